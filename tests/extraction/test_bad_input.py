# ruff: noqa: E501
"""Texts that are no Vietnamese news of this kind: nothing fails, nothing is invented."""

import pytest

from kg.documents import article_from_text
from kg.extraction import extract
from kg.model import Extraction

KINDS = ("people", "positions", "bodies", "terms", "programmes", "projects", "documents", "events", "indicators")
FOREIGN = {
    "English": "Prime Minister Ban said on Tuesday that Chairman Nick Ban and Director Ho Chi of the Ban Company would meet "
    "the council. Mr. Le Blanc, Vice President of the Bank of America, paid $10 million; 45% of Phan & Co. was sold.",
    "French": "Le président du conseil, M. Le Tan, a rencontré Mme Bui-Lang à l'Hôtel de Ville. La société Van Ho, dirigée "
    "par M. Do, a reçu 20 % du marché. Le ministre de l'Intérieur a déclaré que la loi serait votée.",
    "German": "Bürgermeister Jürgen Müller und Dr. Ute Bö sprachen über die Straße. Die Firma Ban & Söhne aus Köln erhöhte "
    "den Umsatz um 12 %. Die Prüfung war am 31.2.2020.",
    "Chinese": "市长张伟和书记李娜出席了会议。中共北京市委书记王明说，2020年增长10%。",
    "Russian": "Председатель комитета Иван Петров и секретарь Анна Бан встретились в Москве 5 июня 2019 года.",
    "Lao": "ທ່ານ ທອງລຸນ ສີສຸລິດ ເລຂາທິການໃຫຍ່ ໄດ້ຕ້ອນຮັບ ຄະນະຜູ້ແທນ.",
    "Thai": "นายกรัฐมนตรี สมชาย ใจดี กล่าวในที่ประชุมคณะรัฐมนตรีเมื่อวันอังคาร",
    "plain letters": "Hom nay troi dep, ca nha di choi o bo ho. Ai cung vui ve va an uong ngon mieng den toi moi ve.",
}
STRANGE = {
    "marks": "!?.,;:…()[]{}“”\"'–—-/\\|*&^%$#@~`+=<>" * 50,
    "digits": "0123456789 " * 200 + "9" * 5000,
    "controls": "".join(map(chr, range(1, 32))) * 40,
    "emoji": "😀👩‍👩‍👧‍👦🇻🇳 " * 300,
    "a long word": "x" * 20_000,
    "capitals": "NGHIÊNG " * 500,
    "combining marks": "a" + "\u0301" * 5000,
    "brackets": "(" * 5000 + ")" * 5000,
    "quotes": "“" * 3000 + '"' * 3000 + "”" * 3000,
    "dashes": "- – — " * 2000,
    "commas": ", " * 5000,
    "line ends": "\n" * 5000 + "\r\n" * 100 + "\u2028" * 100,
    "a table": "STT\tHọ tên\tĐơn vị\n" + "".join(f"{i}\t\t\n" for i in range(300)),
    "one letter": "ạ " * 5000,
}
NO_DAYS = (
    "Ngày 31/2/2020, ngày 45/13/2020, ngày 0 tháng 0 năm 0, ngày 99 tháng 99 năm 9999, 00/00/0000, 2020-13-45, "
    "32.1.2021: ông Nguyễn Văn An được bổ nhiệm giữ chức Giám đốc Sở Y tế tỉnh Nghệ An."
)


def read(text: str) -> Extraction:
    return next(extract([article_from_text("sample.txt", text)]))


def found(text: str) -> dict[str, list[object]]:
    extraction = read(text)
    return {kind: list(getattr(extraction, kind)) for kind in KINDS if getattr(extraction, kind)}


@pytest.mark.parametrize("text", FOREIGN.values(), ids=FOREIGN)
def test_other_languages_tell_nothing(text: str) -> None:
    assert found(text) == {}


@pytest.mark.parametrize("text", STRANGE.values(), ids=STRANGE)
def test_what_is_no_text_tells_nothing(text: str) -> None:
    assert found(text) == {}


@pytest.mark.parametrize("words", ["Ban ", "Ban của ", "Ủy ban ", "Phòng Ban ", "Bí thư ", "Nguyễn Văn An "])
def test_words_repeated_without_end_are_read(words: str) -> None:
    assert read(words * 3000).article.id == "sample.txt"


def test_impossible_days_are_no_days() -> None:
    article = article_from_text("sample.txt", NO_DAYS)
    extraction = read(NO_DAYS)
    assert article.published is None
    assert [(fact.person, fact.role, fact.date) for fact in extraction.positions] == [
        ("Nguyễn Văn An", "Giám đốc", None)
    ]


@pytest.mark.parametrize("noise", ["\x00", "\x0c", "\x1b[31m", "\u200b", "\ufffd", "😀"])
def test_noise_between_sentences_hides_no_fact(noise: str) -> None:
    sentence = "Ông Nguyễn Văn An, Bí thư Quận ủy Tây Hồ, phát biểu."
    assert [fact.person for fact in read(f"{noise}\n{sentence}\n{noise}").positions] == ["Nguyễn Văn An"]


def test_a_line_of_200000_characters_is_read_to_its_end() -> None:
    filler = "Trời hôm nay nhiều mây và có mưa rải rác ở vài nơi trong vùng. "
    text = filler * (200_000 // len(filler)) + "Ông Nguyễn Văn An, Bí thư Quận ủy Tây Hồ, phát biểu."
    assert [fact.person for fact in read(text).positions] == ["Nguyễn Văn An"]


def test_a_text_longer_than_a_million_characters_is_read() -> None:
    filler = "Trời hôm nay nhiều mây. " * 8 + "\n"
    text = filler * (1_010_000 // len(filler)) + "Ông Nguyễn Văn An, Bí thư Quận ủy Tây Hồ, phát biểu."
    assert [fact.person for fact in read(text).positions] == ["Nguyễn Văn An"]
