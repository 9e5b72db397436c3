from kg.serving.sparql import Settings


def test_the_token_is_not_shown():
    assert "secret" not in repr(Settings(token="secret"))  # noqa: S106 - of the test


def test_nothing_is_allowed_that_was_not_asked_for():
    assert (Settings().token, Settings().remote) == (None, ())
