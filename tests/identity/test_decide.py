"""Deciding, with a kind whose pairs are written by hand."""

from dataclasses import dataclass
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import URIRef

from kg.gazetteers.weights import NEVER
from kg.identity import Feature, Kind, Pair, decide
from kg.identity.decide import ASKED
from kg.model import Judgement, Verdict

THINGS = "abcdef"
SURE, LIKELY, PERHAPS, HARDLY = 5.0, 2.2, 0.0, -5.0


@dataclass(frozen=True)
class Thing:
    iri: str
    first: date | None = None


def kind(odds):
    """A kind whose pairs have these odds: ``{"ab": 5.0}``; the words are those of features of people."""

    def pairs(block):
        there = {thing.iri for thing in block}
        return [Pair.of(*both, (Feature("body", value, "X"),)) for both, value in odds.items() if set(both) <= there]

    return Kind("person", URIRef("urn:x"), "none", iter, lambda _: "", pairs)


def judge(verdict, both):
    return Judgement(Verdict(verdict), *both, "An", "vì đã đọc")


def decided(odds, judgements=(), things=THINGS):
    return decide(kind(odds), [Thing(each) for each in things], [judge(*each) for each in judgements])


def clusters(odds, judgements=(), things=THINGS):
    found = {}
    for thing, name in decided(odds, judgements, things).identity.items():
        found.setdefault(name, []).append(thing)
    return sorted("".join(its) for its in found.values() if len(its) > 1)


def said(odds, judgements=()):
    return {(each.left + each.right, each.verdict.value) for each in decided(odds, judgements).matches}


def test_a_thing_alone_is_itself():
    assert decided({}).identity == {each: each for each in THINGS}


@pytest.mark.parametrize(
    ("odds", "joined"),
    [
        ({"ab": SURE}, ["ab"]),
        ({"ab": SURE, "bc": SURE}, ["abc"]),
        ({"ab": LIKELY}, ["ab"]),
        ({"ab": PERHAPS}, []),
        ({"ab": HARDLY}, []),
        ({"ab": LIKELY, "ac": LIKELY}, []),
        ({"ab": LIKELY, "ac": LIKELY, "bc": SURE}, ["abc"]),
        ({"ab": LIKELY, "ac": LIKELY - 2}, ["ab"]),
        ({"ab": SURE, "ac": SURE}, ["abc"]),
        ({"ab": SURE, "ac": SURE - 1, "bc": NEVER}, ["ab"]),
        ({"ab": SURE, "cd": SURE, "bc": LIKELY, "ad": NEVER}, ["ab", "cd"]),
    ],
)
def test_what_joins(odds, joined):
    assert clusters(odds) == joined


@pytest.mark.parametrize(
    ("odds", "judgements", "joined"),
    [
        ({}, [("same", "ab")], ["ab"]),
        ({"ab": NEVER}, [("same", "ab")], ["ab"]),
        ({"ab": SURE}, [("different", "ab")], []),
        ({"ab": SURE, "bc": SURE - 1}, [("different", "ca")], ["ab"]),
        ({"bc": SURE}, [("same", "ab"), ("different", "ac")], ["ab"]),
        ({"ab": SURE}, [("unsure", "ab")], []),
        ({"ab": SURE, "ac": SURE, "bc": SURE}, [("unsure", "ab")], ["abc"]),
        ({}, [("same", "ax"), ("same", "xb")], ["ab"]),
        ({"ab": SURE}, [("different", "xa"), ("same", "xb")], []),
    ],
)
def test_judgements_win(odds, judgements, joined):
    assert clusters(odds, judgements) == joined


def test_matches_tell_what_joined_what_is_open_and_what_was_decided():
    odds = {"ab": SURE, "bc": LIKELY, "ac": LIKELY - 0.1, "de": PERHAPS, "ef": HARDLY, "df": SURE}
    told = said(odds, [("different", "fd")])
    assert told == {("ab", "same"), ("bc", "same"), ("de", "unsure"), ("df", "different")}
    by_author = [each for each in decided(odds, [("different", "fd")]).matches if each.author]
    assert [(each.left, each.right, each.score, each.vi, each.author) for each in by_author] == [
        ("d", "f", 0.0, "vì đã đọc", "An")
    ]


def test_of_two_clusters_the_best_pair_alone_is_open_and_of_one_thing_a_few():
    assert said({"ab": SURE, "cd": SURE, "ac": PERHAPS, "bd": PERHAPS + 0.1}) == {
        ("ab", "same"),
        ("cd", "same"),
        ("bd", "unsure"),
    }
    star = {f"a{other}": PERHAPS for other in "bcdef"}
    assert sum(verdict == "unsure" for _, verdict in said(star)) == ASKED


@pytest.mark.parametrize(
    ("days", "chosen"),
    [
        ({"a": date(2024, 1, 1), "b": date(2023, 1, 1)}, "b"),
        ({"b": date(2023, 1, 1)}, "b"),
        ({}, "a"),
        ({"a": date(2023, 1, 1), "b": date(2023, 1, 1)}, "a"),
    ],
)
def test_the_representative_is_who_is_attested_first_then_the_smallest_iri(days, chosen):
    things = [Thing(each, days.get(each)) for each in "ba"]
    assert set(decide(kind({"ab": SURE}), things, ()).identity.values()) == {chosen}


pairs_of_things = st.tuples(st.sampled_from(THINGS), st.sampled_from(THINGS)).filter(lambda both: both[0] < both[1])
all_odds = st.dictionaries(pairs_of_things.map("".join), st.sampled_from([SURE, LIKELY, LIKELY - 1, PERHAPS, NEVER]))
distinct = st.lists(pairs_of_things.map("".join), unique=True, max_size=4)


@given(all_odds, st.permutations(THINGS), st.randoms(use_true_random=False))
def test_order_does_not_matter(odds, order, rng):
    shuffled = list(odds.items())
    rng.shuffle(shuffled)
    mixed = dict(shuffled)
    assert decide(kind(mixed), [Thing(each) for each in order], ()) == decided(odds)


@given(all_odds, distinct)
def test_no_cluster_holds_what_was_told_apart_and_every_join_is_told(odds, apart):
    decision = decided(odds, [("different", both) for both in apart])
    ruled_out = {*apart, *(both for both, value in odds.items() if value == NEVER)}
    assert all(decision.identity[both[0]] != decision.identity[both[1]] for both in ruled_out)
    joins = [each for each in decision.matches if each.verdict is Verdict.SAME]
    assert len(joins) == len(THINGS) - len(set(decision.identity.values()))
    assert all(decision.identity[each.left] == decision.identity[each.right] for each in joins)


@given(all_odds, distinct)
def test_what_is_called_the_same_is_one_whatever_speaks_against_it(odds, same):
    identity = decided(odds, [("same", both) for both in same]).identity
    assert all(identity[both[0]] == identity[both[1]] for both in same)
