import pytest

from kg.extraction.plans.project_names import same_project
from kg.model import Evidence, ProjectFact


def named(name: str) -> ProjectFact:
    return ProjectFact(Evidence(0, len(name), name, "projects.project"), name, None)


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("cầu Bến Tây", "xây dựng cầu Bến Tây", True),
        ("sân bay Hòn Nhạn", "Cảng hàng không quốc tế Hòn Nhạn", True),
        ("cầu Bến Tây", "cầu Hòa Lân", False),
        ("xây dựng đập Suối Mây (xã Hòa Lân)", "thi công đập Suối Mây", True),
        ("cảng Hòn Nhạn", "nạo vét luồng tàu của cảng Hòn Nhạn", False),
        ("vành đai 6", "vành đai 6.5", False),
        ("hồ Suối Mây", "hồ chứa nước Suối Mây", True),
        ("Khu du lịch biển Bến Tây", "khu du lịch sinh thái biển Bến Tây", True),
        ("khu công nghiệp Bến Tây", "khu dân cư Bến Tây", False),
        ("trường mầm non Bến Tây", "trường tiểu học và mầm non Bến Tây", False),
    ],
)
def test_two_names_of_one_project(a: str, b: str, same: bool) -> None:
    assert same_project(named(a), named(b)) is same
