import httpx
import pytest

from kg.errors import StoreError
from kg.serving import create_app


def test_health_counts_statements(home):
    response = httpx.get(f"{home}health")
    assert response.json() == {"status": "ok", "triples": 4}


def test_the_style_sheet(home):
    response = httpx.get(f"{home}static/style.css")
    assert response.headers["content-type"] == "text/css; charset=utf-8"
    assert "://" not in response.text


@pytest.mark.parametrize("path", ["static/../app.py", "static/%2e%2e/app.py", "static/nothing.css", "static/"])
def test_only_what_is_static_is_served(home, path):
    assert httpx.get(home + path).status_code == 404


def test_pages_are_read_only(home):
    assert httpx.post(home).status_code == 405


def test_a_folder_that_is_no_store(tmp_path):
    with pytest.raises(StoreError):
        create_app(tmp_path)
