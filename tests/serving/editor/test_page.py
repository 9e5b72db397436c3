import pytest

from kg.serving.editor import Assets, head, page

BASE = "https://example.org/id/"


@pytest.fixture
def there(monkeypatch):
    monkeypatch.setattr(page, "assets", lambda _: Assets("editor-A1.js", "editor-B2.css"))


@pytest.mark.usefixtures("there")
def test_the_head_brings_script_style_and_settings():
    elements = str(head("en", BASE, "/graph"))
    assert '<link rel="stylesheet" href="/graph/static/editor/editor-B2.css">' in elements
    assert '<script type="module" src="/graph/static/editor/editor-A1.js"></script>' in elements
    assert '<script type="application/json" id="editor-settings">{"endpoint":"/graph/sparql"' in elements


def test_the_head_is_empty_where_the_editor_was_not_built(monkeypatch):
    monkeypatch.setattr(page, "assets", lambda _: None)
    assert str(head("vi", BASE)) == ""
