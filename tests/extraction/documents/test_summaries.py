import pytest

from tests.extraction.samples import read

ASKED = "yêu cầu các sở kiểm tra việc đổ thải"
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


def test_a_title_gives_way_to_a_number_with_most_of_its_words() -> None:
    found = read(
        "Chủ tịch UBND tỉnh Lào Cai ký văn bản yêu cầu các sở kiểm tra, làm rõ tin Phó Chủ tịch xã dùng bằng giả. "
        "Văn bản số 3145/UBND-NC yêu cầu các sở, ngành kiểm tra, làm rõ tin về Phó Chủ tịch xã dùng bằng."
    ).documents
    assert [d.number for d in found] == ["3145/UBND-NC"]


def test_a_short_title_stays_beside_a_number() -> None:
    found = read(
        "Thành ủy công bố quyết định về công tác cán bộ. Quyết định số 512-QĐ/TU điều động ông Lê Văn An về Sở Y tế."
    ).documents
    assert [d.number for d in found] == [None, "512-QĐ/TU"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ông nhận lỗi về Công văn 2383/BYT-KH. Sau khi có văn bản số 2383, Bộ Y tế xin lỗi.",
            [("Công văn", "2383/BYT-KH")],
        ),
        (
            f"UBND tỉnh Lào Cai có văn bản {ASKED}. UBND tỉnh Lào Cai gửi công văn {ASKED} ra sông.",
            [("Công văn", None)],
        ),
        (
            "Ông nêu công văn số 12/BYT-KH và văn bản số 13/BYT-KH.",
            [("Công văn", "12/BYT-KH"), ("Văn bản", "13/BYT-KH")],
        ),
    ],
)
def test_a_letter_under_two_names(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(d.type, d.number) for d in read(text).documents] == expected


@pytest.mark.parametrize(("issuer", "count"), [("Tỉnh ủy Nghệ An", 1), ("Huyện ủy Nam Đàn", 2)])
def test_decisions_on_staff_give_way_to_those_of_the_same_body(issuer: str, count: int) -> None:
    text = (
        "Tỉnh ủy Nghệ An họp công bố quyết định của Tỉnh ủy Nghệ An về công tác cán bộ. "
        f"Ông An công bố quyết định của {issuer} về việc điều động ông Lê Văn An làm Trưởng ban."
    )
    assert len(read(text).documents) == count
