from datetime import date

import pytest
from trafilatura import load_html

from kg.documents.page_date import page_date

TITLE = "Huyện Tân Sơn họp sơ kết"
TEXT = "Huyện ủy Tân Sơn tổ chức hội nghị sơ kết công tác sáu tháng đầu năm và bàn việc cuối năm."


def dated(head: str = "", above: str = "", below: str = "", after: str = "") -> date | None:
    body = f"{above}<h1>{TITLE}</h1>{below}<article><p>{TEXT}</p></article>{after}"
    page = f"<html><head>{head}</head><body>{body}</body></html>"
    return page_date(load_html(page), TITLE, f"{TITLE}\n{TEXT}")


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2024-07-05T08:00:00+07:00">',
        '<meta name="pubdate" content="05/07/2024">',
        '<meta itemprop="datePublished" content="2024-07-05">',
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2024-07-05T08:00"}</script>',
    ],
)
def test_metadata_state_the_date(head: str) -> None:
    assert dated(head, below="<p>Thứ ba, 09/07/2024</p>") == date(2024, 7, 5)


@pytest.mark.parametrize("line", ["<div>Thứ sáu, 05/07/2024 08:00</div>", "<time>Ngày đăng: 5-7-2024</time>"])
def test_a_dateline_below_the_title_is_read(line: str) -> None:
    assert dated(below=line) == date(2024, 7, 5)


def test_dates_elsewhere_on_the_page_are_not_the_article_s() -> None:
    assert dated(above="<div>Thứ hai, 01/01/2026</div>") is None
    assert (
        dated(after='<aside><time datetime="2024-11-21">21/11/2024</time></aside><footer>01/02/2026</footer>') is None
    )
    assert dated('<meta name="date" content="31/02/2024"><meta name="viewport" content="2024-07-05">') is None
