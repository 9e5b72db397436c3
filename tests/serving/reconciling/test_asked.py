import json
from http import HTTPStatus

import pytest

from kg.serving.reconciling.asked import Asked, json_reply
from kg.serving.reply import Refusal


def asked(**parameters):
    return Asked(tuple(parameters.items()), "vi", "http://localhost", posted=False)


def test_one_value_of_a_parameter():
    assert asked(a="1").one("a") == asked(a="1").needed("a") == "1"
    assert asked().one("a") is None
    for request in (asked(), Asked((("a", "1"), ("a", "2")), "vi", "", posted=False)):
        with pytest.raises(Refusal) as caught:
            request.needed("a")
        assert caught.value.status == HTTPStatus.BAD_REQUEST


@pytest.mark.parametrize(("given", "number"), [("", None), ("0", 0), ("007", 7), ("999999", 999_999)])
def test_a_number(given, number):
    assert asked(a=given).number("a") == number
    assert asked().number("a") is None


@pytest.mark.parametrize("given", ["x", "-1", "1.0", "1e3", "٣", "1000000", " 1"])
def test_what_is_no_number(given):
    with pytest.raises(Refusal, match="'a' is not a whole number"):
        asked(a=given).number("a")


def test_json():
    assert json.loads(json_reply(asked(), {"name": "Đống Đa"}).body) == {"name": "Đống Đa"}


def test_a_callback_holds_no_sign_that_ends_a_line_of_javascript():
    reply = json_reply(asked(callback="f"), {"name": "\u2028Đ"})
    assert (reply.media_type, reply.body) == ("application/javascript", b'/**/f({"name": "\\u2028\\u0110"});')


@pytest.mark.parametrize("callback", ["", "1a", "a b", "a;b", "a.", ".a", "a\n", "x" * 2000, "é"])
def test_a_callback_that_is_no_name(callback):
    with pytest.raises(Refusal, match="callback"):
        json_reply(asked(callback=callback), {})
