"""The eight queries with fixed columns, on Oxigraph and on rdflib."""

import pytest

from kg.queries import FIXED, load
from tests.mapping.sample import TEXT
from tests.queries.stores import Row, dataset, from_oxigraph, from_rdflib, rdflib_warns_of_itself, store

BY_PLACE = {
    "people": [
        ("mau.txt", "Đinh Gia Bảo", "Đinh Gia Bảo"),
        ("mau.txt", "Lưu Thị Mỹ Vân", "Lưu Thị Mỹ Vân"),
        ("mau.txt", "Tạ Quý Đôn", "Tạ Quý Đôn"),
        ("sau.txt", "Đinh Gia Bảo", "Đinh Gia Bảo"),
    ],
    "positions": [
        ("mau.txt", "Đinh Gia Bảo", "Bí thư", "Quận ủy Đống Đa", "current", "", "Bí thư Quận ủy Đống Đa"),
        (
            "mau.txt",
            "Lưu Thị Mỹ Vân",
            "Chủ tịch",
            "Ủy ban nhân dân quận Đống Đa",
            "incoming",
            "2023-04-10",
            "Chủ tịch UBND quận",
        ),
        (
            "mau.txt",
            "Tạ Quý Đôn",
            "Chánh Thanh tra cơ sở",
            "Thanh tra quận Đống Đa",
            "outgoing",
            "",
            "Chánh Thanh tra quận",
        ),
        ("sau.txt", "Đinh Gia Bảo", "Bí thư", "Quận ủy Đống Đa", "current", "", "Bí thư Quận ủy Đống Đa"),
    ],
    "bodies": [
        ("mau.txt", "Quận ủy Đống Đa", "Quận ủy Đống Đa"),
        ("mau.txt", "Thành ủy Hà Nội", "Thành ủy"),
        ("mau.txt", "Ủy ban nhân dân quận Đống Đa", "UBND quận"),
        ("sau.txt", "Quận ủy Đống Đa", "Quận ủy Đống Đa"),
    ],
    "programmes": [
        (
            "mau.txt",
            "Chương trình số 05-CTr/QU",
            "Quận ủy Đống Đa",
            "2021-2025",
            "Chương trình số 05-CTr/QU giai đoạn 2021-2025",
        )
    ],
    "projects": [("mau.txt", "đường Hào Nam", "quận Đống Đa", "đường Hào Nam")],
    "documents": [
        (
            "mau.txt",
            "Quyết định",
            "123-QĐ/TU",
            "2023-04-01",
            "Thành ủy Hà Nội",
            "",
            "Quyết định số 123-QĐ/TU",
        ),
        ("mau.txt", "Báo cáo", "", "", "", "tổng kết", "Báo cáo tổng kết"),
    ],
    "events": [
        (
            "mau.txt",
            "Hội nghị",
            "Hội nghị công bố quyết định về công tác cán bộ",
            "Quận ủy Đống Đa",
            "",
            "2023-04-03",
            "Hội nghị công bố quyết định về công tác cán bộ",
        )
    ],
    "indicators": [
        ("mau.txt", "mức đạt kế hoạch", "96.3", "%", "", "96,3 % kế hoạch"),
        ("mau.txt", "thu ngân sách", "1250", "tỷ đồng", "2022", "thu ngân sách đạt 1.250 tỷ đồng"),
        ("sau.txt", "thu ngân sách", "1250", "tỷ đồng", "2022", "thu ngân sách đạt 1.250 tỷ đồng"),
    ],
}
"""Expected rows of each query, without the offsets, which follow from the quote."""


def with_offsets(row: Row) -> Row:
    *values, quote = row
    start = TEXT.index(quote)
    return (*values, str(start), str(start + len(quote)), quote)


@pytest.fixture(scope="module")
def loaded():
    return store()


@pytest.fixture(scope="module")
def data():
    return dataset()


@pytest.mark.parametrize("name", FIXED)
def test_rows_of_the_store(loaded, name):
    assert from_oxigraph(loaded, load(name).text) == [with_offsets(row) for row in BY_PLACE[name]]


@rdflib_warns_of_itself
@pytest.mark.parametrize("name", FIXED)
def test_rows_of_rdflib_are_the_same(data, name):
    assert from_rdflib(data, load(name).text) == [with_offsets(row) for row in BY_PLACE[name]]
