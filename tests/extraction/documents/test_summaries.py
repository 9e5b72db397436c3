import pytest

from tests.extraction.samples import read

BODY = "Sáng nay, Giám đốc Sở Y tế trao quyết định bổ nhiệm ông Lê Văn An giữ chức Trưởng phòng."


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (f"Trao quyết định bổ nhiệm lãnh đạo 4 bệnh viện\n{BODY}", ["bổ nhiệm ông Lê Văn An giữ chức Trưởng phòng"]),
        (
            "Trao quyết định bổ nhiệm lãnh đạo 4 bệnh viện\nSáng nay trời mưa.",
            ["bổ nhiệm lãnh đạo 4 bệnh viện"],
        ),
        (
            f"Sở trao quyết định bổ nhiệm bà Trần Thị Bình giữ chức Trưởng khoa.\n{BODY}",
            [
                "bổ nhiệm bà Trần Thị Bình giữ chức Trưởng khoa",
                "bổ nhiệm ông Lê Văn An giữ chức Trưởng phòng",
            ],
        ),
    ],
)
def test_a_headline_s_document_gives_way_to_those_of_the_text(text: str, titles: list[str]) -> None:
    assert [d.title for d in read(text).documents] == titles


def test_a_title_gives_way_to_the_number_of_the_same_document() -> None:
    found = read(
        "Thành phố ra quyết định thu hồi đất bãi sông Hòa Lân. Quyết định số 513 ngày 30/5/2017 "
        "về việc thu hồi đất bãi sông Hòa Lân có hiệu lực."
    ).documents
    assert [d.number for d in found] == ["513"]
