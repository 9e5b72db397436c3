"""All suites that are run, what is known of them, and what comes out."""

import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.conformance.description import description_tests
from tests.conformance.evaluation import check
from tests.conformance.exchanges import dialogues
from tests.conformance.manifests import engine_tests
from tests.conformance.narrated import narrated
from tests.conformance.protocol import hold, retell
from tests.conformance.server import Server

KNOWN = Path(__file__).with_name("known.toml")
PROTOCOL, GRAPH_STORE = "protocol/manifest.ttl", "graph-store-protocol/manifest.ttl"
ENGINE_KINDS = {
    "QueryEvaluationTest": "Query, evaluation",
    "CSVResultFormatTest": "Query, results in CSV",
    "PositiveSyntaxTest11": "Query, syntax to be accepted",
    "NegativeSyntaxTest11": "Query, syntax to be refused",
    "UpdateEvaluationTest": "Update, evaluation",
    "PositiveUpdateSyntaxTest11": "Update, syntax to be accepted",
    "NegativeUpdateSyntaxTest11": "Update, syntax to be refused",
}


@dataclass(frozen=True, slots=True)
class Suite:
    """A part of the suites; ``language`` where it tests the languages, which is what engines are compared by."""

    name: str
    tests: tuple[str, ...]
    language: bool = False


@cache
def known_failures() -> Mapping[str, str]:
    """Tests that the engine does not pass, and why."""
    return tomllib.loads(KNOWN.read_text(encoding="utf-8"))


def suites() -> Iterator[Suite]:
    """What there is to run, in the order in which it is reported."""
    for kind, name in ENGINE_KINDS.items():
        yield Suite(name, tuple(test.id for test in engine_tests() if test.kind == kind), language=True)
    yield Suite("SPARQL Protocol", tuple(test.id for test in dialogues(PROTOCOL)))
    yield Suite("Graph Store Protocol", tuple(test.id for test in dialogues(GRAPH_STORE)))
    yield Suite("Graph Store Protocol, the deprecated suite", tuple(test.id for test in narrated()))
    yield Suite("Service Description", tuple(description_tests()))


def run(server: Server) -> dict[str, AssertionError | None]:
    """Run everything on a server; what failed in each test, by its name."""
    outcomes = {test.id: _failure(lambda test=test: check(test, server)) for test in engine_tests()}
    for manifest in (PROTOCOL, GRAPH_STORE):
        outcomes |= {test.id: _failure(lambda test=test: hold(test, server)) for test in dialogues(manifest)}
    outcomes |= retell(narrated(), server)
    return outcomes | {name: _failure(lambda test=test: test(server)) for name, test in description_tests().items()}


def _failure(test: Callable[[], None]) -> AssertionError | None:
    try:
        test()
    except AssertionError as error:
        return error
    return None
