from datetime import date

import pytest

from tests.extraction.samples import read


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [
        ("Thực hiện Kế hoạch số 215-KH/TU của Thành ủy.", "Kế hoạch", "215-KH/TU"),
        ("Theo Quyết định 1234/QĐ-UBND ngày 2/3/2022 của tỉnh.", "Quyết định", "1234/QĐ-UBND"),
        ("Căn cứ Luật số 35/2018/QH14, huyện rà soát.", "Luật", "35/2018/QH14"),
        ("Tờ trình số 5054 đã được gửi.", "Tờ trình", "5054"),
        ("Nghị quyết 98 của Quốc hội có hiệu lực.", "Nghị quyết", "98"),
        ("Quy định số 96 - QĐ/TW nêu rõ.", "Quy định", "96-QĐ/TW"),
        ("Cơ quan ra Quyết định truy nã toàn quốc số 27/C02-P5 đối với ông A.", "Quyết định", "27/C02-P5"),
    ],
)
def test_numbered_documents(text: str, kind: str, number: str) -> None:
    assert [(d.type, d.number) for d in read(text).documents] == [(kind, number)]


def test_number_day_and_issuer() -> None:
    found = read("Thực hiện Kế hoạch số 215-KH/TU ngày 16/03/2023 của Ban Thường vụ Thành ủy Hà Nội.").documents[0]
    assert (found.date, found.issuer) == (date(2023, 3, 16), "Ban Thường vụ Thành ủy Hà Nội")
    assert found.evidence.quote.startswith("Kế hoạch số 215-KH/TU")


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
            "Quận hoàn thành Nghị quyết Đại hội Đảng bộ quận Long Biên lần thứ VI.",
            "Nghị quyết",
            "Đại hội Đảng bộ quận Long Biên lần thứ VI",
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
    assert [d.number for d in read("Cán bộ nghỉ theo Nghị định 31 và 204.").documents] == ["31", "204"]


def test_papers_with_one_title() -> None:
    found = read("HĐND tỉnh nhận tờ trình và dự thảo nghị quyết về danh mục nhà cần di dời.").documents
    assert [(d.type, d.title) for d in found] == [
        ("Tờ trình", "về danh mục nhà cần di dời"),
        ("Nghị quyết", "về danh mục nhà cần di dời"),
    ]


def test_an_implied_issuer_is_a_body() -> None:
    found = read("Xã thực hiện Nghị định 24/2014/NĐ-CP về tổ chức bộ máy.")
    assert found.documents[0].issuer == "Chính phủ"
    assert [(b.name, b.inferred) for b in found.bodies if b.name == "Chính phủ"] == [("Chính phủ", True)]
