from kg.extraction.places.entry_ends import entry_ends
from tests.extraction.samples import reading_of


def test_an_entry_ends_at_a_word() -> None:
    reading = reading_of("Tin từ Ủy ban nhân dân Sao Mai.")
    assert reading.tokens.forms[2] == "ủy"
    assert entry_ends(reading, range(6), 6, ("role", "body"))
    assert not entry_ends(reading, range(3, 6), 6, ("role",))
    assert not entry_ends(reading, range(6), 6, ("role",))
    assert not entry_ends(reading, range(6), 5, ("body",))
