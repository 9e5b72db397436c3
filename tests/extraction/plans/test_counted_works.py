import pytest

from tests.extraction.samples import read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Huyện đẩy nhanh 2 cụm công nghiệp Hòa Lân - Bến Tây và Long Mỹ 3.",
            ["cụm công nghiệp Hòa Lân - Bến Tây", "cụm công nghiệp Long Mỹ 3"],
        ),
        (
            "Ba cầu Hòa Lân, Bến Tây và Long Mỹ sẽ được khởi công trong quý II.",
            ["cầu Hòa Lân", "cầu Bến Tây", "cầu Long Mỹ"],
        ),
        ("Ba cầu Hòa Lân và Bến Tây sẽ được khởi công trong quý II.", []),
        ("Hai cầu Hòa Lân và Bến Tây nằm cách nhau 2 km.", []),
    ],
)
def test_a_count_before_one_noun_tells_how_many_works_are_named(text: str, names: list[str]) -> None:
    assert [project.name for project in read(text).projects if project.evidence.rule == "projects.counted"] == names


def test_each_work_is_quoted_where_it_stands() -> None:
    text = "Huyện đẩy nhanh 2 cụm công nghiệp Hòa Lân và Long Mỹ 3."
    assert [p.evidence.quote for p in read(text).projects] == ["cụm công nghiệp Hòa Lân", "Long Mỹ 3"]


def test_roads_between_places_share_their_noun() -> None:
    found = read("Bộ thông xe cao tốc Hòa Lân - Bến Tây, Bến Tây - Long Mỹ và cầu Hòn Nhạn vào dịp lễ.").projects
    assert [p.name for p in found] == ["cao tốc Hòa Lân - Bến Tây", "cao tốc Bến Tây - Long Mỹ", "cầu Hòn Nhạn"]
    assert found[1].evidence.quote == "Bến Tây - Long Mỹ"
