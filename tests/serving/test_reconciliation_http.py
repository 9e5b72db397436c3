import json
from http import HTTPStatus

import pytest

from kg.serving.protocol import ProtocolError
from kg.serving.reconciliation_http import Asked, json_response


def asked(**parameters):
    return Asked(tuple(parameters.items()), "vi", "http://localhost", posted=False)


def test_one_value_of_a_parameter():
    assert asked(a="1").one("a") == asked(a="1").needed("a") == "1"
    assert asked().one("a") is None
    for request in (asked(), Asked((("a", "1"), ("a", "2")), "vi", "", posted=False)):
        with pytest.raises(ProtocolError) as caught:
            request.needed("a")
        assert caught.value.status == HTTPStatus.BAD_REQUEST


def test_json():
    assert json.loads(json_response(asked(), {"name": "Đống Đa"}).body) == {"name": "Đống Đa"}


def test_a_callback_holds_no_sign_that_ends_a_line_of_javascript():
    body = bytes(json_response(asked(callback="f"), {"name": "\u2028Đ"}).body)
    assert body == b'/**/f({"name": "\\u2028\\u0110"});'


@pytest.mark.parametrize("callback", ["", "1a", "a b", "a;b", "a.", ".a", "a\n", "x" * 2000, "é"])
def test_a_callback_that_is_no_name(callback):
    with pytest.raises(ProtocolError, match="callback"):
        json_response(asked(callback=callback), {})
