import re

import pytest

from kg.extraction.documents.papers import is_document, types, words_before
from kg.extraction.documents.parts import parts_after
from kg.model import Span
from tests.extraction.samples import drafted


@pytest.mark.parametrize(
    ("text", "word", "paper"),
    [
        ("xã nhận quyết định số 12/QĐ-UBND", "quyết định", True),
        ("xã làm theo hướng dẫn của Chính phủ về rửa tay", "hướng dẫn", True),
        ("dự họp có Bộ Kế hoạch đầu tư cùng các nhà", "kế hoạch", False),
        ("ông nêu quyết định này", "quyết định", False),
    ],
)
def test_whether_a_paper_is_meant(text: str, word: str, paper: bool) -> None:
    draft, sentence = drafted(text), Span(0, len(text))
    match = re.search(word, draft.folded)
    assert match
    parts = parts_after(draft, word, match.end(), len(text))
    assert is_document(draft, match, sentence, parts, verb=types()[word][1]) is paper


def test_words_before_a_type() -> None:
    text = "xã nhận quyết định"
    match = re.search("quyết định", text)
    assert match
    assert words_before(drafted(text), match, Span(0, len(text))) == "xã nhận "
