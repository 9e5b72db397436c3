from datetime import date

import pytest

from kg.model import Unit, UnitKind


def test_the_key_is_level_code_and_start() -> None:
    old = Unit("006", "Đống Đa", "quận Đống Đa", UnitKind.URBAN_DISTRICT, parent="province/01")
    new = Unit("00235", "Đống Đa", "phường Đống Đa", UnitKind.WARD, valid_from=date(2025, 7, 1))
    assert old.key == "district/006"
    assert new.key == "commune/00235@2025-07-01"


def test_a_code_used_again_gives_another_key() -> None:
    first = Unit("00235", "A", "phường A", UnitKind.WARD)
    second = Unit("00235", "B", "phường B", UnitKind.WARD, valid_from=date(2025, 7, 1))
    assert first.key != second.key


@pytest.mark.parametrize("kind", UnitKind)
def test_every_kind_has_a_level(kind: UnitKind) -> None:
    assert Unit("1", "X", "x", kind).level in {"country", "province", "district", "commune"}
