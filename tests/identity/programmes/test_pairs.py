import pytest

from kg.identity.programmes.kind import PROGRAMMES
from tests.identity.things import apart, decided, once, one, place, rows

HANOI, CANTHO = place("thành phố Hà Nội"), place("thành phố Cần Thơ")


def two(one_name, other_name, *, owners=(None, None), homes=(HANOI, HANOI)):
    return rows(PROGRAMMES, {"a": once(homes[0], one_name, owners[0]), "b": once(homes[1], other_name, owners[1])})


@pytest.mark.parametrize(
    ("one_name", "other_name"),
    [
        ("Chương trình MTQG xây dựng NTM", "chương trình mục tiêu quốc gia về xây dựng nông thôn mới"),
        ("Quy hoạch phát triển du lịch Mỹ Lâm đến năm 2030", "quy hoạch phát triển du lịch ở Mỹ Lâm"),
        ("Đề án chợ nổi Mỹ Lâm giai đoạn 2021-2025", "đề án chợ nổi Mỹ Lâm, 2021 - 2025"),
        ("Chương trình số 05 về trồng cây xanh đô thị", "Chương trình số 5 về trồng cây xanh đô thị"),
    ],
)
def test_ways_of_writing_one_name_are_one_programme(one_name, other_name):
    assert one(PROGRAMMES, two(one_name, other_name))


@pytest.mark.parametrize(
    ("one_name", "other_name"),
    [
        ("Đề án chợ nổi Mỹ Lâm giai đoạn 2016-2020", "Đề án chợ nổi Mỹ Lâm giai đoạn 2021-2025"),
        ("Chương trình số 05 về trồng cây xanh", "Chương trình số 06 về trồng cây xanh"),
        ("quy hoạch chung tỉnh Yên Bái", "quy hoạch chung thành phố Yên Bái"),
        ("chương trình hỗ trợ", "chương trình hỗ trợ năm 2017"),
    ],
)
def test_what_differs_stays_apart(one_name, other_name):
    assert apart(PROGRAMMES, two(one_name, other_name))


def test_programmes_of_two_owners_are_two():
    names = ("Chương trình hành động bảo vệ rừng đầu nguồn", "chương trình hành động về bảo vệ rừng đầu nguồn")
    assert apart(PROGRAMMES, two(*names, owners=("Tỉnh ủy Yên Bái", "Tỉnh ủy Lào Cai")))
    assert one(PROGRAMMES, two(*names, owners=("Tỉnh ủy Yên Bái", "Tỉnh ủy Yên Bái")))


def test_plans_of_two_provinces_are_two():
    names = ("kế hoạch đầu tư công trung hạn 2016-2020", "kế hoạch đầu tư công trung hạn giai đoạn 2016-2020")
    assert one(PROGRAMMES, two(*names))
    assert apart(PROGRAMMES, two(*names, homes=(HANOI, CANTHO)))


def test_a_plan_of_two_periods_is_neither_without_a_period():
    found = rows(
        PROGRAMMES,
        {
            "first": once(HANOI, "Đề án chợ nổi Mỹ Lâm giai đoạn 2016-2020", None),
            "second": once(HANOI, "Đề án chợ nổi Mỹ Lâm giai đoạn 2021-2025", None),
            "without": once(HANOI, "Đề án chợ nổi Mỹ Lâm", None),
        },
    )
    assert len(set(decided(PROGRAMMES, found).identity.values())) == 3
    assert one(PROGRAMMES, found[1:])
