import pytest

from kg.errors import StoreError
from kg.serving.site.asking import query_about


def test_things_stand_where_the_query_says():
    text = query_about("evidence", "thing", ["http://example.org/a", "http://example.org/b"])
    assert "VALUES ?thing { <http://example.org/a> <http://example.org/b> }" in text


def test_what_is_no_iri_does_not_get_into_a_query():
    with pytest.raises(StoreError):
        query_about("evidence", "thing", ["http://example.org/> } #"])
