import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.documents.lines import lines_of
from kg.documents.regions import Page, read_page

TITLE = "Huyện Tân Sơn sơ kết sáu tháng đầu năm"
LEAD = (
    "Sáng 5/7, Huyện ủy Tân Sơn tổ chức hội nghị sơ kết công tác sáu tháng đầu năm và bàn nhiệm vụ sáu tháng cuối năm."
)
BODY = "Phát biểu tại hội nghị, đồng chí Bí thư Huyện ủy đề nghị các xã hoàn thành các chỉ tiêu đã đề ra từ đầu năm."


def page(*lines: str) -> tuple[Page, str]:
    text = "\n".join(lines)
    found = read_page(list(lines_of(text)))
    return found, "\n".join(text[span.start : span.end] for span in found.proper)


def test_an_article_without_page_around_it_is_proper_whole() -> None:
    found, proper = page(TITLE, "", LEAD, BODY)
    assert proper == f"{TITLE}\n\n{LEAD}\n{BODY}"
    assert len(found.proper) == 1


@pytest.mark.parametrize(
    "heading",
    [
        "Tin khác",
        "BÀI LIÊN QUAN",
        "(0) Bình luận",
        "Có thể bạn quan tâm",
        "Các tin tức khác",
        "Nên xem",
        "Đừng bỏ lỡ",
        "Đọc thêm",
        "Từ khoá: hội nghị, huyện ủy",
        "Tags",
        "Phiên bản di động",
        "Tin liên quan:",
    ],
)
def test_navigation_ends_the_article(heading: str) -> None:
    _, proper = page(TITLE, LEAD, BODY, heading, "Huyện bên khởi công cầu mới", BODY + " Khác.")
    assert proper == f"{TITLE}\n{LEAD}\n{BODY}"


@pytest.mark.parametrize(
    "heading", ["Nổi bật", "NỔI BẬT", "Nổi bật Tạp chí Người Làng", "Tin nổi bật Báo Làng", "Đọc nhiều | Báo Làng"]
)
@pytest.mark.parametrize("bullet", ["•", "-", "*", "▪"])
def test_a_list_of_links_under_a_heading_ends_the_article(heading: str, bullet: str) -> None:
    _, proper = page(
        TITLE, "04/07/2024", "Thanh Mai", LEAD, BODY, heading, f"{bullet} Huyện bên khởi công cầu mới", BODY
    )
    assert proper == f"{TITLE}\n{LEAD}\n{BODY}"


@pytest.mark.parametrize(
    "heading", ["Nổi bật:", "Nổi bật là:", "Nổi bật trong sáu tháng", "Nổi bật như", "Các kết quả nổi bật"]
)
def test_a_list_of_results_under_a_heading_belongs_to_the_article(heading: str) -> None:
    _, proper = page(TITLE, LEAD, heading, "- Thu ngân sách vượt kế hoạch", BODY)
    assert proper == f"{TITLE}\n{LEAD}\n{heading}\n- Thu ngân sách vượt kế hoạch\n{BODY}"


def test_the_heading_without_a_list_belongs_to_the_article() -> None:
    assert page(TITLE, LEAD, "Nổi bật", BODY)[1] == f"{TITLE}\n{LEAD}\nNổi bật\n{BODY}"


def test_a_heading_above_every_paragraph_ends_nothing() -> None:
    _, proper = page("Tin mới", TITLE, LEAD)
    assert proper == f"{TITLE}\n{LEAD}"


def test_a_sentence_about_comments_is_no_navigation() -> None:
    _, proper = page(TITLE, LEAD, "Bình luận về việc này, ông cho rằng cần thêm thời gian.", BODY)
    assert "Bình luận về" in proper


@pytest.mark.parametrize(
    "line",
    [
        "????????",
        "[img]",
        "2.jpg",
        "![](https://example.org/a.jpg)",
        "https://example.org/tin",
        "Lượt xem: 174",
        "Ảnh minh hoạ:",
        "*Nguồn: https://example.org/tin.html*",
        "* * *",
        "Chia sẻ",
    ],
)
def test_furniture_is_out_wherever_it_stands(line: str) -> None:
    found, proper = page(TITLE, LEAD, line, BODY)
    assert line not in proper
    assert len(found.proper) == 2


@pytest.mark.parametrize("caption", ["Toàn cảnh hội nghị. |", "Quang cảnh hội nghị", "> Các đại biểu. Ảnh: T.M", TITLE])
def test_captions_and_repeated_titles_stay(caption: str) -> None:
    _, proper = page(TITLE, LEAD, caption, BODY)
    assert f"\n{caption}\n" in proper


def test_header_lines_around_the_title_are_out() -> None:
    found, proper = page("TIN TỨC SỰ KIỆN TIN TỨC SỰ KIỆN", TITLE, "Thanh Mai 15:43 04/07/2024", LEAD)
    assert proper == f"{TITLE}\n{LEAD}"
    assert found.authors == ("Thanh Mai",)
    assert str(found.published) == "2024-07-04"


def test_a_path_through_the_site_is_out() -> None:
    assert page("Trang chủ > Tin tức", TITLE, LEAD)[1] == page("Hà Nội", TITLE, LEAD)[1] == f"{TITLE}\n{LEAD}"


def test_a_name_beside_the_dateline_is_a_byline() -> None:
    found, proper = page(TITLE, "04/07/2024", "Thanh Mai", LEAD)
    assert found.authors == ("Thanh Mai",)
    assert "Thanh Mai" not in proper


@pytest.mark.parametrize(
    "ending", [f"{BODY}\nThanh Mai", f"{BODY} Thanh Mai", f"{BODY}\nThanh Mai\nTin khác\nTin nào đó"]
)
def test_the_byline_at_the_end_is_out(ending: str) -> None:
    found, proper = page(TITLE, LEAD, *ending.split("\n"))
    assert found.authors == ("Thanh Mai",)
    assert proper.endswith(BODY)


def test_a_list_of_names_is_no_byline() -> None:
    found, proper = page(TITLE, LEAD, "Danh sách ứng cử gồm:", "Lê Văn An", "Trần Thị Bình", "Phạm Văn Cường")
    assert found.authors == ()
    assert proper.endswith("Phạm Văn Cường")


def test_headlines_run_together_are_out() -> None:
    glued = (
        "Huyện bên đẩy nhanh tiến độ giải phóng mặt bằng các dự án lớn trong năm "
        "Nhiều giải pháp bảo đảm nước tưới cho vụ hè thu ở vùng cao"
    )
    assert page(TITLE, LEAD, glued, BODY)[1] == f"{TITLE}\n{LEAD}\n{BODY}"
    assert page(TITLE, LEAD, glued + ".", BODY)[1] == f"{TITLE}\n{LEAD}\n{glued}.\n{BODY}"


def test_links_set_into_the_text_are_out_and_the_text_goes_on() -> None:
    _, proper = page(TITLE, LEAD, ">>> Xem thêm:", "Huyện bên khởi công cầu mới", BODY)
    assert proper == f"{TITLE}\n{LEAD}\n{BODY}"


@given(
    st.lists(
        st.sampled_from([TITLE, LEAD, BODY, "", "Tin khác", "Thanh Mai", "[img]", "Xem thêm", "04/07/2024", "Tin tức"])
    )
)
def test_regions_are_in_order_apart_and_never_start_or_end_in_white_space(lines: list[str]) -> None:
    text = "\n".join(lines)
    found = read_page(list(lines_of(text)))
    edges = [edge for span in found.proper for edge in (span.start, span.end)]
    assert edges == sorted(set(edges))
    assert all(text[s.start : s.end] == text[s.start : s.end].strip() for s in found.proper)
