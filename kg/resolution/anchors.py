"""What tells namesakes apart: the place of the posts that one article tells of, as narrow as it tells it.

One article is enough to give a person an identity, so that adding an article renames nobody; ``kg/identity`` joins
identities that turn out to be one. So an anchor is rather too narrow than too wide, and the same wherever the same is
told: every article on the secretary of a district gives one anchor. The place that an article is about says nothing of
a foreigner, nor of somebody whom the whole country knows by the name alone.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import takewhile

from kg.gazetteers.known_people import is_foreign_name, known_reach
from kg.gazetteers.units import ancestors
from kg.model import BodyFact, BodyKind, Unit, UnitKind
from kg.resolution.folding import body_key, name_key

NATIONAL = "national"
FOREIGN = "foreign"
NAMED = "named"
"""What the anchor of somebody begins with of whom the article tells no post: perhaps not the official of that name."""

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
_ASSEMBLIES = frozenset(
    {
        BodyKind.PARTY,
        BodyKind.PARTY_COMMITTEE,
        BodyKind.PARTY_STANDING_COMMITTEE,
        BodyKind.NATIONAL_ASSEMBLY,
        BodyKind.PEOPLES_COUNCIL,
    }
)
"""Kinds of bodies to which many belong beside the post that they are known by."""
_OF_COUNTRY = f" {name_key('Việt Nam')}"
"""What names of bodies end in that are the country's, and the state's own name: ``Đài Tiếng nói Việt Nam``."""


def person_anchor(
    name: str,
    bodies: Sequence[BodyFact],
    earlier: Sequence[BodyFact],
    home: Sequence[Unit],
    article: str,
    occupation: str = "",
) -> str:
    """The reach of a person: of the bodies of posts held, taken up or left, of those of ``earlier`` posts, of the name.

    The narrowest unit of the bodies, in the province of most of them (of provinces named equally often, that of the
    narrowest unit, then the first in alphabetical order), with a body where that is the province itself; else
    ``national`` with a body, or ``foreign``; else a body that the text places nowhere, with the province of the
    article. Of whom no post is told, the ``occupation``, else the place below a province that the article is about, or
    the ``article`` itself, by its id, where it is about none.
    """
    everywhere = FOREIGN if is_foreign_name(name) else ""
    for posts in (bodies, (*bodies, *earlier)):
        found = _place_of_posts(posts) or everywhere or _beyond_provinces(posts) or _body_in(posts, home)
        if found:
            return found
    return known_reach(name) or f"{NAMED} {occupation or _below_province(home) or article}"


def province_key(units: Iterable[Unit]) -> str:
    """Folded name of the province of the first unit that has one; a province's successor of that name shares it."""
    return next((name_key(province.name) for unit in units if (province := province_of(unit))), "")


def province_of(unit: Unit) -> Unit | None:
    """The province or municipality that a unit is or lies in."""
    return next((each for each in (unit, *ancestors(unit)) if each.kind in _PROVINCIAL), None)


def place_key(unit: Unit) -> str:
    """Folded labels of a unit and of those above it up to its province, widest first; empty for the country.

    The same for a unit of later days with the same names.
    """
    if unit.kind is UnitKind.COUNTRY:
        return ""
    below = takewhile(lambda each: each.kind not in _PROVINCIAL, (unit, *ancestors(unit)))
    return "/".join((province_key([unit]), *reversed([name_key(each.label) for each in below])))


def _place_of_posts(bodies: Iterable[BodyFact]) -> str:
    placed = [body for body in bodies if body.unit]
    units = [(key, body.unit) for body in placed if body.unit and (key := province_key([body.unit]))]
    counts = Counter(key for key, _ in units)
    depths = {key: max(len(ancestors(unit)) for other, unit in units if other == key) for key in counts}
    province = min(counts, key=lambda key: (-counts[key], -depths[key], key), default="")
    narrowest = Counter(
        place_key(unit) for key, unit in units if key == province and len(ancestors(unit)) == depths[key]
    )
    place = min(narrowest, key=lambda place: (-narrowest[place], place), default="")
    if place != province or not place:
        return place
    return f"{place}//{_chief_body(body for body in placed if body.unit and place_key(body.unit) == place)}"


def _below_province(home: Sequence[Unit]) -> str:
    return place_key(home[0]) if home and home[0].kind not in {*_PROVINCIAL, UnitKind.COUNTRY} else ""


def _beyond_provinces(bodies: Iterable[BodyFact]) -> str:
    wide = [body for body in bodies if _is_national(body) or body.kind is BodyKind.FOREIGN]
    if not wide:
        return ""
    national = [body for body in wide if _is_national(body)]
    return f"{NATIONAL}/{_chief_body(national)}" if national else FOREIGN


def _chief_body(bodies: Iterable[BodyFact]) -> str:
    """The body that somebody is known by: rather a ministry or department than an assembly with many members."""
    return min((body.kind in _ASSEMBLIES, body_key(body.name)) for body in bodies)[1]


def _body_in(bodies: Iterable[BodyFact], home: Sequence[Unit]) -> str:
    names = sorted(body_key(body.name) for body in bodies)
    return f"{province_key(home)}//{names[0]}" if names else ""


def _is_national(body: BodyFact) -> bool:
    if body.unit:
        return body.unit.kind is UnitKind.COUNTRY
    if body.kind is BodyKind.FOREIGN:
        return False
    return body.kind not in _LOCAL_KINDS or f" {name_key(body.name)}".endswith(_OF_COUNTRY)
