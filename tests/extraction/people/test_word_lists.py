import pytest

from kg.errors import KgError
from kg.extraction.people.word_lists import foreign_list, names_list


def test_lists_are_folded() -> None:
    assert {"nguyễn phước", "tôn thất"} <= names_list("clans")
    assert {"jeff", "vladimir"} <= foreign_list("given")


def test_an_unknown_list_is_an_error() -> None:
    with pytest.raises((KeyError, KgError)):
        names_list("no such list")


def test_given_names_are_no_words_of_firms() -> None:
    assert not foreign_list("particles") & foreign_list("given")
