import json

import pytest

from kg.serving.reconciling import answering
from kg.serving.reconciling.asked import Asked
from kg.serving.reply import Refusal
from kg.serving.view import opened
from kg.store import StoreDirectory
from tests.reconciliation import stores


@pytest.fixture(scope="module")
def view(tmp_path_factory):
    folder = tmp_path_factory.mktemp("store")
    stores.publish(folder)
    return opened(folder, "one", StoreDirectory.open(folder).current_snapshot())


def asked(posted=False, **parameters):
    return Asked(tuple(parameters.items()), "vi", "http://localhost", posted)


@pytest.mark.parametrize(
    ("call", "parameters", "first"),
    [
        (answering.entities, {"prefix": "vu thi"}, "person/lan-3"),
        (answering.types, {"prefix": "uy ban"}, "PeoplesCommittee"),
        (answering.properties, {"prefix": "Wikidata"}, "wikidata"),
    ],
)
def test_suggestions(view, call, parameters, first):
    assert json.loads(call(view, asked(**parameters)).body)["result"][0]["id"] == first


def test_what_the_service_is_asked(view):
    batch = asked(queries='{"q": {"query": "ubnd huyen son ha"}}')
    assert json.loads(answering.service(view, batch).body)["q"]["result"][0]["id"] == "body/ubnd"
    extension = asked(extend='{"ids": ["unit/son-ha"], "properties": [{"id": "code"}]}')
    assert answering.service(view, extension) == answering.extended(view, extension)
    assert "versions" in json.loads(answering.service(view, asked()).body)
    proposed = json.loads(answering.proposed(view, asked(type="Person", limit="1")).body)
    assert len(proposed["properties"]) == 1


def test_a_preview(view):
    assert "Lê &lt;b&gt;Minh" in answering.preview(view, asked(id="person/markup")).body.decode()


@pytest.mark.parametrize(
    ("call", "request_", "status"),
    [
        (answering.service, asked(posted=True), 400),
        (answering.service, asked(query="x"), 400),
        (answering.service, asked(queries=json.dumps({f"q{at}": {"query": "x"} for at in range(1000)})), 413),
        (answering.preview, asked(id="nothing"), 404),
    ],
)
def test_refusals(view, call, request_, status):
    with pytest.raises(Refusal) as caught:
        call(view, request_)
    assert caught.value.status == status
