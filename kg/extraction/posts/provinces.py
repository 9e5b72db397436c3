"""The place of a post that leaves it out: that of the same person's other posts, where one names it.

In a report of several provinces ``Phó Bí thư Tỉnh ủy, Trưởng Đoàn đại biểu Quốc hội tỉnh A …`` and later ``Phó Chủ tịch
UBND tỉnh`` of one person are of one province, whatever the article's home.
"""

from collections.abc import Sequence
from dataclasses import replace

from kg.extraction.places.settling import province_on
from kg.extraction.posts.titles import Title
from kg.extraction.words.reading import BodyPhrase, UnitPhrase
from kg.model import Unit


def settle_province(known: dict[str, UnitPhrase], title: Title, name: str) -> None:
    """Keep in ``known`` the province that a person's title names, or give it to a title that only means one."""
    phrase = title.phrase
    place = phrase.place if phrase is not None else None
    if phrase is None or place is None or place.unit is None or place.unit.level != "province" or title.body is None:
        return
    if place.end > place.start:
        known[name] = place
        return
    named = known.get(name)
    if named is None or named.unit is None or named.unit.name == place.unit.name:
        return
    if named.label.split()[0] == place.label.split()[0]:
        _move(title, phrase, place.unit, named)


def share_places(titles: Sequence[Title]) -> None:
    """``Ủy viên UBND tỉnh, Chánh Văn phòng UBND tỉnh Hậu Giang``: a kind's word alone means the unit named next.

    A district named next means its province: ``Tỉnh ủy viên, Bí thư Huyện ủy Duy Tiên``.
    """
    named: UnitPhrase | None = None
    for title in reversed(titles):
        phrase = title.phrase
        place = phrase.place if phrase is not None else None
        if phrase is None or place is None or place.unit is None:
            continue
        if place.end > place.start:
            named = place
        elif named is not None and (meant := _meant(place, place.unit, named)) is not None:
            _move(title, phrase, place.unit, meant)


def _meant(elided: UnitPhrase, unit: Unit, named: UnitPhrase) -> UnitPhrase | None:
    """The unit named, or the province that it lies in, for another one that a kind's word alone was taken to mean."""
    if named.unit is None:
        return None
    units = [named.unit]
    if unit.level == "province" and named.unit.level != "province":
        units.insert(0, province_on(named.unit, None))
    if unit in units:
        return None
    meant = next((each for each in units if _kind(each) == _kind(unit)), None)
    if meant is None or meant == named.unit:
        return named if meant is not None else None
    return replace(elided, name=meant.name, unit=meant)


def _move(title: Title, phrase: BodyPhrase, unit: Unit, to: UnitPhrase) -> None:
    """Put another place for the unit whose name ends the name of a title's body."""
    if title.body is None or to.unit is None or not title.body.endswith(f" {unit.name}"):
        return
    title.body = title.body.removesuffix(unit.name) + to.unit.name
    title.phrase = replace(phrase, name=title.body, place=to, unit=to.unit)


def _kind(unit: Unit) -> str:
    """The first word of a unit's label: ``tỉnh``, ``thành``."""
    return unit.label.split()[0].casefold()
