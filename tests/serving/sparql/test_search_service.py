"""The search service over HTTP, on a real pool."""

import json
from urllib.parse import quote

import pytest

from tests.serving.conftest import publish
from tests.serving.sparql.conftest import READ_ONLY, serving

EX = "http://example.org/"
LABELS = {f"{EX}labels": 'ex:a <http://www.w3.org/2000/01/rdf-schema#label> "Đống Đa"@vi .'}
SERVICE = "SERVICE search:index { [] search:query 'dong da' ; search:thing ?thing ; search:text ?text }"


@pytest.fixture(scope="module")
def labelled(tmp_path_factory):
    directory = tmp_path_factory.mktemp("store")
    publish(directory, LABELS)
    with serving(directory, READ_ONLY) as service:
        yield service


def test_a_name_is_found_without_diacritics(labelled):
    answer = labelled("GET", f"/sparql?query={quote(f'SELECT * {{ {SERVICE} }}')}", Accept="application/json")
    assert answer.status == 200
    rows = json.loads(answer.body)["results"]["bindings"]
    assert [{name: term["value"] for name, term in row.items()} for row in rows] == [
        {"thing": f"{EX}a", "text": "Đống Đa"}
    ]


def test_wrong_use_is_told(labelled):
    answer = labelled("GET", f"/sparql?query={quote('SELECT * { SERVICE search:index { } }')}")
    assert answer.status == 400
    assert b"has no search:query" in answer.body
