import sys

import pytest

from kg import queries
from kg.errors import KnowledgeError


@pytest.fixture
def fresh():
    queries.themes.cache_clear()
    yield
    queries.themes.cache_clear()


def test_tables_come_last_and_questions_stand_under_their_theme():
    found = {theme.name: theme for theme in queries.themes()}
    assert list(found)[-2:] == ["further", "fixed"]
    assert [query.name for query in found["fixed"].queries] == list(queries.FIXED)
    assert [query.name for query in found["further"].queries] == list(queries.further())
    assert all(query.theme == name for name, theme in found.items() for query in theme.queries if query.theme)
    assert all(theme.title_vi != theme.title_en for theme in found.values())


def test_every_label_of_a_parameter_is_used():
    used = {parameter.name for name in queries.names() for parameter in queries.load(name).parameters}
    assert queries.parameter_labels().keys() == used


@pytest.mark.usefixtures("fresh")
def test_a_theme_without_a_title_is_broken(monkeypatch):
    monkeypatch.setattr(sys.modules[queries.Theme.__module__], "_labels", lambda: {"themes": {}})
    with pytest.raises(
        KnowledgeError, match=r"labels\.toml has no theme 'documents', which is that of document-by-number"
    ):
        queries.themes()
