"""Short ways to write facts whose evidence does not matter."""

from kg.gazetteers.units import unit
from kg.model import Article, BodyFact, BodyKind, Evidence, Extraction, PersonFact, PositionFact, Status, Unit

HA_NOI = unit("province/01")
DONG_DA = unit("district/006")
THANH_HOA = unit("province/38")
COUNTRY = unit("country/VN")


def at(start: int = 0) -> Evidence:
    """Evidence at an offset."""
    return Evidence(start, start + 1, "x", "test.rule")


def body(name: str, kind: BodyKind = BodyKind.PARTY_COMMITTEE, of: Unit | None = None) -> BodyFact:
    return BodyFact(at(), name, kind, of)


def held(person: str, body: str, role: str = "Bí thư", status: Status = Status.CURRENT, start: int = 0) -> PositionFact:
    return PositionFact(at(start), person, role, body, status)


def named_people(*names: str) -> tuple[PersonFact, ...]:
    return tuple(PersonFact(at(i), name) for i, name in enumerate(names))


def article(**facts: object) -> Extraction:
    """An extraction of an article ``a.txt``, unless ``id`` says otherwise."""
    return Extraction(article=Article(str(facts.pop("id", "a.txt")), ""), **facts)  # type: ignore[arg-type]
