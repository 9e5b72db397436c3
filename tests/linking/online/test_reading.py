import pytest

from kg.linking.online.reading import mapping, sequence, words


@pytest.mark.parametrize("value", [None, 1, "a", [], True])
def test_what_is_no_object_is_an_empty_one(value):
    assert mapping(value) == {}


@pytest.mark.parametrize("value", [None, 1, "a", {}, True])
def test_what_is_no_list_is_an_empty_one(value):
    assert sequence(value) == []


@pytest.mark.parametrize(
    ("value", "text"), [(None, ""), (7, ""), (" Ha\u0300  No\u0323\u0302i\n", "Hà Nội"), ("a\x1b[0m", "a\ufffd[0m")]
)
def test_words_can_be_shown(value, text):
    assert words(value) == text


def test_half_a_character_does_no_harm():
    words("\ud800a").encode()
