from datetime import date

import pytest

from kg.extraction.documents import merging
from kg.extraction.documents.merging import distinct, same_document
from kg.extraction.phrases.same import alike
from kg.model import DocumentFact, Evidence


def resolution(number: str | None = None, title: str | None = None, issuer: str | None = None) -> DocumentFact:
    return DocumentFact(Evidence(0, 1, "x", "documents.titled"), "Nghị quyết", number, None, issuer, title)


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        (resolution("57"), resolution("57-NQ/TW"), True),
        (resolution("26/2013"), resolution("26/2013/NĐ-CP"), True),
        (resolution("57"), resolution("68"), False),
        (resolution("57"), resolution(title="về đất đai"), False),
        (resolution(title="Đại hội XII"), resolution(title="Đại hội toàn quốc lần thứ XII"), True),
        (resolution(title="Đại hội XII"), resolution(title="Đại hội toàn quốc lần thứ XIII"), False),
        (resolution(title="Đại hội XII", issuer="A"), resolution(title="Đại hội lần thứ XII", issuer="B"), False),
    ],
)
def test_two_mentions_of_one_document(a: DocumentFact, b: DocumentFact, same: bool) -> None:
    assert same_document(a, b) is same


def paper(kind: str, title: str | None = None, number: str | None = None, **told: object) -> DocumentFact:
    return DocumentFact(Evidence(0, 1, "x", "documents.titled"), kind, number, title=title, **told)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        (
            paper("Quyết định", "cách chức ông Lê Văn An - Chánh Thanh tra"),
            paper("Quyết định", "cách chức Chánh Thanh tra đối với ông Lê Văn An"),
            True,
        ),
        (paper("Quyết định", "bổ nhiệm ông Lê Văn An"), paper("Quyết định", "bổ nhiệm bà Vũ Thị Mai"), False),
        (paper("Quyết định", "tặng cờ cho xã An Hòa"), paper("Quyết định", "hủy bỏ tặng cờ cho xã An Hòa"), False),
        (
            paper("Nghị quyết", "bầu Ban Kinh tế của xã An Hòa"),
            paper("Nghị quyết", "bầu Ban Pháp chế xã An Hòa"),
            False,
        ),
        (paper("Biên bản", "làm việc", date=date(2016, 3, 4)), paper("Biên bản", "ghi", date=date(2016, 3, 4)), True),
        (paper("Luật", "Đất đai", "45/2013/QH13"), paper("Luật", "Đất đai"), True),
    ],
)
def test_one_document_told_in_other_words(a: DocumentFact, b: DocumentFact, same: bool) -> None:
    assert same_document(a, b) is same


def test_the_fullest_number_with_what_the_others_tell() -> None:
    day = date(2017, 3, 15)
    found = distinct(
        [paper("Thông tư", number="02", issuer="Bộ Y tế"), paper("Thông tư", number="02/2017/TT-BYT", date=day)]
    )
    assert [(d.number, d.issuer, d.date) for d in found] == [("02/2017/TT-BYT", "Bộ Y tế", day)]


@pytest.mark.parametrize(("title", "most"), [("kiểm tra lô {0} của chợ", 0), ("kiểm tra ông {1} bán cá", 100)])
def test_titles_are_compared_word_by_word_only_where_need_be(
    title: str, most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared = 0

    def counted(a: str, b: str) -> float:
        nonlocal compared
        compared += 1
        return alike(a, b)

    monkeypatch.setattr(merging, "alike", counted)
    names = [f"{first}{last}" for first in "ABCDEFGHIKLMNOPQSTUV" for last in "abcdeghiklmnopq"]
    facts = [paper("Quyết định", title.format(i, name)) for i, name in enumerate(names)]
    assert len(distinct(facts)) == len(facts) == 300
    assert compared <= most * len(facts)
