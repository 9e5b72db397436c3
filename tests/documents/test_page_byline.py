import pytest
from trafilatura import load_html

from kg.documents.page_byline import page_authors

FRAME = "<html><body><nav>%s</nav><article><h1>Xã họp</h1>%s<p>Sáng 5/7, xã họp.</p></article></body></html>"


def authors(marked: str, above: str = "") -> tuple[str, ...]:
    return page_authors(load_html(FRAME % (above, marked)))


@pytest.mark.parametrize(
    "marked",
    [
        '<p class="author">Thanh Mai</p>',
        '<div class="detail-author"><a href="/tg/7">Thanh Mai</a></div>',
        '<span itemprop="author" itemscope><span itemprop="name">Thanh Mai</span></span>',
        '<a rel="author" href="/tg/7">Thanh Mai</a>',
        '<div id="ArticleByline"><b>Bài, ảnh:</b> THANH MAI</div>',
        '<p class="tac-gia">Tác giả: Thanh Mai</p>',
    ],
)
def test_the_writer_is_where_the_page_says(marked: str) -> None:
    assert authors(marked) == ("Thanh Mai",)


@pytest.mark.parametrize(
    "marked",
    [
        "<p>Thanh Mai</p>",
        '<p class="author">Thanh Mai đã viết nhiều bài về huyện này.</p>',
        '<p class="author">Dân trí</p>',
        '<p class="author"></p>',
        '<p class="comment-author">Thanh Mai</p>',
        '<p class="authority">Thanh Mai</p>',
        '<aside><p class="author">Thanh Mai</p></aside>',
    ],
)
def test_what_signs_nobody(marked: str) -> None:
    assert authors(marked) == ()


def test_the_first_one_counts_and_the_page_around_does_not() -> None:
    two = '<p class="author">Thanh Mai - Lê An</p><div class="author">Vũ Bình</div>'
    assert authors(two, above='<b class="author">Trần Cả</b>') == ("Thanh Mai", "Lê An")
