import pytest

from kg.model import BodyKind
from tests.extraction.samples import read

DISTRICT = "Quận Đống Đa sơ kết\nQuận Đống Đa thuộc thành phố Hà Nội. "
PROVINCE = "Tỉnh Nghệ An họp\nTỉnh Nghệ An có nhiều huyện. "


def bodies(text: str) -> list[str]:
    return [body.name for body in read(text).bodies]


@pytest.mark.parametrize(
    ("context", "text", "names"),
    [
        (DISTRICT, "UBND quận ban hành kế hoạch.", ["Ủy ban nhân dân quận Đống Đa"]),
        (DISTRICT, "Quận uỷ chỉ đạo.", ["Quận ủy Đống Đa"]),
        (DISTRICT, "Đảng bộ quận Đống Đa đoàn kết.", ["Quận ủy Đống Đa"]),
        (DISTRICT, "Ban Chấp hành Đảng bộ quận họp.", ["Quận ủy Đống Đa"]),
        (DISTRICT, "Ban Thường vụ Thành ủy kết luận.", ["Ban Thường vụ Thành ủy Hà Nội"]),
        (DISTRICT, "Sở GD&ĐT đánh giá.", ["Sở Giáo dục và Đào tạo Hà Nội"]),
        (DISTRICT, "Phòng Nội vụ quận tham mưu.", ["Phòng Nội vụ quận Đống Đa"]),
        (DISTRICT, "Hoạt động của MTTQ được đổi mới.", ["Mặt trận Tổ quốc Việt Nam quận Đống Đa"]),
        (PROVINCE, "Huyện ủy - HĐND - UBND huyện Nam Đàn tổ chức lễ.", [
            "Huyện ủy Nam Đàn", "Hội đồng nhân dân huyện Nam Đàn", "Ủy ban nhân dân huyện Nam Đàn"]),
        (PROVINCE, "Sở Văn hóa, Thể thao và Du lịch báo cáo.", ["Sở Văn hóa, Thể thao và Du lịch Nghệ An"]),
        (PROVINCE, "Ban Pháp chế HĐND tỉnh thẩm tra.", ["Ban Pháp chế Hội đồng nhân dân tỉnh Nghệ An"]),
        (PROVINCE, "Công an tỉnh vào cuộc.", ["Công an tỉnh Nghệ An"]),
        ("", "Ủy viên Bộ Chính trị, Ban Bí thư họp.", ["Bộ Chính trị", "Ban Bí thư Trung ương Đảng"]),
        ("", "Bộ LĐ-TB&XH và Bộ Y tế phối hợp.", ["Bộ Lao động - Thương binh và Xã hội", "Bộ Y tế"]),
        ("", "Công ty CP Đại Hải trao quà.", ["Công ty Cổ phần Đại Hải"]),
        ("", "Cục Tổ chức cán bộ, Bộ Công an công bố.", ["Cục Tổ chức cán bộ Bộ Công an", "Bộ Công an"]),
        ("", "Nghị quyết Đại hội lần thứ XIII của Đảng.", ["Đảng Cộng sản Việt Nam"]),
        ("", "Đại sứ quán Việt Nam tại Đức thông báo.", ["Đại sứ quán Việt Nam tại Đức"]),
    ],
)  # fmt: skip
def test_names_are_in_full(context: str, text: str, names: list[str]) -> None:
    assert bodies(context + text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Chỉ đạo UBND các quận, huyện thực hiện.",
        "HĐND các cấp nhiệm kỳ 2021-2026.",
        "Công tác xây dựng Đảng được quan tâm.",
        "Hội nghị diễn ra sáng nay tại hội trường.",
        "Trường hợp này hiếm gặp.",
        "Vụ án được khởi tố.",
    ],
)
def test_kinds_and_common_words_are_no_bodies(text: str) -> None:
    assert bodies(text) == []


def test_a_short_mention_takes_the_full_name() -> None:
    text = "Công ty Cổ phần Cơ khí Hải Đăng họp. Công ty Hải Đăng có lãi."
    assert bodies(text) == ["Công ty Cổ phần Cơ khí Hải Đăng"]


def test_what_the_context_gives_is_marked() -> None:
    stated, inferred = read(DISTRICT + "Quận ủy Đống Đa họp. HĐND quận giám sát.").bodies
    assert (stated.inferred, inferred.inferred) == (False, True)
    assert inferred.kind is BodyKind.PEOPLES_COUNCIL
    assert inferred.unit is not None
    assert inferred.unit.key == "district/006"
