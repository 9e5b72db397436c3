import pytest

from kg.errors import UsageError
from kg.reconciliation.requests import json_object


def test_an_object():
    assert json_object('{"a": "Đống Đa"}', "queries") == {"a": "Đống Đa"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "is not JSON"),
        ("{", "is not JSON"),
        ("[" * 100_000, "is not JSON"),
        (f'{{"a": {"9" * 5000}}}', "is not JSON"),
        ('{"\\ud800": 1}', "has half a surrogate pair"),
        ("[]", "is not a JSON object"),
        ("null", "is not a JSON object"),
    ],
)
def test_anything_else_is_refused_in_one_sentence(text, said):
    with pytest.raises(UsageError, match=said) as caught:
        json_object(text, "queries")
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 200
