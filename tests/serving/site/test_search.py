import json

import pytest

from kg.serving.site.request import PageRequest
from kg.serving.site.search import search, search_json


def found(view, language="vi", **parameters):
    reply = search_json(view, PageRequest("", parameters, language))
    assert reply.media_type == "application/json"
    return json.loads(reply.body)


@pytest.mark.parametrize("typed", ["Dong Da", "Đống Đa", "quan dong da", "  DONG   DA "])
def test_a_district_is_found_with_and_without_diacritics(view, typed):
    first = found(view, q=typed)["hits"][0]
    assert (first["label"], first["kind"], first["kindLabel"]) == ("quận Đống Đa", "AdministrativeUnit", "Quận")
    assert first["page"] == "/page/" + first["iri"].removeprefix(view.base)


def test_hits_tell_what_they_are(view):
    hits = {hit["label"]: hit for hit in found(view, q="Dong Da", lang="vi")["hits"]}
    assert hits["Quận ủy Đống Đa"]["description"] == "quận Đống Đa"
    assert "30/06/2025" in hits["quận Đống Đa"]["description"]
    assert hits["Bí thư Quận ủy Đống Đa"]["description"] == "Đinh Trường Thọ"


def test_quotes_say_what_was_typed(view):
    quotes = found(view, q="Dong Da")["quotes"]
    assert quotes
    assert all("Đống Đa" in quote["text"] and quote["title"] for quote in quotes)


def test_one_kind(view):
    every = found(view, q="Dong Da")
    bodies = found(view, q="Dong Da", kind="Body")
    assert bodies["total"] == every["kinds"]["Body"] == len(bodies["hits"])
    assert {hit["kind"] for hit in bodies["hits"]} == {"Body"}
    assert bodies["kinds"] == every["kinds"]


def test_a_kind_that_is_not_there_is_passed_over(view):
    assert found(view, q="Dong Da", kind="<x>")["total"] == found(view, q="Dong Da")["total"]


@pytest.mark.parametrize("typed", ["", "   ", "zzzzqqq", "()\"*'", "x" * 5000])
def test_nothing_is_found(view, shown, typed):
    assert found(view, q=typed)["total"] == 0
    shown(search, q=typed)


def test_what_was_typed_is_escaped(shown):
    page = shown(search, q="<script>alert(1)</script>")
    assert not page.all("script")
    assert "<script>alert(1)</script>" in page.text


def test_a_plain_dataset_has_nothing_to_find(plain):
    assert found(plain, q="Lan")["total"] == 0


def test_quotes_have_what_was_meant_where_no_marks_were_typed(view, shown):
    quotes = found(view, q="dong da")["quotes"]
    assert [quote["text"] for quote in quotes] == [quote["text"] for quote in found(view, q="Đống Đa")["quotes"]]
    assert shown(search, q="dong da").all("mark")
