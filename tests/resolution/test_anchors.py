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

NAME = "Lê Văn Nam"
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
    assert person_anchor(NAME, bodies, [], [THANH_HOA]) == expected
    assert person_anchor(NAME, bodies[::-1], [], [THANH_HOA]) == expected


def test_nothing_known_gives_no_anchor():
    assert person_anchor(NAME, [], [], []) == ""


@pytest.mark.parametrize(
    ("held", "earlier", "expected"),
    [
        ([CENTRE], [CITY, CITY], "national"),
        ([CITY], [CENTRE, OTHER_PROVINCE, OTHER_PROVINCE], IN_HA_NOI),
        ([SCHOOL], [CITY], IN_HA_NOI),
        ([], [CITY], IN_HA_NOI),
        ([], [CENTRE], "national"),
    ],
)
def test_posts_held_before_count_where_those_of_now_tell_nothing(held, earlier, expected):
    assert person_anchor(NAME, held, earlier, [THANH_HOA]) == expected


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Việt Nam", BodyKind.OTHER),
        ("Đài Tiếng nói Việt Nam", BodyKind.MEDIA),
        ("Liên đoàn Bóng đá Việt Nam", BodyKind.ASSOCIATION),
    ],
)
def test_a_body_named_for_the_country_is_the_country_s(name, kind):
    assert person_anchor(NAME, [body(name, kind)], [], [THANH_HOA]) == "national"
    assert person_anchor(NAME, [body(name, kind, HA_NOI)], [], [THANH_HOA]) == IN_HA_NOI
    assert person_anchor(NAME, [body(f"{name} A", kind)], [], [THANH_HOA]) == IN_THANH_HOA


def test_the_article_s_province_says_nothing_of_a_foreigner():
    assert person_anchor("Kofi Annan", [], [], [THANH_HOA]) == "foreign"
    assert person_anchor("Kofi Annan", [CENTRE, SCHOOL], [], [THANH_HOA]) == "foreign"
    assert person_anchor("Kofi Annan", [CITY], [], [THANH_HOA]) == IN_HA_NOI


def test_the_article_s_province_says_nothing_of_whom_all_know():
    assert person_anchor("Hồ Chí Minh", [], [], [THANH_HOA]) == "national"
    assert person_anchor("Mao Trạch Đông", [], [], []) == "foreign"
    assert person_anchor("Hồ Chí Minh", [DISTRICT], [], [THANH_HOA]) == IN_HA_NOI


def test_province_of_a_unit_is_itself_or_above_it():
    assert province_of(DONG_DA) == province_of(HA_NOI) == HA_NOI
    assert province_of(unit("country/VN")) is None
