import pytest

from kg.extraction.bodies.links import last_before
from tests.extraction.samples import read, reading_of


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Cục Hậu cần, Bộ Công an kiểm tra.", ["Cục Hậu cần Bộ Công an", "Bộ Công an"]),
        ("Bộ Y tế họp. Thanh tra Bộ kết luận.", ["Bộ Y tế", "Thanh tra Bộ Y tế"]),
        ("Cục Hậu cần, Công đoàn cơ sở kiểm tra.", ["Cục Hậu cần"]),
        ("Trung tâm Pháp y (thuộc Sở Y tế Lào Cai) kết luận.", ["Trung tâm Pháp y Sở Y tế Lào Cai", "Sở Y tế Lào Cai"]),
        (
            "Ban Công tác đại biểu (UBTVQH) báo cáo.",
            ["Ban Công tác đại biểu Ủy ban Thường vụ Quốc hội", "Ủy ban Thường vụ Quốc hội"],
        ),
        ("Cục Hàng hải Việt Nam, Tổng Công ty Sao Mai dự.", ["Cục Hàng hải Việt Nam", "Tổng Công ty Sao Mai"]),
        (
            "Tổng cục Hậu cần (Bộ Công an), Tổng cục Thuế (Bộ Tài chính) họp.",
            ["Tổng cục Hậu cần Bộ Công an", "Bộ Công an", "Tổng cục Thuế", "Bộ Tài chính"],
        ),
    ],
)
def test_names_of_bodies(text: str, names: list[str]) -> None:
    assert [body.name for body in read(text).bodies] == names


def test_the_second_word_of_a_body_is_no_body_of_its_own() -> None:
    reading = reading_of("Công an tỉnh Nghệ An và Bộ Công an Việt Nam họp. Trưởng phòng Cảnh sát hình sự nói.")
    end = len(reading.tokens) - 3
    found = last_before(reading, end, end, lambda kind: kind.name == "Công an")
    assert found is not None
    assert found.name == "Công an tỉnh Nghệ An"


@pytest.mark.parametrize(
    ("owner", "name"),
    [
        ("Bộ GTVT", "Ban Quản lý dự án Đường sắt Bộ Giao thông vận tải"),
        ("Khu Quản lý giao thông đô thị số 3", "Ban Quản lý dự án Đường sắt Khu Quản lý giao thông đô thị số 3"),
    ],
)
def test_a_board_of_management_has_its_owner_in_brackets(owner: str, name: str) -> None:
    text = f"Ông Lê Văn Nam, Giám đốc Ban Quản lý dự án đường sắt ({owner}), cho biết."
    assert [p.body for p in read(text).positions] == [name]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "Công ty TNHH Song Hải phản đối. Ông Ngô Thành Nam là Chủ tịch HĐQT Công ty trục vớt luồng hạ lưu.",
            "Hội đồng quản trị Công ty Trục vớt luồng hạ lưu",
        ),
        (
            "Công ty TNHH Song Hải phản đối. Ông Ngô Thành Nam, Giám đốc xí nghiệp đóng tàu của công ty, đã đến.",
            "Xí nghiệp Đóng tàu Công ty Trách nhiệm hữu hạn Song Hải",
        ),
        (
            "Bộ Y tế họp. Ông Hà Văn Nam, Vụ trưởng Vụ Nghiên cứu, Ủy ban Kiểm tra Trung ương, đã đến.",
            "Vụ Nghiên cứu Ủy ban Kiểm tra Trung ương",
        ),
        ("Ông Hà Văn Nam, Vụ trưởng Vụ An toàn đập (Tổng cục Thủy lợi), đã đến.", "Vụ An toàn đập Tổng cục Thủy lợi"),
    ],
)
def test_the_body_that_a_post_is_at(text: str, body: str) -> None:
    assert read(text).positions[-1].body == body
