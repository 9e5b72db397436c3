"""Lives of units: a province that went on after the reform of 2025-07-01 is a unit of its own there, and one item."""

from collections.abc import Iterator
from datetime import date

from kg.errors import KnowledgeError
from kg.gazetteers.succession import any_unit, predecessors
from kg.linking.things import Thing, Unit
from kg.model import Unit as Known

_OPEN = "…"


def one_unit(one: Thing, other: Thing) -> bool:
    """Whether two things are lives of one unit: the earlier went on as the later, and as nothing else, in its tier."""
    if not isinstance(one, Unit) or not isinstance(other, Unit) or one.iri == other.iri:
        return False
    earlier, later = sorted((one, other), key=begins)
    return any(each.key == _key(earlier) for each in earlier_lives(later))


def begins(of: Thing) -> date:
    """The day from which the life of a unit counts; the first day of all where it is open, and of other things."""
    return (of.valid_from if isinstance(of, Unit) else None) or date.min


def told(of: Thing) -> str:
    """A life with its bounds, such as ``tỉnh Lào Cai (2025-07-01…)``; other things by their label."""
    if not isinstance(of, Unit):
        return of.label
    return f"{of.label} ({of.valid_from or ''}{_OPEN}{of.valid_to or ''})"


def earlier_lives(of: Unit) -> Iterator[Known]:
    """The lives that a unit had before in its tier, the latest first; none for a unit that is not on record.

    Of several units that went into it, it is the life of the one of its name, else of the one of its code.
    """
    life = _known(of)
    while life is not None:
        life = _before(life)
        if life is not None:
            yield life


def _before(life: Known) -> Known | None:
    went_on = [each for each in predecessors(life) if each.level == life.level and each.successors == (life.key,)]
    of_name = [each for each in went_on if each.name == life.name]
    of_code = [each for each in went_on if each.code == life.code]
    return next((found[0] for found in (of_name, of_code) if len(found) == 1), None)


def _known(of: Unit) -> Known | None:
    try:
        return any_unit(_key(of))
    except KnowledgeError:
        return None


def _key(of: Unit) -> str:
    return Known(of.code, of.label, of.label, of.kind, valid_from=of.valid_from).key
