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
    ],
)
def test_two_names_of_one_project(a: str, b: str, same: bool) -> None:
    assert same_project(named(a), named(b)) is same
