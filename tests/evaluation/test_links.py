import pytest

from kg.evaluation.labelled import LinkLabel
from kg.evaluation.links import LinkScore, Verdict, score_links, verdict


def label(name: str, qid: str) -> LinkLabel:
    return LinkLabel("development", "person", name, "", "", "a.txt", qid, "")


@pytest.mark.parametrize(
    ("qid", "items", "expected"),
    [
        ("Q1", {"Q1"}, Verdict.RIGHT),
        ("Q1", {"Q2"}, Verdict.WRONG),
        ("Q1", {"Q1", "Q2"}, Verdict.WRONG),
        ("Q1", set(), Verdict.UNLINKED),
        ("NIL", set(), Verdict.LEFT_ALONE),
        ("NIL", {"Q1"}, Verdict.LINKED_WRONGLY),
    ],
)
def test_what_became_of_a_thing(qid, items, expected):
    assert verdict(label("a", qid), items) == expected


def test_coverage_precision_and_nil_apart():
    labels = [*(label(name, "Q1") for name in "abcd"), *(label(name, "NIL") for name in "efgh"), label("i", "Q1")]
    linked = {"a": {"Q1"}, "b": {"Q1"}, "c": {"Q2"}, "d": set(), "e": {"Q9"}, "f": set(), "g": set(), "h": set()}
    score = score_links(labels, {each: frozenset(linked[each.name]) for each in labels if each.name in linked})
    assert score == LinkScore(right=2, wrong=1, unlinked=1, left_alone=3, linked_wrongly=1)
    assert (score.coverage, score.precision, score.nil_accuracy) == (0.75, 0.5, 0.75)


def test_nothing_labelled():
    score = score_links([], {})
    assert (score.coverage, score.precision, score.nil_accuracy) == (1, 1, 1)
