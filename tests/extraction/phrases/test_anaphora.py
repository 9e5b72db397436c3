import pytest

from kg.extraction.phrases.anaphora import anaphors, goes_on, heading, sentence_before
from kg.extraction.phrases.sentences import sentences_of
from kg.model import Span
from tests.extraction.samples import drafted


def meant(text: str, name: str, sort: str = "projects", until: int | None = None) -> list[str]:
    draft = drafted(text)
    start = text.index(name)
    found = anaphors(draft, sort, Span(start, start + len(name)), len(text) if until is None else until)
    return [text[span.start : span.end] for span, _ in found]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Tỉnh nói về cầu Hòn Nhạn. Năm 2019, dự án được khởi công.", ["dự án"]),
        ("Tỉnh nói về cầu Hòn Nhạn. Cầu sẽ hoàn thành vào quý tới.", ["Cầu"]),
        ("Tỉnh nói về cầu Hòn Nhạn và muốn khởi công công trình này.", ["công trình này"]),
        ("Tỉnh nói về cầu Hòn Nhạn. Nhiều người vui. Dự án đã khởi công.", ["Dự án"]),
        ("Tỉnh nói về cầu Hòn Nhạn. Một. Hai. Dự án đã khởi công.", []),
        ("Tỉnh nói về cầu Hòn Nhạn.\nDự án đã khởi công.", []),
        ("Tỉnh nói về cầu Hòn Nhạn. Các dự án đã khởi công.", []),
        ("Tỉnh nói về cầu Hòn Nhạn. Đường đã thông xe.", []),
        ("Tỉnh nói về cầu Hòn Nhạn. Dự án chợ Hòa Lân đã khởi công.", []),
    ],
)
def test_a_thing_is_meant_by_its_sort(text: str, words: list[str]) -> None:
    assert meant(text, "cầu Hòn Nhạn") == words


def test_a_session_that_is_going_on_is_meant() -> None:
    text = "Việc này được nêu trước kỳ họp thứ 3. Quốc hội đưa nó vào kỳ họp đang diễn ra."
    assert meant(text, "kỳ họp thứ 3", "events") == ["kỳ họp"]


def test_nothing_is_meant_behind_the_next_name() -> None:
    text = "Tỉnh nói về cầu Hòn Nhạn, chợ Hòa Lân. Dự án đã khởi công."
    assert meant(text, "cầu Hòn Nhạn", until=text.index("chợ")) == []


def test_a_heading_says_what_its_list_is_of() -> None:
    text = "Khởi công 3 dự án sau:\nCầu Hòn Nhạn.\nChợ Hòa Lân."
    draft = drafted(text)
    first, second, third = sentences_of(draft)
    assert heading(draft, "projects", second) == (Span(text.index("dự án"), text.index(" sau")), first)
    assert heading(draft, "projects", third) is None
    assert sentence_before(draft, first) is None
    assert goes_on(draft, third, third, second, listed=True)
    assert not goes_on(draft, third, third, second, listed=False)
    assert not goes_on(draft, third, third, first, listed=True)


def test_a_sentence_goes_on_with_theo_do() -> None:
    draft = drafted("Tỉnh phê duyệt dự án. Theo đó, chợ Hòa Lân rộng hơn.")
    first, second = sentences_of(draft)
    assert goes_on(draft, second, second, first, listed=False)
