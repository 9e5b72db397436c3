from datetime import date
from decimal import Decimal

import kg.explanation
from kg.explanation.marks import KINDS, marks_of
from kg.model import (
    Article,
    BodyFact,
    BodyKind,
    DocumentFact,
    Evidence,
    Extraction,
    IndicatorFact,
    PersonFact,
    PositionFact,
    Span,
    Status,
)

TEXT = "Ông Lê Minh, Bí thư Quận ủy"


def evidence(start, end, rule="test.rule"):
    return Evidence(start, end, TEXT[start:end], rule)


def test_every_kind_of_fact_has_marks():
    lists = {name for name in Extraction.__dataclass_fields__ if name not in {"article", "home", "impossible_dates"}}
    assert set(KINDS) == lists


def test_marks_are_in_the_order_of_the_text_the_longer_first():
    extraction = Extraction(
        Article("a", TEXT),
        people=(PersonFact(evidence(4, 11, "people.name"), "Lê Minh"),),
        positions=(
            PositionFact(evidence(4, 27), "Lê Minh", "Bí thư", "Quận ủy Tây Hồ", Status.CURRENT, date(2024, 5, 1)),
        ),
        bodies=(BodyFact(evidence(20, 27), "Quận ủy Tây Hồ", BodyKind.PARTY_COMMITTEE, inferred=True),),
        documents=(DocumentFact(evidence(0, 3), "Nghị quyết", number="5-NQ/TU"),),
        indicators=(IndicatorFact(evidence(12, 14), "Thu ngân sách", Decimal("1.5"), "tỷ đồng", "2024"),),
    )
    assert [(m.kind, m.told, m.inferred) for m in marks_of(extraction)] == [
        ("document", ("Nghị quyết", "5-NQ/TU"), False),
        ("position", ("Lê Minh", "Bí thư", "Quận ủy Tây Hồ", "current", "2024-05-01"), False),
        ("person", ("Lê Minh",), False),
        ("indicator", ("Thu ngân sách", "1.5", "tỷ đồng", "2024"), False),
        ("body", ("Quận ủy Tây Hồ",), True),
    ]
    assert marks_of(extraction)[2].rule == "people.name"
    assert marks_of(extraction)[2].span == Span(4, 11)


def test_the_package_says_what_it_offers():
    assert all(hasattr(kg.explanation, name) for name in kg.explanation.__all__)
