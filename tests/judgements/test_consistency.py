import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import InputError
from kg.judgements import parse
from tests.judgements.samples import table

PEOPLE = "abcdef"


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        (
            ["a = b", "b ! a"],
            "line 2 says same of person/a-1 and person/b-1, line 3 says different; one of these must go",
        ),
        (["a = b", "c = d", "a ? b"], "line 2 says same of person/a-1 and person/b-1, line 4 says unsure"),
        (
            ["a = b", "x = y", "b = c", "c ! a"],
            "line 5 says that person/c-1 and person/a-1 are different, but by lines 2 and 4 they are the same",
        ),
        (["a ! d", "a = b", "b = c", "c = d", "a = x"], "but by lines 3, 4 and 5 they are the same"),
        (["a = b", "b = c", "c = a", "b ! c"], "line 3 says same of person/b-1 and person/c-1, line 5 says different"),
        (["a = b", "b = c", "c = d", "d = a", "b ! d"], "but by lines 2 and 5 they are the same"),
        (
            ["a = Q1", "b = Q1", "a ! b"],
            "line 4 says that person/a-1 and person/b-1 are different, but by lines 2 and 3",
        ),
        (["a = Q1", "a = Q2"], "by lines 2 and 3 the items Q1 and Q2 of Wikidata are one thing; one of these must go"),
        (["a = Q1", "a = b", "c = b", "Q2 = c"], "by lines 2, 3, 4 and 5 the items Q1 and Q2"),
        (["a = Q1", "a = b", "b ! Q1"], "line 4 says that person/b-1 and Q1 are different, but by lines 2 and 3"),
    ],
)
def test_a_contradiction_names_its_lines(lines, message):
    with pytest.raises(InputError) as error:
        parse(table(*lines), "judgements.tsv")
    assert str(error.value).startswith("judgements.tsv: ")
    assert message in str(error.value)


@pytest.mark.parametrize(
    "lines",
    [
        ["a = b", "b = c", "c = a"],
        ["a = b", "b = a", "a = b"],
        ["a = b", "c = d", "a ! c", "b ! d"],
        ["a = b", "b = c", "a ? c"],
        ["a = Q1", "b = Q1", "c ! Q1"],
        ["a ! b", "b ! c", "a ! c"],
    ],
)
def test_circles_and_what_is_said_twice_are_no_contradiction(lines):
    assert len(parse(table(*lines), "x")) == len(lines)


@given(st.lists(st.tuples(st.sampled_from(PEOPLE), st.sampled_from("=!"), st.sampled_from(PEOPLE)), max_size=12))
def test_files_are_refused_exactly_where_no_partition_fits(said):
    lines = [f"{left} {sign} {right}" for left, sign, right in said if left != right]
    group = {person: {person} for person in PEOPLE}
    for left, sign, right in map(str.split, lines):
        if sign == "=":
            united = group[left] | group[right]
            group.update(dict.fromkeys(united, united))
    fits = all(right not in group[left] for left, sign, right in map(str.split, lines) if sign == "!")
    try:
        parse(table(*lines), "x")
    except InputError:
        assert not fits
    else:
        assert fits
