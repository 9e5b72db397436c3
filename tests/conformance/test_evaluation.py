"""The runner itself, on the engine without a server: what it demands, and that it notices what is wrong."""

from dataclasses import dataclass, field

import pyoxigraph as ox
import pytest

from tests.conformance.evaluation import JSON, TURTLE, Answer, Status, check, fill
from tests.conformance.manifests import Dataset, engine_tests, needs_suites


@dataclass
class Engine:
    """The engine itself, which answers queries in JSON or Turtle; ``lost`` drops what updates would change."""

    store: ox.Store = field(default_factory=ox.Store)
    lost: bool = False
    holds: Dataset | None = None

    def query(self, text, accept):
        try:
            found = self.store.query(text)
        except SyntaxError as error:
            return Answer(Status.MALFORMED, "", str(error))
        if isinstance(found, ox.QueryTriples):
            return Answer(Status.DONE, TURTLE, found.serialize(format=ox.RdfFormat.TURTLE).decode())
        form = ox.QueryResultsFormat.from_media_type(accept.split(",")[0])
        return Answer(Status.DONE, accept.split(",")[0], found.serialize(format=form).decode())

    def update(self, text):
        self.holds = None
        try:
            (ox.Store() if self.lost else self.store).update(text)
        except SyntaxError as error:
            return Answer(Status.MALFORMED, "", str(error))
        return Answer(Status.DONE)


def named(name):
    return next(test for test in engine_tests() if test.id == name)


@needs_suites
@pytest.mark.parametrize(
    "name",
    [
        "bind/bind01",
        "construct/constructwhere01",
        "csv-tsv-res/csv03",
        "csv-tsv-res/tsv01",
        "json-res/jsonres02",
        "delete-insert/dawg-delete-insert-01",
        "syntax-query/test_1",
        "syntax-update-1/test_5",
        "delete-insert/dawg-delete-insert-03",
    ],
)
def test_the_engine_passes(name):
    check(named(name), Engine())


@needs_suites
@pytest.mark.parametrize("name", ["bind/bind01", "construct/constructwhere01", "delete-insert/dawg-delete-insert-01"])
def test_a_store_that_keeps_nothing_does_not(name):
    with pytest.raises(AssertionError):
        check(named(name), Engine(lost=True))


class Yes(Engine):
    def query(self, *_):
        return Answer(Status.DONE, JSON, '{"boolean": true}')


@needs_suites
def test_an_endpoint_that_takes_everything_fails_where_syntax_is_wrong():
    wrong = [test for test in engine_tests() if test.kind == "NegativeSyntaxTest11" and not test.is_update]
    assert wrong
    for test in wrong:
        with pytest.raises(AssertionError, match="true"):
            check(test, Yes())


def test_data_replaces_what_was_there():
    engine = Engine(holds=None)
    engine.store.add(ox.Quad(ox.NamedNode("x:s"), ox.NamedNode("x:p"), ox.NamedNode("x:o"), ox.NamedNode("x:g")))
    fill(engine, Dataset())
    assert not len(engine.store)
    assert not list(engine.store.named_graphs())
