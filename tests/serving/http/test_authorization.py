import pytest

from kg.serving.http.authorization import refuse_strangers
from kg.serving.reply import Refusal


@pytest.mark.parametrize("given", [b"Bearer secret", b"bearer  secret "])
def test_the_token(given):
    refuse_strangers([(b"authorization", given)], "secret")


@pytest.mark.parametrize(
    "given", [None, b"", b"Bearer", b"Bearer ", b"Bearer secre", b"Basic secret", b"secret", b"Bearer \xff"]
)
def test_anything_else(given):
    with pytest.raises(Refusal) as caught:
        refuse_strangers([] if given is None else [(b"authorization", given)], "secret")
    assert caught.value.status == 401
    assert dict(caught.value.headers)["WWW-Authenticate"].startswith("Bearer")
