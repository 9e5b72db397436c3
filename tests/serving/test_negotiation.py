import pytest

from kg.serving.negotiation import best_language, best_media_type

JSON, XML, CSV = "application/sparql-results+json", "application/sparql-results+xml", "text/csv"


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
        (f"{XML} ; q=0.5 , {JSON} ; q=0.50", JSON),
        ("text/csv; charset=utf-8; header=present", CSV),
        ("text/html, application/xhtml+xml, */*;q=0.8", JSON),
        ("text/html", None),
        ("*/*;q=0", None),
        ("text/csv;q=much", None),
        ("text/csv;q=7", None),
        ("nonsense", None),
    ],
)
def test_the_preferred_offer(accept, chosen):
    assert best_media_type(accept, (JSON, XML, CSV)) == chosen


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
    ],
)
def test_the_preferred_language(accept, chosen):
    assert best_language(accept, ("vi", "en")) == chosen
