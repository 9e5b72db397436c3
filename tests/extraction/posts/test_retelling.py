import pytest

from tests.extraction.samples import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ông Lê Văn Nam được điều động giữ chức Giám đốc Sở Y tế Lào Cai, và sau đó là Bí thư Huyện ủy Bảo Yên.",
            {"Giám đốc": "former", "Bí thư": "current"},
        ),
        (
            "Ông Lê Văn Nam được điều về làm Giám đốc Sở Y tế Lào Cai rồi về huyện làm Bí thư Huyện ủy Bảo Yên.",
            {"Giám đốc": "former", "Bí thư": "current"},
        ),
        (
            (
                "Ông Lê Văn Nam được bổ nhiệm giữ chức Giám đốc Sở Y tế Lào Cai, sau đó bà Trần Thị Hoa được bổ nhiệm "
                "làm Phó Giám đốc Sở Y tế Lào Cai."
            ),
            {"Giám đốc": "incoming", "Phó Giám đốc": "incoming"},
        ),
        ("Ông Lê Văn Nam trở thành Giám đốc Sở Y tế Lào Cai tháng 7/2006.", {"Giám đốc": "former"}),
        ("Ông Lê Văn Nam trở thành Giám đốc Sở Y tế Lào Cai (năm 2006).", {"Giám đốc": "former"}),
        ("Ông Lê Văn Nam được bổ nhiệm làm Giám đốc Sở Y tế Lào Cai từ năm 2019.", {"Giám đốc": "current"}),
        ("Ông Lê Văn Nam được bổ nhiệm làm Giám đốc Sở Y tế Lào Cai từ ngày 1/4/2023.", {"Giám đốc": "incoming"}),
        ("Ông Lê Văn Nam được bổ nhiệm làm Giám đốc Sở Y tế Lào Cai nhiệm kỳ 2020 - 2025.", {"Giám đốc": "incoming"}),
        ("Từ năm 2019 đến tháng 2/2023, ông Lê Văn Nam làm Giám đốc Sở Y tế Lào Cai.", {"Giám đốc": "former"}),
        ("Từ năm 2019 đến 2021, ông Lê Văn Nam là Giám đốc Sở Y tế Lào Cai.", {"Giám đốc": "former"}),
        ("Từ năm 2019 - 2021, ông Lê Văn Nam là Giám đốc Sở Y tế Lào Cai.", {"Giám đốc": "former"}),
        ("Giai đoạn 2019 - 2021, ông Lê Văn Nam làm Giám đốc Sở Y tế Lào Cai.", {"Giám đốc": "former"}),
        ("Trong giai đoạn này, từ 2019 đến 2021 ông Lê Văn Nam là Giám đốc Sở Y tế Lào Cai.", {"Giám đốc": "former"}),
        ("Năm 2019, ông Lê Văn Nam được bổ nhiệm làm Giám đốc Sở Y tế Lào Cai cho đến nay.", {"Giám đốc": "current"}),
        ("Từ năm 2019 đến nay, ông Lê Văn Nam được bầu làm Giám đốc Sở Y tế Lào Cai.", {"Giám đốc": "current"}),
        ("Trước khi nghỉ hưu, ông Lê Văn Nam đảm nhận chức vụ Giám đốc Sở Y tế Lào Cai.", {"Giám đốc": "former"}),
        (
            "Trước khi bế mạc, hội nghị đã bầu ông Lê Văn Nam giữ chức Giám đốc Sở Y tế Lào Cai.",
            {"Giám đốc": "incoming"},
        ),
        (
            (
                "Năm 2015, ông Lê Văn Nam được bổ nhiệm làm Phó Giám đốc Sở Y tế Lào Cai. Sau đó gần 4 tháng, ông Lê "
                "Văn Nam được bổ nhiệm làm Giám đốc Sở Y tế Lào Cai."
            ),
            {"Phó Giám đốc": "former", "Giám đốc": "former"},
        ),
        (
            (
                "Ông Lê Văn Nam, Giám đốc Sở Y tế Lào Cai, phát biểu. Ông Lê Văn Nam được bổ nhiệm làm Giám đốc Sở "
                "Y tế Lào Cai khá bất ngờ."
            ),
            {"Giám đốc": "current"},
        ),
        (
            (
                "Ông Lê Văn Nam, Giám đốc Sở Y tế Lào Cai, phát biểu. Sáng 5/4, ông Lê Văn Nam được bổ nhiệm làm Giám "
                "đốc Sở Y tế Lào Cai."
            ),
            {"Giám đốc": "incoming"},
        ),
    ],
)
def test_an_appointment_looked_back_on(text: str, expected: dict[str, str]) -> None:
    found = read(text).positions
    assert {post.role: post.status.value for post in found} == expected


@pytest.mark.parametrize(
    ("following", "expected"),
    [
        ("Sau đó, ông giữ chức Bí thư Huyện ủy Bảo Yên.", "former"),
        ("Năm 2005, ông được bầu làm Bí thư Huyện ủy Bảo Yên.", "former"),
        ("Sau đó, bệnh viện được xây.", "current"),
        ("Sau đó, bà Vũ Minh An giữ chức Bí thư Huyện ủy Bảo Yên.", "current"),
    ],
)
def test_a_dated_post_that_another_follows_is_over(following: str, expected: str) -> None:
    text = f"Từ năm 1997, ông Lê Văn Nam là Giám đốc Sở Y tế Lào Cai. {following}"
    assert {post.role: post.status.value for post in read(text).positions}["Giám đốc"] == expected
