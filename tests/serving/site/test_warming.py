from kg import queries
from kg.serving.site.rendering import environment
from kg.serving.site.terms import _terms
from kg.serving.site.warming import warm


def test_what_pages_read_from_files_is_read():
    warm()
    assert _terms.cache_info().currsize == 1
    assert queries.themes.cache_info().currsize == 1
    assert environment().cache
