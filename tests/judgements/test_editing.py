import pytest

from kg.errors import UsageError
from kg.judgements import added, purged, retracted
from tests.judgements.samples import judgement, table


def new(*lines):
    return [("this decision", judgement(line)) for line in lines]


def test_judgements_are_added_at_the_end_and_comments_stay():
    assert added("", new("a = b"), "j") == table("a = b")
    assert added("# of An", new("a = b"), "j") == f"# of An\n{table('a = b')}"
    text = f"# first\n{table('a = b')}# last"
    assert (
        added(text, new("c ! d", "c ! d"), "j")
        == f"# first\n{table('a = b')}# last\n{table('c ! d').splitlines()[1]}\n"
    )


def test_what_is_there_is_not_said_twice_and_unsure_gives_way():
    assert added(table("a = b"), new("a = b"), "j") == table("a = b")
    assert added(table("a ? b", "c ? d"), new("b = a"), "j") == table("c ? d", "b = a")
    assert added(table("a ? b"), new("a ? b"), "j") == table("a ? b")


@pytest.mark.parametrize(
    ("text", "said", "message"),
    [
        (table("a = b"), ["a ! b"], "line 2 of j says same of person/a-1 and person/b-1, this decision says different"),
        (
            table("a = b", "b = c"),
            ["a ! c"],
            "person/c-1 are different, but by line 2 of j and line 3 of j they are the same",
        ),
        (
            table("a = b", "c ! a"),
            ["b = c"],
            "person/a-1 are different, but by line 2 of j and this decision they are the same",
        ),
        (table("a = Q1"), ["a = Q2"], "by line 2 of j and this decision the items Q1 and Q2"),
    ],
)
def test_what_contradicts_is_refused(text, said, message):
    with pytest.raises(UsageError) as error:
        added(text, new(*said), "j")
    assert message in str(error.value)


def test_what_was_decided_is_taken_back():
    text = f"# x\n{table('a = b', 'c ! d', 'b = a')}"
    after, gone = retracted(text, "person/b-1", "person/a-1", "j")
    assert after == f"# x\n{table('c ! d')}"
    assert gone == (judgement("a = b"), judgement("b = a"))
    assert retracted(text, "person/x-1", "person/a-1", "j") == (text, ())


def test_lines_with_unwanted_cells_go_whatever_else_is_wrong():
    text = "#  Thử\nsame\tThử\nfine\tThử too\n\ud800\tother\n"
    assert purged(text, lambda cells: "Thử" in cells) == "fine\tThử too\n\ud800\tother\n"
