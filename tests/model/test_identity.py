from hypothesis import given
from hypothesis import strategies as st

from kg.model import EntityId


def test_the_path_has_kind_slug_and_digest() -> None:
    made = EntityId.of("person", "Lê Thị Hòa", "lê thị hòa", "1")
    assert made.path == f"person/le-thi-hoa-{made.digest}"
    assert len(made.digest) == 10


def test_a_label_without_letters_leaves_the_digest_alone() -> None:
    made = EntityId.of("evidence", "…", "a")
    assert made.path == f"evidence/{made.digest}"


def test_the_identity_of_a_key_never_changes() -> None:
    assert EntityId.of("body", "Quận ủy Tây Hồ", "quận ủy tây hồ").digest == "6b1f4b86ab"


def test_composed_and_decomposed_keys_are_one() -> None:
    assert EntityId.of("person", "Hà", "H\u00e0") == EntityId.of("person", "Hà", "Ha\u0300")


def test_the_label_does_not_tell_things_apart_but_kind_does() -> None:
    assert EntityId.of("person", "A", "k").digest == EntityId.of("person", "B", "k").digest
    assert EntityId.of("person", "A", "k").digest != EntityId.of("body", "A", "k").digest


keys = st.lists(st.text(st.characters(exclude_categories=["Cc", "Cs", "Mn"]), max_size=8), max_size=4)


@given(keys, keys)
def test_parts_of_a_key_are_kept_apart(one: list[str], other: list[str]) -> None:
    same = EntityId.of("x", "", *one) == EntityId.of("x", "", *other)
    assert same or one != other
    assert EntityId.of("x", "", "ab", "c") != EntityId.of("x", "", "a", "bc")
