import pytest

from kg.gazetteers.communes import commune, keys
from kg.gazetteers.units import unit
from kg.model import BodyKind
from kg.resolution.anchors import person_anchor, place_key, province_key, province_of
from kg.resolution.folding import name_key
from tests.resolution.facts import COUNTRY, DONG_DA, HA_NOI, THANH_HOA, body

TAY_HO = unit("district/003")
WARD = next(each for each in map(commune, keys()) if each.parent == DONG_DA.key)
NEW_WARD = next(each for each in map(commune, keys()) if each.parent == HA_NOI.key and each.valid_from)

CITY = body("Ủy ban nhân dân thành phố Hà Nội", BodyKind.PEOPLES_COMMITTEE, HA_NOI)
PARTY = body("Thành ủy Hà Nội", of=HA_NOI)
OFFICE = body("Sở Y tế Hà Nội", BodyKind.DEPARTMENT, HA_NOI)
DISTRICT = body("Quận ủy Đống Đa", of=DONG_DA)
COUNCIL = body("Hội đồng nhân dân quận Đống Đa", BodyKind.PEOPLES_COUNCIL, DONG_DA)
NEXT_DISTRICT = body("Quận ủy Tây Hồ", of=TAY_HO)
BELOW = body("Đảng ủy phường", of=WARD)
OTHER_PROVINCE = body("Ủy ban nhân dân tỉnh Thanh Hóa", BodyKind.PEOPLES_COMMITTEE, THANH_HOA)
CENTRE = body("Bộ Chính trị", BodyKind.PARTY_STANDING_COMMITTEE)
MINISTRY = body("Bộ Nội vụ", BodyKind.GOVERNMENT)
STATE = body("Việt Nam", BodyKind.OTHER, COUNTRY)
ABROAD = body("Chính phủ nước ngoài", BodyKind.FOREIGN)
SCHOOL = body("Trường Trung học A", BodyKind.SCHOOL)

NAME, ARTICLE = "Lê Văn Nam", "a.txt"
IN_HA_NOI, IN_THANH_HOA = province_key([HA_NOI]), province_key([THANH_HOA])
IN_DONG_DA = place_key(DONG_DA)


def anchor(held=(), earlier=(), home=(THANH_HOA,), name=NAME, article=ARTICLE):
    return person_anchor(name, held, earlier, home, article)


def key_of(of):
    return name_key(of.name)


@pytest.mark.parametrize(
    ("bodies", "expected"),
    [
        ([DISTRICT], IN_DONG_DA),
        ([DISTRICT, COUNCIL], IN_DONG_DA),
        ([CITY, DISTRICT], IN_DONG_DA),
        ([CENTRE, DISTRICT], IN_DONG_DA),
        ([DISTRICT, BELOW], place_key(WARD)),
        ([NEXT_DISTRICT, DISTRICT, COUNCIL], IN_DONG_DA),
        ([NEXT_DISTRICT, DISTRICT], min(IN_DONG_DA, place_key(TAY_HO))),
        ([OTHER_PROVINCE, DISTRICT], IN_DONG_DA),
        ([OTHER_PROVINCE, OTHER_PROVINCE, DISTRICT], f"{IN_THANH_HOA}//{key_of(OTHER_PROVINCE)}"),
        ([CITY], f"{IN_HA_NOI}//{key_of(CITY)}"),
        ([CITY, PARTY], f"{IN_HA_NOI}//{key_of(CITY)}"),
        ([PARTY], f"{IN_HA_NOI}//{key_of(PARTY)}"),
        ([CENTRE], f"national/{key_of(CENTRE)}"),
        ([CENTRE, MINISTRY], f"national/{key_of(MINISTRY)}"),
        ([STATE], f"national/{key_of(STATE)}"),
        ([CENTRE, ABROAD], f"national/{key_of(CENTRE)}"),
        ([ABROAD], "foreign"),
        ([SCHOOL], f"{IN_THANH_HOA}//{key_of(SCHOOL)}"),
    ],
)
def test_anchor_is_as_narrow_as_the_posts_tell(bodies, expected):
    assert anchor(bodies) == expected
    assert anchor(bodies[::-1]) == expected


def test_chairmen_of_two_districts_and_officials_of_two_departments_have_two_anchors():
    assert len({anchor([each]) for each in (DISTRICT, NEXT_DISTRICT, CITY, OFFICE, BELOW, MINISTRY, CENTRE)}) == 7


def test_of_whom_no_post_is_told_the_narrow_place_of_the_article_counts_else_the_article():
    assert anchor(home=[DONG_DA, HA_NOI]) == f"named {IN_DONG_DA}" != anchor([DISTRICT])
    assert anchor(home=[HA_NOI]) == anchor(home=[]) == anchor(home=[COUNTRY]) == f"named {ARTICLE}"


@pytest.mark.parametrize(
    ("held", "earlier", "expected"),
    [
        ([CENTRE], [CITY, CITY], f"national/{key_of(CENTRE)}"),
        ([DISTRICT], [CENTRE, OTHER_PROVINCE, OTHER_PROVINCE], IN_DONG_DA),
        ([], [DISTRICT], IN_DONG_DA),
        ([], [CENTRE], f"national/{key_of(CENTRE)}"),
    ],
)
def test_posts_held_before_count_where_there_are_none_of_now(held, earlier, expected):
    assert anchor(held, earlier) == expected


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Việt Nam", BodyKind.OTHER),
        ("Đài Tiếng nói Việt Nam", BodyKind.MEDIA),
        ("Liên đoàn Bóng đá Việt Nam", BodyKind.ASSOCIATION),
    ],
)
def test_a_body_named_for_the_country_is_the_country_s(name, kind):
    assert anchor([body(name, kind)]) == f"national/{name_key(name)}"
    assert anchor([body(name, kind, DONG_DA)]) == IN_DONG_DA
    assert anchor([body(f"{name} A", kind)]).startswith(IN_THANH_HOA)


def test_the_article_s_place_says_nothing_of_a_foreigner():
    assert anchor(name="Kofi Annan") == "foreign"
    assert anchor([CENTRE, SCHOOL], name="Kofi Annan") == "foreign"
    assert anchor([DISTRICT], name="Kofi Annan") == IN_DONG_DA


def test_the_article_s_place_says_nothing_of_whom_all_know():
    assert anchor(name="Hồ Chí Minh") == "national"
    assert anchor(name="Mao Trạch Đông", home=()) == "foreign"
    assert anchor([DISTRICT], name="Hồ Chí Minh") == IN_DONG_DA


def test_a_place_is_told_by_its_names_from_the_province_down():
    assert place_key(WARD).startswith(f"{IN_DONG_DA}/")
    assert f"{IN_HA_NOI}/{name_key(DONG_DA.label)}" == IN_DONG_DA
    assert place_key(NEW_WARD) == f"{IN_HA_NOI}/{name_key(NEW_WARD.label)}"
    assert place_key(HA_NOI) == IN_HA_NOI
    assert place_key(COUNTRY) == ""


def test_province_of_a_unit_is_itself_or_above_it():
    assert province_of(DONG_DA) == province_of(HA_NOI) == HA_NOI
    assert province_of(unit("country/VN")) is None
