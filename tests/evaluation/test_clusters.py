import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.evaluation.clusters import ClusterScore, Measure, compare, mixed

CLUSTERINGS = st.dictionaries(st.integers(0, 20), st.tuples(st.integers(0, 4), st.integers(0, 4)), min_size=1)


def score(labelled: str, found: str) -> ClusterScore:
    """Of strings whose places are mentions and whose letters are clusters; a dot is no cluster."""
    return compare(*({place: each for place, each in enumerate(text) if each != "."} for text in (labelled, found)))


def test_mentions_of_two_things_joined():
    # Found {1 2 3 4 5} for labelled {1 2 3} and {4 5}: 3 + 1 of 10 pairs; precision (3 · 3/5 + 2 · 2/5) / 5.
    joined = score("aaabb", "xxxxx")
    assert (joined.same, joined.found, joined.joined) == (4, 10, 4)
    assert joined.pairwise == Measure(0.4, 1.0)
    assert joined.b_cubed == Measure(pytest.approx(2.6 / 5), 1.0)


def test_mentions_of_one_thing_split():
    split = score("aaaa", "xxxy")
    assert split.pairwise == Measure(1.0, 0.5)
    assert split.b_cubed == Measure(1.0, pytest.approx((3 * 3 / 4 + 1 / 4) / 4))
    assert split.b_cubed.f1 == pytest.approx(2 * 0.625 / 1.625)


def test_the_example_of_the_paper():
    # Bagga and Baldwin 1998, figure 1: chains of 5, 2 and 5 links; the second response joins the chains of five.
    truth = "aaaaabbccccc"
    first, second = score(truth, "aaaaabbbbbbb"), score(truth, "aaaaabbaaaaa")
    assert (first.b_cubed.precision, first.b_cubed.recall) == (pytest.approx(16 / 21), 1.0)
    assert (second.b_cubed.precision, second.b_cubed.recall) == (pytest.approx(7 / 12), 1.0)


def test_mentions_of_one_side_only_are_left_out():
    assert score("aab.", "xx.y").mentions == 2
    assert score("aab.", "xx.y").b_cubed == Measure(1.0, 1.0)


def test_nothing_to_compare():
    nothing = score("a.", ".x")
    assert (nothing.mentions, nothing.pairwise, nothing.b_cubed) == (0, Measure(1.0, 1.0), Measure(1.0, 1.0))


@given(CLUSTERINGS)
def test_what_is_found_as_labelled_is_perfect(clusterings):
    labelled = {mention: of for mention, (of, _) in clusterings.items()}
    perfect = compare(labelled, {mention: f"other name {of}" for mention, of in labelled.items()})
    assert (perfect.pairwise.f1, perfect.b_cubed.f1) == (1, 1)


@given(CLUSTERINGS, st.randoms(use_true_random=False))
def test_neither_order_nor_names_matter(clusterings, random):
    labelled = {mention: of for mention, (of, _) in clusterings.items()}
    found = {mention: of for mention, (_, of) in clusterings.items()}
    shuffled = list(clusterings)
    random.shuffle(shuffled)
    again = compare({each: labelled[each] for each in shuffled}, {each: -found[each] for each in reversed(shuffled)})
    once = compare(labelled, found)
    assert (again.same, again.found, again.joined) == (once.same, once.found, once.joined)
    assert again.b_cubed.precision == pytest.approx(once.b_cubed.precision)
    assert again.b_cubed.recall == pytest.approx(once.b_cubed.recall)


@given(CLUSTERINGS)
def test_precision_of_one_is_recall_of_the_other(clusterings):
    labelled = {mention: of for mention, (of, _) in clusterings.items()}
    found = {mention: of for mention, (_, of) in clusterings.items()}
    there, back = compare(labelled, found), compare(found, labelled)
    assert there.pairwise.precision == back.pairwise.recall
    assert there.b_cubed.precision == pytest.approx(back.b_cubed.recall)


@given(CLUSTERINGS)
def test_b_cubed_is_its_definition(clusterings):
    of_label = {
        mention: {m for m, (of, _) in clusterings.items() if of == own} for mention, (own, _) in clusterings.items()
    }
    of_found = {
        mention: {m for m, (_, of) in clusterings.items() if of == own} for mention, (_, own) in clusterings.items()
    }
    shares = [len(of_label[m] & of_found[m]) / len(of_found[m]) for m in clusterings]
    measured = compare({m: of for m, (of, _) in clusterings.items()}, {m: of for m, (_, of) in clusterings.items()})
    assert measured.b_cubed.precision == pytest.approx(sum(shares) / len(shares))


def test_what_was_mixed():
    labelled, found = dict(enumerate("aabbc")), dict(enumerate("xxxyz"))
    assert mixed(labelled, found) == [[[0, 1], [2]]]
    assert mixed(found, labelled) == [[[2], [3]]]
