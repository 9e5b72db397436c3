import pytest

from kg.identity.projects.kind import PROJECTS
from tests.identity.things import apart, decided, once, one, place, rows

HANOI, DONGDA, CANTHO = place("thành phố Hà Nội"), place("quận Đống Đa"), place("thành phố Cần Thơ")


def two(one_name, other_name, homes=(HANOI, HANOI)):
    return rows(PROJECTS, {"a": once(homes[0], one_name, None), "b": once(homes[1], other_name, None)})


@pytest.mark.parametrize(
    ("one_name", "other_name"),
    [
        ("Dự án xây dựng cầu Mỹ Lâm", "cầu Mỹ Lâm"),
        ("tuyến đường Mỹ Lâm - Bình Hà", "đường Bình Hà - Mỹ Lâm"),
        ("KCN Mỹ Lâm II", "Khu công nghiệp Mỹ Lâm 2"),
        ("cầu Mỹ Lâm (quận Đống Đa)", "cầu Mỹ Lâm"),
        ("cầu Mỹ Lâm, quận Đống Đa, TP Hà Nội", "Xây cầu Mỹ Lâm"),
        ("mở rộng Cảng hàng không quốc tế Mỹ Lâm", "mở rộng sân bay Mỹ Lâm"),
        ("cải tạo QL37 đoạn Mỹ Lâm", "cải tạo quốc lộ 37 đoạn Mỹ Lâm"),
        ("cầu Mỹ Lâm giai đoạn 1", "Dự án cầu Mỹ Lâm (giai đoạn I)"),
    ],
)
def test_ways_of_writing_one_name_are_one_project(one_name, other_name):
    assert one(PROJECTS, two(one_name, other_name, (DONGDA, HANOI)))


@pytest.mark.parametrize(
    ("one_name", "other_name"),
    [
        ("cầu Mỹ Lâm", "cầu Mỹ Lâm 2"),
        ("cầu Mỹ Lâm 1", "cầu Mỹ Lâm 2"),
        ("cầu Mỹ Lâm giai đoạn 1", "cầu Mỹ Lâm giai đoạn 2"),
        ("cầu Mỹ Lâm", "đường dẫn cầu Mỹ Lâm"),
        ("bệnh viện tỉnh Mỹ Lâm", "bệnh viện thành phố Mỹ Lâm"),
        ("đường trục", "tuyến đường trục"),
        ("cầu Mỹ Lâm (giai đoạn 1)", "cầu Mỹ Lâm (giai đoạn 2)"),
    ],
)
def test_what_differs_stays_apart(one_name, other_name):
    assert len(set(decided(PROJECTS, two(one_name, other_name)).identity.values())) == 2


def test_districts_are_not_exchanged():
    district = place("quận Hà Đông")
    assert apart(PROJECTS, two("chợ đầu mối quận Đống Đa", "chợ đầu mối quận Hà Đông", (DONGDA, district)))


def test_a_name_in_two_provinces_is_of_two_projects():
    assert apart(PROJECTS, two("cầu Mỹ Lâm", "xây dựng cầu Mỹ Lâm", (HANOI, CANTHO)))


def test_common_words_may_be_left_out_between_proper_names():
    names = ("bãi đỗ xe khách tham quan chùa Mỹ Lâm - Phú Sơn", "bãi đỗ xe chùa Mỹ Lâm và chùa Phú Sơn")
    assert one(PROJECTS, two(*names, (DONGDA, DONGDA)))
    assert apart(PROJECTS, two(*names, (DONGDA, CANTHO)))
    assert apart(PROJECTS, two("cầu vượt Mỹ Lâm - Phú Sơn", "hầm chui Mỹ Lâm - Phú Sơn", (DONGDA, DONGDA)))


@pytest.mark.parametrize("name", ["thủy điện Mỹ Lâm", "cảng hàng không Mỹ Lâm", "cầu Đống Đa"])
def test_works_known_all_over_the_country(name):
    assert one(PROJECTS, two(name, f"xây dựng {name}", (HANOI, CANTHO)))


def test_works_that_articles_place_in_two_units_are_two():
    things = {"a": once(HANOI, "thủy điện Mỹ Lâm", HANOI), "b": once(CANTHO, "Thủy điện Mỹ Lâm", CANTHO)}
    assert apart(PROJECTS, rows(PROJECTS, things))


def test_a_name_without_a_proper_word_is_asked_about_at_most():
    found = two("nhà máy sấy nông sản sạch", "xây dựng nhà máy sấy nông sản sạch", (HANOI, HANOI))
    assert len(set(decided(PROJECTS, found).identity.values())) == 2
