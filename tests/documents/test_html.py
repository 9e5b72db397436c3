import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from kg.documents.html import read_html
from kg.errors import InputError

BODY = (
    "<h1>Huyện Tân Sơn họp sơ kết</h1>"
    "<p>Sáng 5/7, Huyện ủy Tân Sơn tổ chức hội nghị sơ kết công tác sáu tháng đầu năm và bàn việc cuối năm.</p>"
    "<p>Phát biểu tại hội nghị, đồng chí Bí thư Huyện ủy đề nghị các xã hoàn thành chỉ tiêu đề ra từ đầu năm.</p>"
)
PAGE = f"""<!doctype html><html><head><meta charset="utf-8"><title>Huyện Tân Sơn họp sơ kết | Báo</title>
<meta property="og:title" content="Huyện Tân Sơn họp sơ kết">
<meta property="article:published_time" content="2024-07-05T08:00:00+07:00">
<link rel="canonical" href="https://example.org/tin/1.html"></head>
<body><nav><a href="/">Trang chủ</a> <a href="/tin">Tin tức</a></nav><article>{BODY}</article>
<footer><p>Bản quyền 01/01/2026</p></footer></body></html>"""


def test_a_page_gives_its_article() -> None:
    article = read_html(Path("tin.html"), PAGE.encode())
    assert (article.id, article.title) == ("tin.html", "Huyện Tân Sơn họp sơ kết")
    assert article.url == "https://example.org/tin/1.html"
    assert article.published == date(2024, 7, 5)
    assert article.text.startswith("Huyện Tân Sơn họp sơ kết\nSáng 5/7, Huyện ủy")
    assert "Trang chủ" not in article.text
    assert "Bản quyền" not in article.text


def test_the_charset_a_page_declares_is_used() -> None:
    page = PAGE.replace('charset="utf-8"', 'charset="utf-16"')
    assert read_html(Path("tin.html"), page.encode("utf-16")).text == read_html(Path("tin.html"), PAGE.encode()).text


def test_broken_markup_still_gives_its_text() -> None:
    broken = "<html><body><div><p>" + BODY.replace("</p>", "").replace("</h1>", "<b>") + "</table></i><<"
    assert "Sáng 5/7, Huyện ủy Tân Sơn tổ chức hội nghị" in read_html(Path("tin.html"), broken.encode()).text


def test_a_title_that_the_text_lacks_becomes_its_first_line() -> None:
    page = PAGE.replace("<h1>Huyện Tân Sơn họp sơ kết</h1>", "")
    assert read_html(Path("tin.html"), page.encode()).text.startswith("Huyện Tân Sơn họp sơ kết\nSáng 5/7")


@pytest.mark.parametrize(
    "page", ["<html></html>", "<", "<!-- ", "<nav><a href='/'>Trang chủ</a></nav>", "<title>Chỉ có tiêu đề</title>"]
)
def test_a_page_without_an_article_is_refused(page: str) -> None:
    with pytest.raises(InputError, match=r"^tin\.html has no article in it"):
        read_html(Path("tin.html"), page.encode())


@pytest.mark.parametrize("bad", ["&#0;", "&#x00", "&#1;", "&#xFFFF;", "&#xD800;", "&#99999999999;", "\x01", "\ufffe"])
def test_characters_that_no_page_may_hold_cost_no_article(bad: str) -> None:
    page = PAGE.replace("hội nghị sơ kết", f"hội nghị{bad} sơ kết").replace("<title>", f"<title>{bad}")
    assert read_html(Path("tin.html"), page.encode()) == read_html(Path("tin.html"), PAGE.encode())


PARAGRAPHS = "".join(
    f"<p>Việc thứ {i} của các xã trong huyện là hoàn thành chỉ tiêu đề ra từ đầu năm, ai cũng rõ.</p>" for i in range(9)
)
CAPTION = "Bí thư Huyện ủy Lê Văn Thử phát biểu. Ảnh: T.M"


@pytest.mark.parametrize(
    "figure",
    [
        f'<figure><img src="a.jpg"><figcaption>{CAPTION}</figcaption></figure>',
        f'<figure><img src="a.jpg"><figcaption><p>{CAPTION}</p></figcaption></figure>',
        f"<figure><picture><source><img></picture><figcaption><em>{CAPTION}</em></figcaption></figure>",
        f'<p><figure><img src="a.jpg"><figcaption>{CAPTION}</figcaption></figure></p>',
        f'<figure><img src="a.jpg"><p>{CAPTION}</p></figure>',
    ],
)
def test_captions_belong_to_the_article(figure: str) -> None:
    page = PAGE.replace(BODY, BODY + figure + PARAGRAPHS)
    article = read_html(Path("tin.html"), page.encode())
    assert f"từ đầu năm.\n{CAPTION}\nViệc thứ 0" in article.text
    assert article.text.count(CAPTION) == 1


@pytest.mark.parametrize("figure", ['<figure><img src="a.jpg"></figure>', "<figure><figcaption></figcaption></figure>"])
def test_a_picture_without_a_caption_adds_nothing(figure: str) -> None:
    plain, pictured = (PAGE.replace(BODY, BODY + between + PARAGRAPHS) for between in ("", figure))
    assert read_html(Path("a.html"), pictured.encode()) == read_html(Path("a.html"), plain.encode())


def test_the_writer_that_a_page_marks_is_an_author_and_not_in_the_text() -> None:
    page = PAGE.replace(BODY, BODY + PARAGRAPHS + '<p class="author">Thanh Mai</p>')
    article = read_html(Path("tin.html"), page.encode())
    assert article.authors == ("Thanh Mai",)
    assert not any("Thanh Mai" in article.text[s.start : s.end] for s in article.proper)


def test_the_extractor_is_not_imported_before_a_page_is_read() -> None:
    code = "import sys, kg.documents; sys.exit('trafilatura' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
