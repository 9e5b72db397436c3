import pytest

from kg.gazetteers.tables import rows
from kg.linking.items import items
from kg.linking.positions import offices, position


def test_every_position_of_the_table_is_an_item_that_is_in_use():
    known = {item.qid for item in items() if item.kind == "position" and not item.instead}
    assert {row["qid"] for row in rows("wikidata_posts.tsv")} == known


@pytest.mark.parametrize(
    ("role", "body", "qid"),
    [
        ("Thủ tướng", "Chính phủ", "Q1043568"),
        ("Thủ tướng", "Lào", ""),
        ("Phó Thủ tướng Thường trực", "Chính phủ", ""),
        ("Chủ tịch", "Quốc hội", "Q428110"),
        ("Bộ trưởng", "Bộ Quốc phòng Nga", ""),
        ("Thường trực", "Ban Bí thư Trung ương Đảng", "Q23644849"),
    ],
)
def test_a_post_is_a_position(role, body, qid):
    assert position(role, body) == qid


@pytest.mark.parametrize(
    ("role", "body", "held"),
    [
        ("Phó Trưởng đoàn", "Đoàn đại biểu Quốc hội tỉnh Bắc Giang", {"Q10841192"}),
        ("Chủ nhiệm", "Ủy ban Kinh tế của Quốc hội", {"Q10841192"}),
        ("Chủ tịch", "Quốc hội", {"Q428110", "Q10841192"}),
        ("Chánh Văn phòng", "Văn phòng Đoàn đại biểu Quốc hội tỉnh Bắc Giang", set()),
        ("Đại biểu", "Hội đồng nhân dân thành phố Hà Nội", set()),
    ],
)
def test_a_post_implies_positions(role, body, held):
    assert offices(role, body) == held
