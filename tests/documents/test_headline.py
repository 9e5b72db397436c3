import pytest

from kg.documents import article_from_text
from kg.documents.headline import headline
from kg.model import Span

LEAD = "Sáng 7/4, Quận ủy Tây Hồ tổ chức hội nghị."


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"Tây Hồ họp bàn\n\n{LEAD}", "Tây Hồ họp bàn"),
        (f"\n  Tây Hồ họp bàn \n{LEAD}", "Tây Hồ họp bàn"),
        (f"{LEAD}\n{LEAD}", None),
        ("Tây Hồ họp bàn", None),
        (f"{'Tây Hồ ' * 40}\n{LEAD}", None),
        (f"Toàn cảnh hội nghị |\n{LEAD}", None),
        ("", None),
    ],
)
def test_the_first_line_is_the_headline_if_it_is_no_paragraph(text: str, title: str | None) -> None:
    assert headline(text, [Span(0, len(text))] if text else []) == title


def test_a_text_brings_its_headline_and_a_given_title_wins() -> None:
    text = f"Tây Hồ họp bàn\n\n{LEAD}\n"
    assert article_from_text("a.txt", text).title == "Tây Hồ họp bàn"
    assert article_from_text("a.txt", text, title="Tin quận").title == "Tin quận"
