import pytest

from kg.extraction.bodies.grammar import TAILS, read_body
from kg.gazetteers.body_types import body_types, known_bodies
from tests.extraction.samples import read, reading_of


def test_every_tail_has_a_grammar() -> None:
    assert {kind.tail for _, kind in (*body_types(), *known_bodies())} <= set(TAILS)


@pytest.mark.parametrize(
    ("text", "small", "name"),
    [
        ("Bộ Y tế họp.", False, "Bộ Y tế"),
        ("công an tỉnh Lào Cai họp.", False, "Công an tỉnh Lào Cai"),
        ("trường trẻ em.", False, None),
        ("Vietcombank lãi lớn.", False, "Vietcombank"),
        ("phóng viên Tiền Phong hỏi.", False, "Báo Tiền Phong"),
        ("phòng nội vụ họp.", False, None),
        ("phòng nội vụ huyện Sa Pa họp.", True, "Phòng Nội vụ huyện Sa Pa"),
        ("sông lớn.", True, None),
        ("mầm non Hoa Hồng khai giảng.", False, "Trường Mầm non Hoa Hồng"),
        (
            "cơ quan điều tra Viện kiểm sát nhân dân tối cao làm rõ.",
            False,
            "Cơ quan điều tra Viện kiểm sát nhân dân tối cao",
        ),
    ],
)
def test_the_body_at_the_first_word(text: str, small: bool, name: str | None) -> None:
    body = read_body(reading_of(text), 0, small)
    assert (body and body.name) == name


def test_a_name_inside_a_longer_name_is_no_body() -> None:
    assert read_body(reading_of("Giải HDBank khai mạc."), 1, False) is None
    assert read_body(reading_of("Tin (AFP)."), 2, False) is None


@pytest.mark.parametrize(
    "text",
    [
        "Khách đến Đài Loan.",
        "Khách đến Tây Ban Nha.",
        "Khách đến Hội An.",
        "Quyết định 409/UBND ban hành.",
        "Quyết định 569/QĐ-UBND ban hành.",
        "Ảnh: VTV",
        "Các cơ sở y tế mở cửa.",
        "Bờ sông Trường khu vực tổ dân phố.",
        "Cảng Hải Phòng xây dựng cầu.",
        "Bà con thôn Hội Khánh vui mừng.",
        "Ảnh: TT Sao Mai.",
        "Lò ca Hà Nội mở.",
        "Giáo viên mầm non Lê Thị Hoa nhận giải.",
    ],
)
def test_words_of_other_names_are_no_bodies(text: str) -> None:
    assert read(text).bodies == ()


def test_the_letters_of_an_office_stand_between_it_and_its_owner() -> None:
    text = "Phòng Cảnh sát hình sự (PC45) Công an tỉnh Lào Cai bắt."
    assert [body.name for body in read(text).bodies] == ["Phòng Cảnh sát hình sự Công an tỉnh Lào Cai"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Kết luận của thanh tra Bộ Y tế đã rõ.", ["Thanh tra Bộ Y tế"]),
        ("Đoàn đã thanh tra Bộ Y tế.", ["Bộ Y tế"]),
        ("Mưa lớn. TTXVN/Tin Tức", []),
        ("Câu lạc bộ (CLB) Bóng đá Sao Mai thắng.", ["Câu lạc bộ Bóng đá Sao Mai"]),
        ("CA TP Vinh điều tra, ca sĩ hát.", ["Công an thành phố Vinh"]),
        ("Theo cơ quan cảnh sát điều tra quận Đống Đa.", ["Cơ quan Cảnh sát điều tra Công an quận Đống Đa"]),
        ("Cơ quan Cảnh sát điều tra cho biết.", ["Cơ quan Cảnh sát điều tra"]),
        (
            "Trưởng thôn nói ban tổ chức lễ hội Sao Mai đã họp, ban tổ chức huyện chưa họp.",
            ["Ban Tổ chức lễ hội Sao Mai"],
        ),
        (
            "Ông thưởng phòng CSHS Công an tỉnh Lào Cai và viện Khoa học hình sự.",
            ["Phòng Cảnh sát hình sự Công an tỉnh Lào Cai", "Viện Khoa học hình sự"],
        ),
        ("Ông thăm trụ sở Công an tỉnh Lào Cai.", ["Công an tỉnh Lào Cai"]),
        ("Công ty cổ phần (CP) Sứ Sao Mai lãi lớn.", ["Công ty Cổ phần Sứ Sao Mai"]),
        ("Nhiều vụ Dân sự chưa xử.", []),
    ],
)
def test_an_inspectorate_and_a_credit(text: str, names: list[str]) -> None:
    assert [body.name for body in read(text).bodies] == names
