import pytest

from kg.extraction.indicators.subjects import subject_before, subject_of
from kg.extraction.phrases.sentences import sentences_of
from kg.model import Span
from tests.extraction.samples import drafted


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Sau sắp xếp, xã Đông Hải có diện tích 40 km2.", "xã Đông Hải"),
        ("Ông An cho biết, bệnh viện huyện hiện có 50 giường.", "bệnh viện huyện"),
        ("Xã có trường mới, trong đó khu nhà chính rộng 2 ha.", "khu nhà chính"),
        ("Đạt 40 km2.", ""),
        ("Xã Đông Hải có chợ mới, Chủ tịch UBND xã có 40 km2.", ""),
        ("Dự án có diện tích 40 km2.", "Dự án"),
        ("Xã Đông Hải có dân số 9.000 người, 12 thôn gồm 5 thôn biển.", "Xã Đông Hải"),
        ("Xã Đông Hải có dân số lớn, hơn 1,2 triệu cây dừa là cây giống.", "Xã Đông Hải"),
    ],
)
def test_what_a_sentence_is_about(text: str, subject: str) -> None:
    assert subject_of(drafted(text), Span(0, len(text)), len(text)) == subject


def test_what_the_sentence_before_is_about() -> None:
    draft = drafted("Cầu Đông Hải dài 40 m. Bề rộng 7 m.\nBề cao 3 m.")
    sentences = sentences_of(draft)
    assert [subject_before(draft, sentence) for sentence in sentences] == ["", "Cầu Đông Hải", ""]
