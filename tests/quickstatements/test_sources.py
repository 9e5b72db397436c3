from datetime import date

from kg.quickstatements.command import Snak
from kg.quickstatements.sources import Source, best, sources

EARLY = {"article": "x:1", "url": "https://bao.example/1", "title": "Một", "published": "2023-05-12"}
LATE = {"article": "x:2", "url": "https://bao.example/2", "title": "Hai", "published": "2024-01-01"}
UNDATED = {"article": "x:3", "url": "https://bao.example/0"}
LOCAL = {"article": "x:4", "url": "file:///tmp/x.html", "title": "Bốn"}


def test_a_reference_has_address_title_and_day():
    (source,) = sources([EARLY]).values()
    assert source.reference() == (
        Snak("P854", '"https://bao.example/1"'),
        Snak("P1476", 'vi:"Một"'),
        Snak("P577", "+2023-05-12T00:00:00Z/11"),
    )


def test_what_is_not_known_is_left_out_of_a_reference():
    assert sources([UNDATED])["x:3"].reference() == (Snak("P854", '"https://bao.example/0"'),)


def test_an_article_without_an_address_of_the_web_cannot_be_cited():
    assert sources([LOCAL]) == {}


def test_the_earliest_article_is_cited():
    citable = sources([UNDATED, LATE, EARLY])
    assert best(["x:3", "x:2", "x:1", "x:9"], citable) == Source("https://bao.example/1", "Một", date(2023, 5, 12))
    assert best(["x:3", "x:2"], citable) == citable["x:2"]
    assert best(["x:9"], citable) is None


def test_an_article_with_two_addresses_is_cited_by_one_whatever_the_order():
    other = EARLY | {"url": "https://bao.example/b"}
    assert sources([EARLY, other]) == sources([other, EARLY])
