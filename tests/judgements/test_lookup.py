from kg.judgements import Judgements
from tests.judgements.samples import judgement

JUDGED = Judgements(tuple(map(judgement, ("a = b", "Q1 = b", "c = d", "a ! d", "x ? y"))))


def test_groups_are_sorted_and_have_the_item():
    assert JUDGED.same_groups == (
        frozenset({"Q1", "person/a-1", "person/b-1"}),
        frozenset({"person/c-1", "person/d-1"}),
    )


def test_what_follows_from_chains():
    assert JUDGED.same("person/a-1", "Q1")
    assert JUDGED.different("person/c-1", "Q1")
    assert JUDGED.different("Q1", "person/c-1")
    assert not JUDGED.same("person/x-1", "person/y-1")
    assert not JUDGED.different("person/x-1", "person/a-1")
    assert not Judgements().different("person/a-1", "person/b-1")


def test_what_was_said_of_exactly_two():
    assert JUDGED.between("person/b-1", "person/a-1") == judgement("a = b")
    assert JUDGED.between("person/a-1", "Q1") is None
