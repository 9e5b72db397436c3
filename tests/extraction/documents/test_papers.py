import re

import pytest

from kg.extraction.documents.papers import is_document, is_possible, types, words_before
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
        ("xã trả lời bằng văn bản về việc cấp đất cho trường làng", "văn bản", False),
        ("sở cần có văn bản chấn chỉnh tình trạng xe quá tải trên đường làng", "văn bản", False),
        ("thuộc thẩm quyền xã ra quyết định cho phép tổ chức", "quyết định", False),
        ("sau khi có kết luận thanh tra, chắc chắn 7 ngày sau", "kết luận", False),
        ("rà soát các quy chế phối hợp công tác", "quy chế", False),
        ("tỉnh yêu cầu sở có báo cáo về việc lấp ao ở xã", "báo cáo", False),
        ("điều 10 của bản quy định về bồi thường đất", "quy định", True),
        ("viện hoàn tất cáo trạng truy tố ông an tội buôn lậu", "cáo trạng", True),
        ("xã lập biên bản làm việc giữa hai bên", "biên bản", False),
        ("xã lập biên bản làm việc giữa hai bên ngày 3/4/2016", "biên bản", True),
        ("báo cáo kết quả thu chi do bà an ký", "báo cáo", True),
        ("báo cáo kết quả thu chi với ông an", "báo cáo", False),
        ("xã đã có báo cáo tỉnh về việc đổ thải ra sông", "báo cáo", False),
        ("bà bình vi phạm quy định về những điều đảng viên không được làm", "quy định", True),
        ("xã sớm ban hành quy chế làm việc, phân công rõ người", "quy chế", False),
        ("tỉnh thông qua 28 nghị quyết về phát triển kinh tế", "nghị quyết", False),
        ("sở thu hồi quyết định tuyển dụng đối với 8 trường hợp", "quyết định", False),
        ("dân nhận thông báo thu hồi đất không bồi thường", "thông báo", False),
        ("xã thực hiện quy tắc giao thông của trường", "quy tắc", False),
        ("xã thực hiện quy tắc ứng xử của cán bộ trong cơ quan", "quy tắc", True),
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


@pytest.mark.parametrize(
    ("text", "worth"),
    [
        ("theo quy định của pháp luật về đất đai", False),
        ("theo quy định số 12 của xã", True),
        ("theo Quy định của xã về đất đai", True),
        ("theo bản quy định về đất đai", True),
        ("theo quyết định về đất đai", True),
    ],
)
def test_what_is_worth_reading(text: str, worth: bool) -> None:
    draft = drafted(text)
    match = re.search("quyết định|quy định", draft.folded)
    assert match
    assert is_possible(draft, match, Span(0, len(text))) is worth
