import httpx
import pytest

from kg.errors import StoreError
from kg.serving.app import create_app


@pytest.mark.parametrize("path", ["static/../app.py", "static/%2e%2e/app.py", "static/nothing.css", "static/"])
def test_only_what_is_static_is_served(home, path):
    assert httpx.get(home + path, timeout=60).status_code == 404


@pytest.mark.parametrize(
    "path",
    [
        "",
        "search?q=Lan",
        "query",
        "sparql?query=ASK+%7B%7D",
        "graph-store?default",
        "data?iri=http://example.org/lan",
        "ontology",
        "reconcile",
        ".well-known/void",
        "health",
        "ready",
        "metrics",
    ],
)
def test_what_is_answered_at_each_path_is_shut(home, path):
    response = httpx.get(home + path, timeout=60)
    assert response.status_code == 200
    assert response.headers["content-security-policy"].startswith("default-src 'none'")
    assert response.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
@pytest.mark.parametrize(
    "path",
    [
        "health",
        "ready",
        "metrics",
        "ontology",
        "ontology/vngov.ttl",
        "static/site.css",
        "void",
        ".well-known/void",
        "",
    ],
)
def test_a_method_that_is_not_allowed_is_refused_in_one_sentence(home, path, method):
    response = httpx.request(method, home + path, timeout=60)
    assert response.status_code == 405
    assert "GET" in response.headers["allow"].split(", ")
    assert response.text == f"{method} is not allowed here; send GET\n"


def test_a_folder_that_is_no_store(tmp_path):
    with pytest.raises(StoreError):
        create_app(tmp_path)
