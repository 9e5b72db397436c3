import httpx
import pytest

from kg.serving.sparql.direct import LONGEST, is_direct

LARGE = " ".join(f"VALUES ?v{number} {{ {' '.join(map(str, range(12)))} }}" for number in range(4))


@pytest.mark.parametrize("coding", ["gzip", "identity"])
@pytest.mark.parametrize("accept", ["*/*", "text/csv"])
def test_an_answer_in_parts_is_the_same_both_ways(home, accept, coding):
    with httpx.Client(base_url=home, headers={"Accept": accept, "Accept-Encoding": coding}, timeout=60) as client:
        query = {"query": f"SELECT * {{ {LARGE} }}"}
        direct, again = (client.get("sparql", params=query) for _ in range(2))
        through = client.get("sparql", params=query, headers={"X-Unusual": "1"})
    assert direct.status_code == 200
    assert direct.content.count(b"11") >= 12**3
    assert told(direct) == told(again) == told(through)


def told(response):
    """All of a response but when it was given, and how it was cut into parts."""
    left_out = {"date", "connection", "keep-alive", "transfer-encoding"}
    fields = sorted((name, value) for name, value in response.headers.multi_items() if name not in left_out)
    return response.status_code, fields, response.content


@pytest.mark.parametrize(
    ("target", "direct"),
    [
        (b"/sparql?query=ASK%20%7B%7D", True),
        (b"/sparql?default-graph-uri=a:b&query=x", True),
        (b"/sparql?&query=x", True),
        (b"/sparql?xquery=x", False),
        (b"/sparql?a=query=", False),
        (b"/sparql??query=x", False),
        (b"/sparql?query=ASK%7B%7D#x", False),
        (b"/sparql", False),
        (b"/sparql?", False),
        (b"/graph-store?query=x", False),
        (b"/sparql?query=SERVICE%20search:index", False),
        (b"/sparql?query=" + b"x" * LONGEST, False),
    ],
)
def test_what_is_sent_to_a_worker_as_it_came(target, direct):
    assert is_direct(target) is direct
