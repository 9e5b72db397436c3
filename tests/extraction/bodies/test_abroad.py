import pytest

from tests.extraction.samples import read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Mỹ và Nga đàm phán. Đức lo ngại. Tại Pháp, Quốc hội đã họp.", ["Quốc hội Pháp"]),
        ("Mỹ và Nga đàm phán. Đức lo ngại. Theo Bộ Tài chính, nợ công tăng.", ["Bộ Tài chính Đức"]),
        ("Mỹ và Nga đàm phán. Đức lo ngại. Việt Nam theo dõi. Quốc hội đã họp.", ["Quốc hội"]),
        ("Mỹ mua gạo. Theo Bộ Tài chính, xuất khẩu tăng.", ["Bộ Tài chính"]),
    ],
)
def test_names_of_bodies(text: str, names: list[str]) -> None:
    assert [body.name for body in read(text).bodies] == names


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Người phát ngôn Bộ Ngoại giao Lý Khương", "Bộ Ngoại giao Trung Quốc"),
        ("Người phát ngôn Bộ Ngoại giao Kim Il-jun", "Bộ Ngoại giao Triều Tiên"),
    ],
)
def test_the_country_of_a_holder_with_a_chinese_name(title: str, body: str) -> None:
    text = f"Trung Quốc ngừng bán dầu. Mỹ lo ngại. Tàu đến Triều Tiên. {title} nói. Ông {title.split('giao ')[1]} đi."
    assert [post.body for post in read(text).positions] == [body]


def test_a_country_that_is_a_syllable_of_a_field_is_none() -> None:
    text = "Đức và Nga đàm phán về Mỹ. Bộ Tư Pháp đã họp."
    assert [body.name for body in read(text).bodies] == ["Bộ Tư pháp Hoa Kỳ"]
