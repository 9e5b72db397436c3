import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.serving.http.fields import encoded, field, one_line, root

FIELDS = [(b"accept", b"a/b"), (b"host", b"x.org:80"), (b"accept", b"c/d")]


def test_several_fields_are_one():
    assert field(FIELDS, b"accept") == "a/b, c/d"
    assert field(FIELDS, b"range") is None


@given(st.text())
def test_no_value_begins_another_field(value):
    _, written = encoded("Link", value)
    assert not any(byte < 0x20 or byte > 0x7E for byte in written)


def test_a_value_that_is_not_ascii_is_written_as_in_an_iri():
    assert encoded("Location", "http://x/Đống Đa?a=%20") == (
        b"location",
        b"http://x/%C4%90%E1%BB%91ng %C4%90a?a=%20",
    )


@pytest.mark.parametrize("name", ["", "a b", "a:b", "a\r\nb", "Đ"])
def test_a_name_that_is_none(name):
    with pytest.raises(ValueError, match="no name"):
        encoded(name, "x")


def test_one_line():
    assert one_line("a\r\n b\x00\tc ") == "a b c"


@pytest.mark.parametrize(
    ("host", "address"),
    [
        (b"x.org", "http://x.org/at"),
        (b"[::1]:8000", "http://[::1]:8000/at"),
        (b"x.org/evil", None),
        (b'x.org" onload=', None),
        (b"", None),
    ],
)
def test_the_address_of_the_server(host, address):
    assert root([(b"host", host)], "http", "/at") == address


def test_a_request_without_a_host():
    assert root([], "http") is None
