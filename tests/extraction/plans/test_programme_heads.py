import re

import pytest

from kg.extraction.plans.programme_heads import HEADS, Head, is_named, words_before
from kg.gazetteers.vocabulary import alternation
from kg.model import Span
from tests.extraction.samples import drafted


def head_of(text: str, *, counted: bool = False) -> tuple[Head, bool]:
    draft = drafted(text)
    match = re.search(rf"(?P<head>{alternation(HEADS)})", draft.folded)
    assert match
    head = Head(match, Span(0, len(text)), len(text), counted)
    return head, is_named(draft, head)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("chiến dịch “Biển xanh”", True),
        ("chiến dịch tình nguyện mùa đông", True),
        ("chiến dịch dài ngày", False),
        ("chương trình công tác năm 2024 của quận", False),
        ("chương trình hành động của quận thực hiện nghị quyết", True),
        ("quy hoạch phân khu Hòn Nhạn", True),
        ("việc quy hoạch phân khu Hòn Nhạn", False),
        ("quy hoạch đô thị của TP", False),
        ("chương trình hợp tác", False),
        ("chương trình giám sát của quận năm 2024", False),
        ("chương trình 135 của", True),
        ("đề án phố hàng rong", True),
        ("đề án triển khai nhanh chóng", False),
        ("chiến lược bảo vệ chủ quyền", False),
        ("chiến lược phát triển rừng quốc gia", True),
    ],
)
def test_whether_a_head_word_has_a_name(text: str, named: bool) -> None:
    assert head_of(text)[1] is named


def test_words_before_a_head() -> None:
    text = "xã thực hiện đề án"
    head, _ = head_of(text)
    assert words_before(drafted(text), head.match, head.sentence) == "xã thực hiện "
