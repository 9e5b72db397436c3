import json
import logging

import pytest

from kg.errors import KnowledgeError, RefusedError, StoreError, UsageError
from kg.serving.http.errors import answer_to
from kg.serving.reply import Refusal


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (Refusal(404, "no"), 404),
        (UsageError("no"), 400),
        (RefusedError("no"), 403),
        (Refusal(503, "no"), 503),
    ],
)
def test_an_error_is_one_sentence(error, status):
    reply = answer_to(error)
    assert (reply.status, reply.body, reply.media_type) == (status, b"no\n", "text/plain; charset=utf-8")
    assert dict(reply.headers)["Vary"] == "Accept"
    assert (dict(reply.headers).get("Retry-After") is not None) == (status == 503)


@pytest.mark.parametrize("error", [StoreError, KnowledgeError])
def test_what_concerns_the_keeper_of_the_store_is_logged_and_not_told(error, caplog):
    with caplog.at_level(logging.ERROR):
        reply = answer_to(error("the store /somewhere is damaged"))
    assert (reply.status, dict(reply.headers)["Retry-After"]) == (503, "5")
    assert b"/somewhere" not in reply.body
    assert "/somewhere" in caplog.text


def test_what_was_not_foreseen_is_logged_and_not_told(caplog):
    with caplog.at_level(logging.ERROR):
        reply = answer_to(ZeroDivisionError("secret"))
    assert reply.status == 500
    assert b"secret" not in reply.body
    assert "secret" in caplog.text


def test_line_ends_do_not_come_through():
    assert answer_to(Refusal(400, "a\r\nSet-Cookie: b\0")).body == b"a Set-Cookie: b\n"


def test_the_fields_of_a_refusal_stay():
    reply = answer_to(Refusal(503, "busy", (("Retry-After", "9"),)))
    assert [value for name, value in reply.headers if name == "Retry-After"] == ["9"]


@pytest.mark.parametrize("accept", ["application/json", "application/problem+json", "application/json, */*;q=0.5"])
def test_a_problem_for_who_prefers_json(accept):
    reply = answer_to(Refusal(404, "Đống Đa"), accept)
    assert reply.media_type == "application/problem+json"
    assert json.loads(reply.body) == {"type": "about:blank", "title": "Not Found", "status": 404, "detail": "Đống Đa"}


@pytest.mark.parametrize("accept", [None, "*/*", "text/turtle", "application/sparql-results+json", "nonsense"])
def test_plain_text_for_everybody_else(accept):
    assert answer_to(Refusal(404, "no"), accept).media_type.startswith("text/plain")
