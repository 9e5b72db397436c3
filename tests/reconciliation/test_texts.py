from kg.reconciliation.texts import texts


def test_both_languages_have_the_same_words():
    assert set(texts()["vi"]) == set(texts()["en"])
    assert all(value for words in texts().values() for value in words.values())
