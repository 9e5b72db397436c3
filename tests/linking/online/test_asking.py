import pytest

from kg.errors import UsageError
from kg.linking.online.asking import service_address, user_agent


def test_program_names_itself_with_its_version_and_a_contact():
    assert user_agent("a/1", " me@example.org ").startswith("a/1 (me@example.org) Python-urllib/3.")


@pytest.mark.parametrize("contact", ["", "  ", "a\r\nX: 1", "tôi@example.org", "a) (b"])
def test_contact_that_no_header_can_carry_is_refused(contact):
    with pytest.raises(UsageError, match="contact"):
        user_agent("a/1", contact)


@pytest.mark.parametrize("address", ["https://example.org/reconcile", "http://127.0.0.1:8000/", "http://[::1]/a?b=c"])
def test_address_of_a_service(address):
    assert service_address(address) == address


@pytest.mark.parametrize(
    "address",
    [
        *["", "example.org", "file:///etc/passwd", "ftp://example.org/", "http://", "http://[", "http://a:99999/"],
        *["http://me:secret@example.org/", "http://example.org/a b", "http://ví-dụ.vn/", "http://a/#b", "http://a\n"],
    ],
)
def test_what_is_no_address_is_refused(address):
    with pytest.raises(UsageError, match="not the address of a service"):
        service_address(address)


def test_a_password_in_an_address_is_refused_and_not_told():
    with pytest.raises(UsageError) as caught:
        service_address("http://me:secret@example.org/")
    assert "secret" not in str(caught.value)
