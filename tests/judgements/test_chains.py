from kg.judgements.chains import Chains, told
from tests.judgements.samples import judgement

PLACED = [(f"line {n}", judgement(said)) for n, said in enumerate(("a = b", "b = c", "c = d", "a = d", "x ! y"), 2)]


def test_the_shortest_chain_is_told_in_the_order_of_its_places():
    chains = Chains(PLACED)
    assert chains.between("person/c-1", "person/a-1") == ["line 2", "line 3"]
    assert chains.between("person/d-1", "person/a-1") == ["line 5"]
    assert chains.between("person/a-1", "person/x-1") == []
    assert chains.between("person/x-1", "person/y-1") == []


def test_groups_have_two_or_more():
    assert list(Chains(PLACED).groups()) == [frozenset(f"person/{name}-1" for name in "abcd")]


def test_places_in_words():
    assert told(["line 3"]) == "line 3"
    assert told(["line 3", "line 4", "line 12"]) == "lines 3, 4 and 12"
    assert told(["line 3 of x.tsv", "line 4", "this decision"]) == "line 3 of x.tsv, line 4 and this decision"
