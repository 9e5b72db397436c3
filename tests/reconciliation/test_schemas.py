"""Every kind of message against the schemas of the specification, and its example requests."""

import json

import pytest

from kg.errors import UsageError
from kg.namespaces import BASE
from kg.reconciliation import (
    extend,
    manifest,
    parse_batch,
    parse_extension,
    propose,
    reconcile,
    suggest_entities,
    suggest_properties,
    suggest_types,
)
from kg.reconciliation.properties import properties
from tests.reconciliation.schemas import complaints, examples
from tests.shared import needs_shared

pytestmark = needs_shared
BATCH = """{
  "q1": {"query": "vu thi lan", "type": "Person", "properties": [{"pid": "body", "v": "UBND H. Sơn Hạ"}]},
  "q2": {"query": ""}, "q3": {"query": "Sơn", "type": ["Nothing"]}, "q4": {"properties": [{"pid": "code", "v": 901}]},
  "q5": {"query": "xyz"}
}"""


def named(paths):
    return pytest.mark.parametrize("path", paths, ids=lambda path: path.name)


def test_the_schemas_refuse_what_the_specification_says_is_wrong():
    for kind in ("manifest", "reconciliation-result-batch", "data-extension-response"):
        assert examples(kind, "valid")
        for path in examples(kind, "valid"):
            assert complaints(kind, json.loads(path.read_text())) == []
    assert complaints("manifest", {"versions": ["0.1"]})


@pytest.mark.parametrize("language", ["vi", "en"])
def test_what_is_sent_is_valid(catalogue, language):
    assert complaints("manifest", manifest(BASE, "http://localhost:8010", language)) == []
    answers = reconcile(catalogue, parse_batch(BATCH), language)
    assert complaints("reconciliation-result-batch", answers) == []
    assert complaints("suggest-entities-response", suggest_entities(catalogue, "son", 0, language)) == []
    assert complaints("suggest-types-response", suggest_types("", 0, language)) == []
    assert complaints("suggest-properties-response", suggest_properties("", 0, language)) == []
    assert complaints("data-extension-property-proposal", propose("Person", 3, language)) == []
    ids = "".join(f'"{entry.id}",' for entry in catalogue.index.entries)
    wanted = ",".join(f'{{"id": "{pid}"}}' for pid in (*properties(), "nothing"))
    asked = parse_extension(f'{{"ids": [{ids}"nobody"], "properties": [{wanted}]}}')
    assert complaints("data-extension-response", extend(catalogue, asked, language)) == []


@named(examples("reconciliation-query-batch", "valid"))
def test_example_batches_are_answered(catalogue, path):
    answers = reconcile(catalogue, parse_batch(path.read_text()), "en")
    assert answers
    assert complaints("reconciliation-result-batch", answers) == []


@named(examples("reconciliation-query-batch", "invalid"))
def test_wrong_example_batches_are_refused(path):
    with pytest.raises(UsageError, match=r"^query 'q\d' has .+; "):
        parse_batch(path.read_text())


@named(examples("data-extension-query", "valid"))
def test_example_extensions_are_answered(catalogue, path):
    answer = extend(catalogue, parse_extension(path.read_text()), "en")
    assert set(answer["rows"]) == {"10662041X", "1064905412"}
    assert complaints("data-extension-response", answer) == []
