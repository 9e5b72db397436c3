import pytest

from kg.documents import article_from_text
from kg.documents.head import read_head
from kg.documents.lines import lines_of

BODY = (
    "Sáng nay, Ủy ban nhân dân quận Tây Hồ tổ chức hội nghị sơ kết công tác sáu tháng đầu năm, với sự tham dự của đại "
    "diện các phòng, ban và các phường trên địa bàn quận. Ông Nguyễn Văn An, Bí thư Quận ủy, chủ trì."
)
TITLE = "Quận Tây Hồ sơ kết công tác sáu tháng"


@pytest.mark.parametrize(
    "head",
    [
        f"Title: {TITLE}\nAuthor: Lê Văn Bình\nDate: 12/06/2018\nSource: VGP\nURL: https://a.gov.vn/so_ket",
        f"Tiêu đề: {TITLE}\nTác giả: Lê Văn Bình\nNgày đăng: 12/06/2018\nNguồn: VGP\nĐường dẫn: https://a.gov.vn/so_ket",
        (
            f'---\ntitle: "{TITLE}"\nauthor: Lê Văn Bình\ndate: 2018-06-12T08:00:00+07:00\nurl: https://a.gov.vn/so_ket\n'
            "layout: post\ntags:\n  - Chủ tịch Trần Văn Nam\n---"
        ),
    ],
)
def test_a_head_gives_what_it_says_and_no_text(head: str) -> None:
    article = article_from_text("a.txt", f"{head}\n\n{BODY}")
    assert (article.title, article.url, article.authors) == (TITLE, "https://a.gov.vn/so_ket", ("Lê Văn Bình",))
    assert str(article.published) == "2018-06-12"
    assert [article.text[part.start : part.end] for part in article.proper] == [TITLE, BODY]


def test_what_is_given_wins_over_the_head() -> None:
    article = article_from_text(
        "a.txt", f"Title: {TITLE}\nURL: https://a.vn/1\n{BODY}", title="Khác", url="https://b.vn"
    )
    assert (article.title, article.url) == ("Khác", "https://b.vn")


@pytest.mark.parametrize("text", [BODY, f"{TITLE}\n{BODY}", "Kết quả: đạt\nTổng số: 15", "", "---"])
def test_a_text_without_a_head_keeps_all_its_lines(text: str) -> None:
    head = read_head(list(lines_of(text)))
    assert (head.title, head.url) == (None, None)
    assert head.lines == tuple(lines_of(text))
