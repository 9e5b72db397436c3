"""The protocols and the service description, request by request."""

import pytest

from tests.conformance.description import description_tests
from tests.conformance.exchanges import dialogues
from tests.conformance.manifests import SUITE, needs_suites
from tests.conformance.narrated import narrated
from tests.conformance.protocol import hold, retell
from tests.conformance.suites import GRAPH_STORE, PROTOCOL

# pyshacl makes rdflib warn of itself.
pytestmark = pytest.mark.filterwarnings("ignore:(Dataset|ConjunctiveGraph).* is deprecated:DeprecationWarning")

DIALOGUES = (*dialogues(PROTOCOL), *dialogues(GRAPH_STORE)) if SUITE.is_dir() else ()
NARRATED = narrated() if SUITE.is_dir() else ()
DESCRIPTION = description_tests() if SUITE.is_dir() else {}


@needs_suites
@pytest.mark.parametrize("dialogue", DIALOGUES, ids=lambda dialogue: dialogue.id)
def test_dialogue(dialogue, server):
    hold(dialogue, server)


@pytest.fixture(scope="module")
def retold(server):
    return retell(NARRATED, server)


@needs_suites
@pytest.mark.parametrize("test", NARRATED, ids=lambda test: test.id)
def test_narrated(test, retold):
    if failure := retold[test.id]:
        raise failure


@needs_suites
@pytest.mark.parametrize("test", list(DESCRIPTION.values()), ids=list(DESCRIPTION))
def test_description(test, server):
    test(server)


@needs_suites
def test_the_suites_are_whole():
    assert (len(DIALOGUES), len(NARRATED), len(DESCRIPTION)) == (34 + 13, 18, 3)
