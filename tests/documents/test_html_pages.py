# ruff: noqa: E501
"""Pages in the manner of several sites: the article comes out, and nothing of what is around it."""

from pathlib import Path

import pytest

from kg.documents.html import read_html
from kg.errors import InputError

LEAD = (
    "Sáng 12/6, Ủy ban nhân dân quận Tây Hồ tổ chức hội nghị sơ kết công tác sáu tháng đầu năm, với sự tham dự của đại diện "
    "các phòng, ban và các phường trên địa bàn quận."
)
REST = (
    "Ông Nguyễn Văn An, Bí thư Quận ủy, chủ trì hội nghị và yêu cầu các phường đẩy nhanh tiến độ giải phóng mặt bằng các dự án "
    "trọng điểm, tháo gỡ khó khăn cho người dân và doanh nghiệp trên địa bàn."
)
TABLE = "<table><tr><th>Chỉ tiêu</th><th>Kết quả</th></tr><tr><td>Thu ngân sách</td><td>1.200 tỷ đồng</td></tr></table>"
LIST = "<ul><li>Bà Lê Thị Bình, Phó Bí thư Quận ủy</li><li>Ông Trần Văn Cường, Chủ tịch UBND quận</li></ul>"
FIGURE = "<figure><img src='a.jpg'/><figcaption>Quang cảnh hội nghị sơ kết tại trụ sở quận.</figcaption></figure>"
MENU = "<nav><ul><li><a href='/thoi-su'>Thời sự</a></li><li><a href='/kinh-te'>Kinh tế</a></li></ul></nav>"
RELATED = "<div class='related'><h3>Tin liên quan</h3><ul><li><a href='/x'>Chủ tịch Phạm Văn Dũng thăm làng hoa</a></li></ul></div>"
COMMENTS = "<div id='comments' class='comments'><h3>Bình luận</h3><p>Hay quá, ông Đỗ Văn Giang làm tốt lắm!</p></div>"

PAGES = {
    "newspaper": f"<html><head><title>Tây Hồ sơ kết</title></head><body><header>{MENU}</header><section class='container'>"
    "<span class='date'>Thứ ba, 12/6/2018, 10:35 (GMT+7)</span><h1 class='title-detail'>Tây Hồ sơ kết</h1>"
    f"<article class='fck_detail'><p class='description'>{LEAD}</p>{FIGURE}<p class='Normal'>{REST}</p>{TABLE}{LIST}"
    f"<p class='author_mail'><strong>Lê Nam</strong></p></article></section>{COMMENTS}{RELATED}<footer>Tòa soạn</footer></body></html>",
    "portal": f"<html><head><title>Tây Hồ sơ kết</title></head><body><div id='menu'>{MENU}</div><div class='breadcrumb'>Trang chủ » Tin tức</div>"
    f"<div class='ArticleHeader'>Tây Hồ sơ kết</div><div class='PostDate'>12/06/2018 10:35</div><div class='ArticleContent'><p>{LEAD}</p>"
    f"{FIGURE}<p>{REST}</p>{TABLE}{LIST}</div>{RELATED}<div id='footer'>Bản quyền thuộc về quận</div></body></html>",
    "blog": f"<!DOCTYPE html><html><head><title>Tây Hồ sơ kết</title><meta property='article:published_time' content='2018-06-12T10:35:00+07:00'/>"
    f"</head><body class='single-post'>{MENU}<main><article class='post'><h1 class='entry-title'>Tây Hồ sơ kết</h1><div class='entry-content'>"
    f"<p>{LEAD}</p>{FIGURE}<p>{REST}</p>{TABLE}{LIST}</div></article>{COMMENTS}</main><aside class='widget'>{RELATED}</aside></body></html>",
    "broken": f"<html><head><title>Tây Hồ sơ kết</title><body><div><p><h1>Tây Hồ sơ kết</h1><p>{LEAD}<p>{REST}</div></span>{TABLE}{LIST}<p>Hết",
}


@pytest.mark.parametrize("page", ["newspaper", "portal", "blog"])
def test_the_article_with_its_table_list_and_caption_and_nothing_else(page: str) -> None:
    article = read_html(Path("a.html"), PAGES[page].encode())
    own = "\n".join(article.text[part.start : part.end] for part in article.proper)
    for words in (LEAD, REST, "Thu ngân sách", "Lê Thị Bình", "Quang cảnh hội nghị"):
        assert words in own
    for words in ("Phạm Văn Dũng", "Đỗ Văn Giang", "Tòa soạn", "Trang chủ"):
        assert words not in own


@pytest.mark.parametrize("page", ["portal", "blog"])
def test_the_day_on_the_page(page: str) -> None:
    assert str(read_html(Path("a.html"), PAGES[page].encode()).published) == "2018-06-12"


def test_a_broken_page_gives_its_text() -> None:
    article = read_html(Path("a.html"), PAGES["broken"].encode())
    assert REST in article.text


def test_a_page_of_navigation_has_no_article() -> None:
    with pytest.raises(InputError, match="has no article in it"):
        read_html(Path("a.html"), f"<html><body>{MENU}{RELATED}<footer>Bản quyền</footer></body></html>".encode())
