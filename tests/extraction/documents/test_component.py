from datetime import date

import pytest

from kg.extraction.documents.numbers import issuer_of
from kg.extraction.draft import BodyMention, Draft
from kg.model import Article, BodyKind, Span, Unit, UnitKind
from tests.extraction.samples import read

HOME = (
    Unit("003", "Tây Hồ", "quận Tây Hồ", UnitKind.URBAN_DISTRICT, "province/01"),
    Unit("01", "Hà Nội", "thành phố Hà Nội", UnitKind.MUNICIPALITY),
)


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [
        ("Thực hiện Kế hoạch số 134-KH/TU của Thành ủy.", "Kế hoạch", "134-KH/TU"),
        ("Theo Quyết định 1234/QĐ-UBND ngày 2/3/2022 của tỉnh.", "Quyết định", "1234/QĐ-UBND"),
        ("Căn cứ Luật số 35/2018/QH14, huyện rà soát.", "Luật", "35/2018/QH14"),
        ("Tờ trình số 5054 đã được gửi.", "Tờ trình", "5054"),
        ("Nghị quyết 98 của Quốc hội có hiệu lực.", "Nghị quyết", "98"),
        ("Quy định số 181 - QĐ/TW nêu rõ.", "Quy định", "181-QĐ/TW"),
        ("Cơ quan ra Quyết định truy nã toàn quốc số 15/C46-P12 đối với ông A.", "Quyết định", "15/C46-P12"),
    ],
)
def test_numbered_documents(text: str, kind: str, number: str) -> None:
    assert [(d.type, d.number) for d in read(text).documents] == [(kind, number)]


def test_number_day_and_issuer() -> None:
    found = read("Thực hiện Kế hoạch số 134-KH/TU ngày 20/02/2023 của Ban Thường vụ Thành ủy Hà Nội.").documents[0]
    assert (found.date, found.issuer) == (date(2023, 2, 20), "Ban Thường vụ Thành ủy Hà Nội")
    assert found.evidence.quote.startswith("Kế hoạch số 134-KH/TU")


@pytest.mark.parametrize(
    ("text", "kind", "title"),
    [
        ("Phường thực hiện Luật Ngân sách nhà nước và các quy định.", "Luật", "Ngân sách nhà nước"),
        (
            "Sở trao quyết định bổ nhiệm ông Lê Văn An giữ chức Giám đốc.",
            "Quyết định",
            "bổ nhiệm ông Lê Văn An giữ chức Giám đốc",
        ),
        (
            "Quận hoàn thành Nghị quyết Đại hội Đảng bộ quận Tây Hồ lần thứ VI.",
            "Nghị quyết",
            "Đại hội Đảng bộ quận Tây Hồ lần thứ VI",
        ),
        ("Xã quán triệt Nghị quyết Trung ương 4 về xây dựng Đảng.", "Nghị quyết", "Trung ương 4 về xây dựng Đảng"),
        ("UBND tỉnh ban hành công văn yêu cầu các sở báo cáo.", "Công văn", "yêu cầu các sở báo cáo"),
    ],
)
def test_titled_documents(text: str, kind: str, title: str) -> None:
    assert [(d.type, d.title) for d in read(text).documents] == [(kind, title)]


@pytest.mark.parametrize(
    "text",
    [
        "Đại hội quyết định mục tiêu của nhiệm kỳ.",
        "Ban Bí thư đã quyết định kỷ luật ông A.",
        "Phát biểu kết luận hội nghị, ông A nêu ba việc.",
        "Xây dựng kế hoạch, chương trình cụ thể.",
        "Sống theo Hiến pháp và pháp luật.",
        "Luật sư A cho biết việc này đúng luật.",
        "Ông A báo cáo Thường trực Thành ủy.",
    ],
)
def test_no_document(text: str) -> None:
    assert read(text).documents == ()


def test_two_bare_numbers_are_two_documents() -> None:
    assert [d.number for d in read("Cán bộ nghỉ theo Nghị định 29 và 178.").documents] == ["29", "178"]


def test_papers_with_one_title() -> None:
    found = read("HĐND tỉnh nhận tờ trình và dự thảo nghị quyết về danh mục đất cần thu hồi.").documents
    assert [(d.type, d.title) for d in found] == [
        ("Tờ trình", "về danh mục đất cần thu hồi"),
        ("Nghị quyết", "về danh mục đất cần thu hồi"),
    ]


@pytest.mark.parametrize(
    ("number", "issuer"),
    [
        ("134-KH/TU", "Thành ủy Hà Nội"),
        ("05-NQ/QU", "Quận ủy Tây Hồ"),
        ("57/NQ-CP", "Chính phủ"),
        ("35/2018/QH14", "Quốc hội"),
        ("12/QĐ-UBND", "Ủy ban nhân dân thành phố Hà Nội"),
        ("15/C46-P12", None),
    ],
)
def test_whom_a_number_points_to(number: str, issuer: str | None) -> None:
    text = "Ủy ban nhân dân thành phố Hà Nội"
    draft = Draft(Article("a", text, proper=(Span(0, len(text)),)), home=HOME)
    draft.body_mentions.append(BodyMention(0, len(text), text, BodyKind.PEOPLES_COMMITTEE))
    found = issuer_of(number, draft)
    assert (found and found[0]) == issuer


def test_a_committee_s_number_needs_a_home() -> None:
    assert issuer_of("134-KH/TU", Draft(Article("a", ""))) is None


def test_an_implied_issuer_is_a_body() -> None:
    found = read("Xã thực hiện Nghị định 24/2014/NĐ-CP về tổ chức bộ máy.")
    assert found.documents[0].issuer == "Chính phủ"
    assert [(b.name, b.inferred) for b in found.bodies if b.name == "Chính phủ"] == [("Chính phủ", True)]
