"""What tells namesakes apart: the province in which an article says a person holds posts.

One article is enough to give a person an identity, so that adding an article renames nobody. The province that an
article is about says nothing of a foreigner, nor of somebody whom the whole country knows by the name alone.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from kg.gazetteers.known_people import is_foreign_name, known_reach
from kg.gazetteers.units import ancestors
from kg.model import BodyFact, BodyKind, Unit, UnitKind
from kg.resolution.folding import name_key

NATIONAL = "national"
FOREIGN = "foreign"

_PROVINCIAL = frozenset({UnitKind.PROVINCE, UnitKind.MUNICIPALITY})
_LOCAL_KINDS = frozenset(
    {
        BodyKind.PEOPLES_COMMITTEE,
        BodyKind.PEOPLES_COUNCIL,
        BodyKind.DEPARTMENT,
        BodyKind.SCHOOL,
        BodyKind.HOSPITAL,
        BodyKind.COMPANY,
        BodyKind.MEDIA,
        BodyKind.ASSOCIATION,
        BodyKind.OTHER,
    }
)
"""Kinds whose lack of a unit means that the text left it out, not that the body is the whole country's."""
_OF_COUNTRY = f" {name_key('Việt Nam')}"
"""What names of bodies end in that are the country's, and the state's own name: ``Đài Tiếng nói Việt Nam``."""


def person_anchor(name: str, bodies: Sequence[BodyFact], earlier: Sequence[BodyFact], home: Sequence[Unit]) -> str:
    """The reach of a person: of the bodies of posts held, taken up or left, of those of ``earlier`` posts, of the name.

    The province of most of the bodies, else ``national`` or ``foreign``; last, the province of the article.
    Of provinces named equally often, the one with the narrowest unit wins, then the first in alphabetical order.
    """
    everywhere = FOREIGN if is_foreign_name(name) else ""
    for posts in (bodies, (*bodies, *earlier)):
        found = _most_named(posts) or everywhere or _beyond_provinces(posts)
        if found:
            return found
    return known_reach(name) or province_key(home)


def province_key(units: Iterable[Unit]) -> str:
    """Folded name of the province of the first unit that has one; a province's successor of that name shares it."""
    return next((name_key(province.name) for unit in units if (province := province_of(unit))), "")


def province_of(unit: Unit) -> Unit | None:
    """The province or municipality that a unit is or lies in."""
    return next((each for each in (unit, *ancestors(unit)) if each.kind in _PROVINCIAL), None)


def _most_named(bodies: Iterable[BodyFact]) -> str:
    units = [(province_key([body.unit]), body.unit) for body in bodies if body.unit]
    counts = Counter(key for key, _ in units if key)
    depths = {key: max(len(ancestors(unit)) for other, unit in units if other == key) for key in counts}
    return min(counts, key=lambda key: (-counts[key], -depths[key], key), default="")


def _beyond_provinces(bodies: Iterable[BodyFact]) -> str:
    wide = [body for body in bodies if _is_national(body) or body.kind is BodyKind.FOREIGN]
    if not wide:
        return ""
    return NATIONAL if any(map(_is_national, wide)) else FOREIGN


def _is_national(body: BodyFact) -> bool:
    if body.unit:
        return body.unit.kind is UnitKind.COUNTRY
    if body.kind is BodyKind.FOREIGN:
        return False
    return body.kind not in _LOCAL_KINDS or f" {name_key(body.name)}".endswith(_OF_COUNTRY)
