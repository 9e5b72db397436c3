import pytest

from kg.gazetteers.units import unit
from kg.model import BodyKind
from kg.resolution.anchors import person_anchor, province_key, province_of
from tests.resolution.facts import COUNTRY, DONG_DA, HA_NOI, THANH_HOA, body

CITY = body("Thành ủy Hà Nội", of=HA_NOI)
DISTRICT = body("Quận ủy Đống Đa", of=DONG_DA)
OTHER_PROVINCE = body("Tỉnh ủy Thanh Hóa", of=THANH_HOA)
CENTRE = body("Bộ Chính trị", BodyKind.PARTY_STANDING_COMMITTEE)
STATE = body("Việt Nam", BodyKind.OTHER, COUNTRY)
ABROAD = body("Chính phủ nước ngoài", BodyKind.FOREIGN)
SCHOOL = body("Trường Trung học A", BodyKind.SCHOOL)

IN_HA_NOI, IN_THANH_HOA = province_key([HA_NOI]), province_key([THANH_HOA])


@pytest.mark.parametrize(
    ("bodies", "expected"),
    [
        ([CITY], IN_HA_NOI),
        ([DISTRICT], IN_HA_NOI),
        ([CENTRE, DISTRICT], IN_HA_NOI),
        ([CITY, OTHER_PROVINCE, OTHER_PROVINCE], IN_THANH_HOA),
        ([OTHER_PROVINCE, DISTRICT], IN_HA_NOI),
        ([OTHER_PROVINCE, CITY], min(IN_HA_NOI, IN_THANH_HOA)),
        ([CENTRE], "national"),
        ([STATE], "national"),
        ([CENTRE, ABROAD], "national"),
        ([ABROAD], "foreign"),
        ([SCHOOL], IN_THANH_HOA),
        ([], IN_THANH_HOA),
    ],
)
def test_anchor_is_the_province_of_most_posts_then_the_reach_then_the_articles_province(bodies, expected):
    assert person_anchor(bodies, [THANH_HOA]) == expected
    assert person_anchor(bodies[::-1], [THANH_HOA]) == expected


def test_nothing_known_gives_no_anchor():
    assert person_anchor([], []) == ""


def test_province_of_a_unit_is_itself_or_above_it():
    assert province_of(DONG_DA) == province_of(HA_NOI) == HA_NOI
    assert province_of(unit("country/VN")) is None
