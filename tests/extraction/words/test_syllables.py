import pytest

from kg.extraction.words.syllables import is_syllable


@pytest.mark.parametrize("word", ["nghiêng", "Đường", "ủy", "quốc", "an", "giấy", "khuya"])
def test_syllables(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["Formosa", "Eximbank", "Braun", "Nikkei", "TNHH", "x", ""])
def test_other_words(word: str) -> None:
    assert not is_syllable(word)
