import pytest

from kg.extraction.documents.titles import Manner, any_type, title_at
from tests.extraction.samples import drafted, read


@pytest.mark.parametrize(
    ("text", "word", "title"),
    [
        (" về việc mở rộng đường theo", "quyết định", "về việc mở rộng đường"),
        (" bổ nhiệm ông A hay không", "quyết định", None),
        (" thông qua các tổ dân phố trong phường", "văn bản", None),
        (" chính thức về vụ việc ở chợ", "công văn", "về vụ việc ở chợ"),
        (" đến các cơ sở lưu trú về việc dừng hội", "thông báo", "về việc dừng hội"),
    ],
)
def test_titles(text: str, word: str, title: str | None) -> None:
    start = len(" chính thức") if text.startswith(" chính thức") else 0
    found, _, _ = title_at(drafted(text), start, start, len(text), Manner.of(word, issued=False))
    assert found == title


def test_type_of_document_in_folded_text() -> None:
    assert any_type().search("chấp hành quy định của luật đất đai")
    assert not any_type().search("chấp hành tốt, đúng hạn")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "gửi Thường trực Tỉnh ủy và Thủ tướng để xin phép làm kè.",
            "gửi Thường trực Tỉnh ủy và Thủ tướng để xin phép làm kè",
        ),
        ("về việc xác định chỉ tiêu tuyển sinh năm 2019.", "về việc xác định chỉ tiêu tuyển sinh năm 2019"),
        ("về tiếp tục đổi mới cơ chế đầu tư công.", "về tiếp tục đổi mới cơ chế đầu tư công"),
        ("truyền đạt ý kiến của Phó Chủ tịch về lũ quét.", "truyền đạt ý kiến của Phó Chủ tịch về lũ quét"),
        ("thông tin chính thức về vụ cháy chợ huyện.", "thông tin chính thức về vụ cháy chợ huyện"),
        ("xử phạt hành chính đối với chủ cơ sở Hoa Mai.", "xử phạt hành chính đối với chủ cơ sở Hoa Mai"),
        ("cưỡng chế thu hồi đất với nội dung dời ngày.", "cưỡng chế thu hồi đất"),
        ("tổ chức lễ hội đua thuyền yêu cầu đảm bảo an toàn.", "tổ chức lễ hội đua thuyền"),
        ("về số cây này.", None),
        ("về giảm nghèo tại Nghị quyết số 59 của tỉnh.", "về giảm nghèo"),
        ("về việc cấp đất ở.", "về việc cấp đất ở"),
        ("về việc dựng chợ quê ở.", "về việc dựng chợ quê"),
        ("về việc chia lô đất và.", "về việc chia lô đất"),
    ],
)
def test_extent_of_titles(text: str, title: str | None) -> None:
    found, _, _ = title_at(drafted(f" {text}"), 0, 0, len(text), Manner.of("quyết định", issued=False))
    assert found == title


def test_letter_to_a_body_without_a_verb() -> None:
    found = read("UBND tỉnh Lâm Đồng có tờ trình HĐND tỉnh về việc quy định giá nước sạch.").documents
    assert [(d.type, d.title) for d in found] == [("Tờ trình", "về việc quy định giá nước sạch")]


def test_appointment_behind_a_comma() -> None:
    found = read("Ban công bố quyết định của Bộ Chính trị, bổ nhiệm ông Lê Văn An giữ chức Phó Trưởng ban.").documents[
        0
    ]
    assert found.title == "bổ nhiệm ông Lê Văn An giữ chức Phó Trưởng ban"


@pytest.mark.parametrize("body", ["Bộ Y tế", "các vụ Bộ Y tế"])
def test_title_ends_before_the_clause_of_a_body(body: str) -> None:
    found = read(f"Hội nghị nêu Thỏa thuận khung kinh tế số, {body} đang tạo thuận lợi cho thanh niên.").documents[0]
    assert found.title == "khung kinh tế số"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Sở Y tế Lào Cai có công văn gửi Bộ Y tế, UBND tỉnh Lào Cai đề nghị cấp thuốc cho trạm xá.",
            "gửi Bộ Y tế, Ủy ban nhân dân tỉnh Lào Cai đề nghị cấp thuốc cho trạm xá",
        ),
        ("Trong công văn gửi Chính phủ, Bộ Y tế đã nêu nguyên nhân.", "gửi Chính phủ"),
    ],
)
def test_those_whom_a_letter_is_written_to(text: str, title: str) -> None:
    draft = drafted(text)
    start = text.index(" gửi")
    found, _, _ = title_at(draft, start, start, len(text) - 1, Manner(2, loose=False, addressed=False, letter=True))
    assert found == title


def test_a_title_may_stand_around_its_issuer() -> None:
    [found] = read("Văn phòng công bố quyết định kỷ luật của Ban Bí thư đối với ông Trần Văn An.").documents
    assert (found.issuer, found.title) == ("Ban Bí thư Trung ương Đảng", "kỷ luật đối với ông Trần Văn An")


def test_a_title_ends_before_what_it_is_said_to_show() -> None:
    [found] = read("Theo ông, Quyết định khởi tố ông Trần Văn An thể hiện quyết tâm của Nhà nước.").documents
    assert found.title == "khởi tố ông Trần Văn An"
