import tomllib

from tests.conformance.exchanges import Exchange, Expected
from tests.conformance.manifests import needs_suites
from tests.conformance.narrated import ERRATA, exchange, expected, narrated

DONE = Expected(frozenset({200, 204}))


def test_a_request_as_it_is_written():
    text = "PUT $GRAPHSTORE$/1 HTTP/1.1\nHost: $HOST$\nContent-Type: text/turtle\n\n<x:s> <x:p> <x:o> ."
    headers = (("Content-Type", "text/turtle"),)
    assert exchange(text, DONE) == Exchange("PUT", "$GRAPHSTORE$/1", headers, b"<x:s> <x:p> <x:o> .", DONE)


def test_a_request_without_a_body_has_no_length():
    assert exchange("DELETE /1 HTTP/1.1\nHost: $HOST$", DONE).body is None


def test_lines_of_parts_end_as_they_must():
    text = "POST / HTTP/1.1\nContent-Type: multipart/form-data; boundary=a\n\n--a\n\nx\n--a--"
    assert exchange(text, DONE).body == b"--a\r\n\r\nx\r\n--a--\r\n"


def test_responses():
    assert expected("204 No Content") == expected("200 OK") == DONE
    assert expected("201 Created\nLocation: $NEW$") == Expected(frozenset({201}), location="$NEW$")
    head = "200 OK\nContent-Type: text/turtle\nContent-Length: ..."
    assert expected(f"{head}\n\n<x:s> a <x:o> .") == Expected(
        frozenset({200}), (("Content-Type", "text/turtle"),), "<x:s> a <x:o> ."
    )


@needs_suites
def test_every_erratum_is_of_a_test():
    mended = {test.id for test in narrated() if test.erratum}
    assert mended == tomllib.loads(ERRATA.read_text(encoding="utf-8")).keys()
