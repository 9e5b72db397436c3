import pytest

from kg.gazetteers.known_people import is_foreign_name, known_reach
from kg.gazetteers.tables import rows
from kg.resolution.anchors import FOREIGN, NATIONAL


@pytest.mark.parametrize("name", ["Kofi Annan", "Le Corbusier", "Kim Jong-un", "Obama"])
def test_foreign_names(name: str) -> None:
    assert is_foreign_name(name)


@pytest.mark.parametrize("name", ["Minh Anh", "Mai Lan", "Lê Văn Nam", "Ksor Lan", "H'Hen Lan", "Yến Nhi", "-"])
def test_names_of_vietnam(name: str) -> None:
    assert not is_foreign_name(name)


def test_known_people() -> None:
    assert known_reach("HỒ CHÍ MINH") == NATIONAL
    assert known_reach("Tập Cận Bình") == FOREIGN
    assert known_reach("Lê Văn Nam") == ""
    assert {row["reach"] for row in rows("known_people.tsv")} == {NATIONAL, FOREIGN}
