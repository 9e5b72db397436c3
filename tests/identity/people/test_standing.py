import pytest

from kg.identity.people.standing import is_national
from kg.model import BodyKind


@pytest.mark.parametrize(
    ("name", "kind", "level", "national"),
    [
        ("Bộ Nội vụ", BodyKind.GOVERNMENT, "", True),
        ("Quốc hội", BodyKind.NATIONAL_ASSEMBLY, "", True),
        ("Bộ Chính trị", BodyKind.PARTY_STANDING_COMMITTEE, "", True),
        ("Liên đoàn Bóng đá Việt Nam", BodyKind.ASSOCIATION, "country", True),
        ("Hội Nông dân xã A", BodyKind.MASS_ORGANISATION, "", False),
        ("Tỉnh ủy A", BodyKind.PARTY_COMMITTEE, "province", False),
        ("Bộ Ngoại giao nước ngoài", BodyKind.FOREIGN, "", False),
    ],
)
def test_bodies_of_the_whole_country(name, kind, level, national):
    assert is_national(name, kind, level=level) == national
