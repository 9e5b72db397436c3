from datetime import date

import pytest

from kg.gazetteers.communes import lives
from kg.gazetteers.resolutions import _resolutions, sources
from kg.gazetteers.succession import any_unit


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("district/172", ("Wikidata", "469/NQ-UBTVQH15")),
        ("commune/00004@2025-07-01", ("General Statistics Office", "1656/NQ-UBTVQH15")),
        ("commune/00010", ("General Statistics Office", "1286/NQ-UBTVQH15")),
        ("commune/29551", ("General Statistics Office", "1203/NQ-UBTVQH15")),
        ("commune/01369", ("General Statistics Office",)),
    ],
)
def test_what_a_unit_rests_on(key: str, expected: tuple[str, ...]) -> None:
    assert sources(any_unit(key)) == expected


def test_every_day_of_a_commune_has_its_resolution() -> None:
    bare = [key for key in lives() if len(sources(any_unit(key))) == 1]
    assert [key for key in bare if any_unit(key).valid_from or any_unit(key).valid_to] == []


def test_every_province_had_one_for_the_reform() -> None:
    assert len({number for (_, day), number in _resolutions().items() if day == date(2025, 7, 1)}) == 34
