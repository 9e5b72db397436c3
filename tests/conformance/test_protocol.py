from http import HTTPStatus

import pytest

from tests.conformance.exchanges import Exchange, Expected, codes
from tests.conformance.protocol import judge
from tests.conformance.server import Response

OK = frozenset({200})
TURTLE = {"content-type": "text/turtle; charset=utf-8"}
BODY = "<http://example.org/s> <http://example.org/p> [] ."


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Created", {HTTPStatus.CREATED}),
        ("OK", {HTTPStatus.OK}),
        ("NoContent", {HTTPStatus.NO_CONTENT}),
        ("StatusCode4xx", set(range(400, 500))),
    ],
)
def test_statuses(name, found):
    assert set(codes(f"http://www.w3.org/2011/http-statusCodes#{name}")) == found


@pytest.mark.parametrize(
    ("expected", "headers", "body"),
    [
        (Expected(OK, (("content-type", "text/turtle; charset=utf-8"),)), {"content-type": "text/turtle"}, ""),
        (Expected(OK, (("content-type", "text/turtle"),), BODY), TURTLE | {"content-type": "text/turtle"}, BODY),
        (Expected(OK, format="RDF"), TURTLE, ""),
        (Expected(OK, boolean=True), {"content-type": "application/sparql-results+json"}, '{"boolean": true}'),
    ],
)
def test_what_is_as_expected(expected, headers, body):
    judge(expected, Response(200, headers, body.encode()))


@pytest.mark.parametrize(
    ("expected", "response", "reason"),
    [
        (Expected(OK), Response(404, {}, b"there is no graph"), "status 404: there is no graph"),
        (Expected(OK, format="tabular"), Response(200, TURTLE, b""), "tabular came as text/turtle"),
        (Expected(OK, (("content-type", "text/turtle"),)), Response(200, {"content-type": "text/plain"}, b""), "not"),
        (Expected(OK, (("content-type", "text/turtle"),)), Response(200, {}, b""), "content-type is ''"),
        (Expected(OK, body=BODY), Response(200, TURTLE, b"<x:s> <x:p> <x:o> ."), "<x:s>"),
        (Expected(OK, location="$NEW$"), Response(200, {}, b""), "no Location"),
        (
            Expected(OK, boolean=True),
            Response(200, {"content-type": "application/sparql-results+json"}, b'{"boolean": false}'),
            "false",
        ),
    ],
)
def test_what_is_not(expected, response, reason):
    with pytest.raises(AssertionError, match=reason.replace("?", r"\?")):
        judge(expected, response)


def test_names_are_replaced_in_all_of_an_exchange():
    sent = Exchange("POST", "/$X$", (), b"<$X$>", Expected(OK, body="<$X$> a <x:y> ."))
    assert sent.renamed("$X$", "z") == Exchange("POST", "/z", (), b"<z>", Expected(OK, body="<z> a <x:y> ."))
