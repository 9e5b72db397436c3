from datetime import date
from decimal import Decimal

from kg.evaluation.rows import COLUMNS, KINDS, rows
from kg.model import Article, DocumentFact, Evidence, Extraction, IndicatorFact, PersonFact, PositionFact, Status

EVIDENCE = Evidence(0, 7, "Lê Minh", "test.rule")
EXTRACTION = Extraction(
    Article("a.txt", "Lê Minh"),
    people=(PersonFact(EVIDENCE, "Lê Minh"),),
    positions=(PositionFact(EVIDENCE, "Lê Minh", "Bí thư", "Quận ủy Tây Hồ", Status.CURRENT),),
    documents=(DocumentFact(EVIDENCE, "Kế hoạch", number="1-KH/TU", date=date(2023, 2, 20)),),
    indicators=(IndicatorFact(EVIDENCE, "tổng thu", Decimal("1E+3"), "tỷ đồng"),),
)


def test_an_extraction_gives_the_columns_of_the_named_queries():
    found = rows(EXTRACTION)
    assert found["people"] == [{"source": "a.txt", "name": "Lê Minh", "start": "0", "end": "7", "quote": "Lê Minh"}]
    assert found["positions"][0]["status"] == "current"
    assert found["documents"][0]["date"] == "2023-02-20"
    assert found["documents"][0]["title"] == ""
    assert found["indicators"][0]["value"] == "1000"


def test_every_kind_is_there():
    assert tuple(rows(EXTRACTION)) == KINDS == tuple(COLUMNS)
