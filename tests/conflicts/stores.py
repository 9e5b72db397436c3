"""Small stores of articles whose facts are written by hand, and what contradicts what in them."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from kg.derivation import derive
from kg.gazetteers.units import unit
from kg.mapping import to_graph
from kg.model import (
    Article,
    BodyFact,
    BodyKind,
    DocumentFact,
    EventFact,
    Evidence,
    Extraction,
    IndicatorFact,
    PersonFact,
    PositionFact,
    Span,
    Status,
    TermFact,
)
from kg.resolution import resolve
from kg.store import Writer

HA_NOI = unit("province/01")
DONG_DA = unit("district/006")
BA_DINH = unit("district/001")
PARTY = "Quận ủy Đống Đa"
DAY = date(2023, 4, 4)


def said(words: str) -> Evidence:
    """Evidence that is these words, at the beginning of the article."""
    return Evidence(0, len(words), words, "indicators.count" if words[0].isdigit() else "sample.rule")


def figure(name: str, value: str, unit: str = "%", period: str | None = "2022", words: str = "", **rest: Any) -> Any:
    """A figure; without words, they are its name and value."""
    words = words or f"{name} đạt {value.replace('.', ',')} {unit}"
    return IndicatorFact(said(words), name, Decimal(value), unit, period, **rest)


def share(value: str, part: str, whole: str, words: str = "") -> Any:
    """A percentage with its fraction."""
    return figure("xã đạt chuẩn", value, words=words, numerator=Decimal(part), denominator=Decimal(whole))


def term(number: int | None, first: int, last: int, body: str = PARTY) -> TermFact:
    """A term of office."""
    return TermFact(said(f"{body} khóa {number}, nhiệm kỳ {first}-{last}"), body, number, first, last)


def held(person: str, status: Status = Status.CURRENT, body: str = PARTY) -> PositionFact:
    """Somebody is secretary."""
    return PositionFact(said(f"Bí thư {body} {person}"), person, "Bí thư", body, status)


def decision(day: date, number: str = "12-QĐ/QU", issuer: str = PARTY) -> DocumentFact:
    """A decision of a day."""
    return DocumentFact(said(f"Quyết định số {number} ngày {day}"), "Quyết định", number, day, issuer)


def congress(day: date, ordinal: int = 28, host: str = PARTY) -> EventFact:
    """A congress of a day."""
    return EventFact(said(f"Đại hội lần thứ {ordinal}"), "Đại hội", f"Đại hội lần thứ {ordinal}", host, ordinal, day)


def article(*facts: Any, name: str = "một.txt", day: date | None = DAY, home: Any = DONG_DA) -> Extraction:
    """An article that states the facts, about a district."""
    text = f"{name} {facts}"
    kinds: dict[str, list[Any]] = {
        "positions": [fact for fact in facts if isinstance(fact, PositionFact)],
        "terms": [fact for fact in facts if isinstance(fact, TermFact)],
        "documents": [fact for fact in facts if isinstance(fact, DocumentFact)],
        "events": [fact for fact in facts if isinstance(fact, EventFact)],
        "indicators": [fact for fact in facts if isinstance(fact, IndicatorFact)],
    }
    return Extraction(
        Article(name, text, published=day, proper=(Span(0, len(text)),)),
        home=(home, HA_NOI),
        people=tuple(
            PersonFact(said(name), name) for name in dict.fromkeys(fact.person for fact in kinds["positions"])
        ),
        bodies=tuple(
            BodyFact(said(body), body, BodyKind.PARTY_COMMITTEE, where)
            for body, where in ((PARTY, DONG_DA), ("Quận ủy Ba Đình", BA_DINH))
        ),
        **{kind: tuple(of_kind) for kind, of_kind in kinds.items()},
    )


def stored(directory: Path, articles: Iterable[Extraction]) -> Path:
    """A published store of these articles."""
    with Writer(directory) as writer:
        for each in articles:
            graph = to_graph(resolve(each))
            writer.replace_graph(str(graph.identifier), graph)
        derive(writer)
        writer.publish()
    return directory
