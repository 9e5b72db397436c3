import pytest

from kg.extraction.phrases.extent import name_end, title_end, word_after, word_before


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Đề án chuyển đổi số cấp phường giai đoạn 2023-2025 được thông qua",
            "Đề án chuyển đổi số cấp phường giai đoạn 2023-2025",
        ),
        (
            "mở rộng đường vành đai 4, đoạn từ cầu A đến cầu B; dự án khác",
            "mở rộng đường vành đai 4, đoạn từ cầu A đến cầu B",
        ),
        ("đường Vành đai 5 (đoạn Hòa Lân - Bến Tây) đã xong", "đường Vành đai 5 (đoạn Hòa Lân - Bến Tây)"),
        ("“Tết trồng cây” năm nay", "“Tết trồng cây”"),
        ("cảng hàng không Vinh được mở rộng", "cảng hàng không Vinh"),
        ("giải phóng mặt bằng khu Năm Căn, ông A nói", "giải phóng mặt bằng khu Năm Căn"),
        ("công tác trọng tâm của Thành ủy và 07 chương trình", "công tác trọng tâm của Thành ủy"),
    ],
)
def test_how_far_a_name_reaches(text: str, name: str) -> None:
    assert text[: name_end(text, 0, len(text))] == name


def test_commas_belong_to_a_title_until_a_new_clause() -> None:
    text = "phê chuẩn cơ cấu, số lượng Phó Giám đốc, đồng chí A cho biết"
    assert text[: title_end(text, 0, len(text), frozenset(), frozenset())] == "phê chuẩn cơ cấu, số lượng Phó Giám đốc"


def test_own_stops_and_freed_words() -> None:
    text = "phối hợp với Sở A trên toàn tỉnh"
    assert text[: name_end(text, 0, len(text), frozenset({"trên"}))] == "phối hợp với Sở A"


def test_words_beside_an_offset() -> None:
    assert word_after("các dự án lớn", 9, 13) == "lớn"
    assert word_before("các dự án lớn", 4, 0) == "các"
    assert word_before("dự án", 0, 0) == ""
