from hypothesis import given
from hypothesis import strategies as st

from kg.identity.clusters import Clusters
from kg.identity.pair import Feature, Pair

things = st.sampled_from("abcdefg")
two = st.tuples(things, things)


def alike(one, other, odds):
    return Pair.of(one, other, (Feature("x", odds),))


@given(st.lists(two), st.lists(two))
def test_members_partition_the_things_and_apart_holds_until_united(joined, apart):
    clusters = Clusters("abcdefg")
    for one, other in apart:
        clusters.keep_apart(one, other)
    for one, other in joined:
        if clusters.can_join(one, other):
            clusters.unite(one, other)
    members = clusters.members()
    assert sorted(thing for of_one in members.values() for thing in of_one) == list("abcdefg")
    assert all(clusters.of(thing) == name for name, of_one in members.items() for thing in of_one)
    assert all(one == other or clusters.of(one) != clusters.of(other) for one, other in apart)


def test_who_joins_a_cluster_is_kept_apart_with_it_and_brings_what_is_like_it():
    clusters = Clusters("abcd")
    clusters.keep_apart("a", "c")
    clusters.liken(alike("b", "d", 1.0))
    clusters.liken(alike("a", "d", 2.0))
    clusters.unite("a", "b")
    assert not clusters.can_join("b", "c")
    assert clusters.best(clusters.of("a"), "d") == alike("a", "d", 2.0)
    assert set(clusters.near("d")) == {clusters.of("a")}
