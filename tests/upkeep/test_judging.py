import re

import pytest

from kg.errors import StoreError, UsageError
from kg.model import Judgement, Verdict
from kg.namespaces import BASE, WD
from kg.store import JudgementFile
from kg.upkeep import admit, apply, forget, retract, sides, strangers
from tests.upkeep.articles import build, exported

NAME = "Lê Văn Thử"


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    store = tmp_path_factory.mktemp("judging") / "store"
    build(store, {"a": 0, "c": 0})
    return store


@pytest.fixture(scope="module")
def people(store):
    return sorted(set(re.findall(rf"<{BASE}(person/le-van-thu-[^>]*)>", exported(store))))


def test_things_are_named_in_every_form(store, people):
    one, other = people
    assert sides(BASE + one, other, store) == (one, other)
    for item in ("Q1858", "wd:Q1858", f"{WD}Q1858", "https://www.wikidata.org/wiki/Q1858"):
        assert sides(one, item, store) == (one, "Q1858")


def test_what_the_store_does_not_have_is_refused(store, people):
    with pytest.raises(UsageError, match="has no person/x-1; give things as kg review --list"):
        sides(people[0], "person/x-1", store)
    with pytest.raises(UsageError, match="is a whole IRI"):
        sides(people[0], "https://example.org/person/x-1", store)
    with pytest.raises(UsageError, match="stands on both sides"):
        sides(people[0], BASE + people[0], store)


def test_a_decision_is_applied_taken_back_and_refused_where_somebody_was_forgotten(store, people):
    one, other = people
    judgement = Judgement(Verdict.SAME, one, other, "An", "một người")
    before = exported(store)
    assert admit([("here", judgement)], store) == 1
    done = apply(store)
    assert (done.before - done.after, done.moved) == (1, 1)
    assert apply(store).moved == 0
    assert retract(BASE + other, one, store) == (judgement,)
    assert apply(store).moved == 1
    assert exported(store) == before
    with pytest.raises(UsageError, match="nothing is decided about"):
        retract(one, other, store)
    forget(BASE + other, store)
    for each in (judgement, Judgement(Verdict.SAME, "body/a-1", "Q1", f"ông {NAME}", "x")):
        with pytest.raises(UsageError, match="line 2 is about somebody who was forgotten, or says their name"):
            admit([("line 2", each)], store)
    assert JudgementFile(store).read() == ()


def test_things_that_are_not_there_are_named(store):
    admit([("here", Judgement(Verdict.SAME, "event/x-1", "Q1", "An", "vì"))], store)
    assert strangers(store) == ("event/x-1",)


def test_a_store_that_is_not_there(tmp_path):
    for ask in (lambda: apply(tmp_path / "none"), lambda: strangers(tmp_path / "none")):
        with pytest.raises(StoreError, match="there is no store"):
            ask()
