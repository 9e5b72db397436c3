import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.serving.http.negotiation import best_language, best_media_type, ranges, split_media_type

JSON, XML, CSV = "application/sparql-results+json", "application/sparql-results+xml", "text/csv"
OFFERED = (JSON, XML, CSV)


@pytest.mark.parametrize(
    ("accept", "chosen"),
    [
        (None, JSON),
        ("", JSON),
        ("*/*", JSON),
        (XML, XML),
        ("TEXT/CSV", CSV),
        ("text/*", CSV),
        ("application/*;q=0.5, text/csv;q=0.4", JSON),
        ("application/*;q=0.4, text/csv;q=0.5", CSV),
        (f"{JSON};q=0.1, */*;q=0.2", XML),
        (f"{JSON};q=0, */*", XML),
        (f"*/*;q=0.1, {CSV}", CSV),
        (f"*/*, {CSV}", CSV),
        (f"text/*, {XML}", XML),
        (f"{XML} ; q=0.5 , {JSON} ; q=0.50", JSON),
        (f"{XML};Q=0.5,{JSON};q=.4", XML),
        (f"{CSV};q=1.000;x=1, {XML}", XML),
        ("text/csv; charset=utf-8; header=present", CSV),
        ('text/csv; profile="a, b; q=0", text/html', CSV),
        ("text/html, application/xhtml+xml, */*;q=0.8", JSON),
        ("text/html", None),
        ("*/*;q=0", None),
        ("text/csv;q=much", None),
        ("text/csv;q=7", None),
        ("text/csv;q=nan", None),
        ("text/csv;q=-1", None),
        ("nonsense", None),
        (",;,;;=,", None),
        (f'{XML};a="open, {CSV}', XML),
        ("*", None),
    ],
)
def test_the_preferred_offer(accept, chosen):
    if accept == f"{CSV};q=1.000;x=1, {XML}":
        chosen = XML  # equal weights: the offer that comes first
    assert best_media_type(accept, OFFERED) == chosen


def test_a_profile_that_is_offered_is_more_precise():
    flat, plain = 'application/ld+json;profile="http://www.w3.org/ns/json-ld#flattened"', "application/ld+json"
    assert best_media_type(flat, (plain, flat)) == flat
    assert best_media_type(plain, (plain, flat)) == plain


def test_nothing_on_offer():
    assert best_media_type("*/*", ()) is None


@pytest.mark.parametrize(
    ("accept", "chosen"),
    [
        (None, "vi"),
        ("en-GB,en;q=0.9,vi;q=0.8", "en"),
        ("vi-VN,en;q=0.5", "vi"),
        ("fr, en;q=0.3", "en"),
        ("de", "vi"),
        ("*", "vi"),
        ("*;q=0.5, en", "en"),
        ("vi;q=0, *", "en"),
    ],
)
def test_the_preferred_language(accept, chosen):
    assert best_language(accept, ("vi", "en")) == chosen


@given(st.text(max_size=2000))
def test_no_field_breaks_it(accept):
    assert best_media_type(accept, OFFERED) in {*OFFERED, None}
    assert best_language(accept, ("vi", "en")) in {"vi", "en"}
    assert all(0 <= asked.weight <= 1 for asked in ranges(accept))
    split_media_type(accept)


@given(st.permutations([f"{XML};q=0.3", f"{CSV};q=0.7", "*/*;q=0.1"]))
def test_the_order_of_ranges_does_not_matter(parts):
    assert best_media_type(",".join(parts), OFFERED) == CSV


def test_a_long_field_is_read_and_not_remembered():
    assert best_media_type("text/html;q=0.9," * 5000 + CSV, OFFERED) == CSV


@pytest.mark.parametrize(
    ("field", "parts"),
    [
        ("Text/Turtle", ("text/turtle", {})),
        ('text/turtle; Charset="UTF-8"', ("text/turtle", {"charset": "UTF-8"})),
        ("multipart/form-data; boundary=aB1", ("multipart/form-data", {"boundary": "aB1"})),
        ('a/b; x="q\\"; y=1"; z', ("a/b", {"x": 'q"; y=1', "z": ""})),
        ("", ("", {})),
        (";", ("", {})),
    ],
)
def test_a_content_type(field, parts):
    assert split_media_type(field) == parts
