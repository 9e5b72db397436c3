import pytest

from kg.extraction.draft import Draft
from kg.extraction.phrases.sentences import sentence_at, sentences_of
from kg.model import Article, Span


def sentences(text: str, *proper: Span) -> list[str]:
    draft = Draft(Article("a", text, proper=proper or (Span(0, len(text)),)))
    return [text[s.start : s.end] for s in sentences_of(draft)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ông A nói. Bà B đáp.", ["Ông A nói.", "Bà B đáp."]),
        ("TP. Vinh có 3 trường. Xã có 1.200 hộ.", ["TP. Vinh có 3 trường.", "Xã có 1.200 hộ."]),
        ("Cầu dài 40 m. Bề rộng 7 m.", ["Cầu dài 40 m.", "Bề rộng 7 m."]),
        ("Đại hội lần thứ X. Ông A nói.", ["Đại hội lần thứ X.", "Ông A nói."]),
        ("Ông Lê V. An và X. Kim Liên", ["Ông Lê V. An và X. Kim Liên"]),
        ("Tiêu đề\n  Đoạn một…\n\nĐoạn hai", ["Tiêu đề", "Đoạn một…", "Đoạn hai"]),
        ("GS.TS. Lê A phát biểu", ["GS.TS. Lê A phát biểu"]),
        ("Quang cảnh hội nghị Phát biểu tại đây, ông A nói", ["Quang cảnh hội nghị", "Phát biểu tại đây, ông A nói"]),
    ],
)
def test_where_sentences_end(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_nothing_outside_the_article_proper() -> None:
    assert sentences("Tin khác. Bài. Tin khác.", Span(10, 14)) == ["Bài."]


def test_the_sentence_of_an_offset() -> None:
    spans = [Span(0, 5), Span(6, 9)]
    assert sentence_at(spans, 4) == Span(0, 5)
    assert sentence_at(spans, 5) is None
    assert sentence_at(spans, 6) == Span(6, 9)
