import pytest

from kg.extraction.documents.numbers import issuer_of, number_at
from kg.extraction.draft import BodyMention, Draft
from kg.model import Article, BodyKind, Span, Unit, UnitKind
from tests.extraction.samples import drafted

HOME = (
    Unit("004", "Long Biên", "quận Long Biên", UnitKind.URBAN_DISTRICT, "province/01"),
    Unit("01", "Hà Nội", "thành phố Hà Nội", UnitKind.MUNICIPALITY),
)


@pytest.mark.parametrize(
    ("text", "plain_digits", "number"),
    [
        (" số 45/KH-UBND ngày", False, "45/KH-UBND"),
        (" 45 / KH - UBND ngày", False, "45/KH-UBND"),
        (" số: 812 về", False, "812"),
        (" số 71/2012 ngày", False, "71/2012"),
        (" 26/2013 của", True, "26/2013"),
        (" 26/2013 của", False, None),
        (" số 19-2017/NQ-CP", False, "19-2017/NQ-CP"),
        (" 7-CT/TW của", False, "7-CT/TW"),
        (" 98 của", True, "98"),
        (" 98 của", False, None),
        (" 98 người", True, None),
        (" về việc", True, None),
    ],
)
def test_the_number_behind_a_type(text: str, plain_digits: bool, number: str | None) -> None:
    found = number_at(drafted(text), 0, len(text), plain_digits=plain_digits)
    assert (found and found.text) == number


@pytest.mark.parametrize(
    ("number", "issuer"),
    [
        ("215-KH/TU", "Thành ủy Hà Nội"),
        ("05-NQ/QU", "Quận ủy Long Biên"),
        ("88/NQ-CP", "Chính phủ"),
        ("35/2018/QH14", "Quốc hội"),
        ("12/QĐ-UBND", "Ủy ban nhân dân thành phố Hà Nội"),
        ("27/C02-P5", None),
        ("5678/VPCP-TCCV", "Văn phòng Chính phủ"),
        ("275/KH-BCA-V01", "Bộ Công an"),
        ("07/2012/TTLT-BTP-BCA-BYT", "Bộ Tư pháp"),
    ],
)
def test_whom_a_number_points_to(number: str, issuer: str | None) -> None:
    text = "Ủy ban nhân dân thành phố Hà Nội"
    draft = Draft(Article("a", text, proper=(Span(0, len(text)),)), home=HOME)
    draft.body_mentions.append(BodyMention(0, len(text), text, BodyKind.PEOPLES_COMMITTEE))
    found = issuer_of(number, draft)
    assert (found and found[0]) == issuer


def test_a_committee_s_number_needs_a_home() -> None:
    assert issuer_of("215-KH/TU", Draft(Article("a", ""))) is None


@pytest.mark.parametrize(("text", "number"), [(" 58 kém chất lượng", "58"), (" 12 nội dung", None), (" 5 năm", None)])
def test_a_decree_s_plain_number(text: str, number: str | None) -> None:
    found = number_at(drafted(text), 0, len(text), decree=True)
    assert (found and found.text) == number
