import pytest

from kg.extraction.documents.titles import Manner, title_at, type_word
from tests.extraction.samples import drafted


@pytest.mark.parametrize(
    ("text", "word", "title"),
    [
        (" về việc mở rộng đường theo", "quyết định", "về việc mở rộng đường"),
        (" bổ nhiệm ông A hay không", "quyết định", None),
        (" thông qua các tổ dân phố trong phường", "văn bản", None),
        (" chính thức về vụ việc ở chợ", "công văn", "về vụ việc ở chợ"),
        (" đến các cơ sở lưu trú về việc dừng hội", "thông báo", "về việc dừng hội"),
    ],
)
def test_titles(text: str, word: str, title: str | None) -> None:
    start = len(" chính thức") if text.startswith(" chính thức") else 0
    found, _, _ = title_at(drafted(text), start, start, len(text), Manner.of(word, issued=False))
    assert found == title


def test_another_document_inside_a_title() -> None:
    assert type_word().search("hướng dẫn thi hành tại nghị quyết số 59")
    assert not type_word().search("hướng dẫn thi hành nghị quyết")
