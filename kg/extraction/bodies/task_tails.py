"""Tails that are a task in words: ``Ban Chỉ đạo`` | ``phòng, chống thiên tai`` | ``tỉnh``."""

from kg.extraction.bodies.links import last_before, superior
from kg.extraction.bodies.parts import joined, nested_body, with_place
from kg.extraction.bodies.places import place_after
from kg.extraction.bodies.task_words import occasion_end, small_task_end, task_end
from kg.extraction.places.home import home_province
from kg.extraction.words.reading import BodyPhrase, Reading
from kg.extraction.words.tokens import NUMBER
from kg.gazetteers.body_types import BodyType
from kg.resources import table
from kg.text import squeeze

_TEAMS = frozenset({"Tổ công tác", "Tổ giúp việc", "Tổ chuyên gia"})
_PROVINCIAL = frozenset(table("organisation_terms.toml")["provincial_boards"])


def steering(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase | None:
    """``Ban Chỉ đạo`` | ``phòng, chống thiên tai`` | ``tỉnh``; ``Trung tâm`` | ``Phát triển quỹ đất``."""
    if reading.get(index, "body") or reading.tokens.form(index) == "của":
        owned = _of_body(reading, start, index, kind)
        if owned is not None:
            return owned
    end = task_end(reading, index)
    if end == index and kind.tail == "steering":
        return _recalled(reading, start, index, kind) or _of_small_task(reading, start, index, kind)
    if end == index or (end == index + 1 and kind.tail == "steering" and not _is_task(reading, index)):
        return None
    return _of_task(reading, start, index, end, kind)


def _of_body(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase | None:
    """``Tổ công tác`` | ``Tỉnh ủy``: a body without a task, of a committee or government; else ``None``."""
    if kind.name not in _TEAMS or not reading.tokens.capital(start):
        return None
    above = nested_body(reading, index)
    return joined(start, above.end, kind.name, kind, above) if above is not None else None


def _of_small_task(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase | None:
    """``Ban Chỉ huy`` | ``bảo vệ rừng`` | ``huyện Hồng Dân``: a task in small letters, with a place named behind it."""
    end = small_task_end(reading, index) if reading.tokens.capital(start) else index
    place = reading.unit_at.get(end)
    return _of_task(reading, start, index, end, kind) if end > index and place is not None and place.word else None


def names_occasion(reading: Reading, index: int) -> bool:
    """Whether an occasion with a name stands at a word."""
    return occasion_end(reading, index) > index


def organising(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase | None:
    """``Ban Tổ chức`` | ``Lễ hội chọi trâu Đồ Sơn``."""
    end = occasion_end(reading, index)
    return _of_task(reading, start, index, end, kind) if end > index else None


def _of_task(reading: Reading, start: int, index: int, end: int, kind: BodyType) -> BodyPhrase | None:
    """A body with its task, and the body or place that it belongs to; in a list of bodies the next is no owner."""
    name = f"{kind.name} {squeeze(reading.tokens.words(index, end))}"
    nested = nested_body(reading, end)
    if nested is not None:
        return joined(start, nested.end, name, kind, nested)
    above = superior(reading, end, kind) if reading.tokens.form(start - 1) != "," else None
    if above is not None:
        return joined(start, end, name, kind, above)
    after, place = place_after(reading, end)
    if place is None and name.lower() in _PROVINCIAL:
        place = home_province(reading, start)
    if place is None:
        return BodyPhrase(start, end, name, kind.kind)
    return with_place(start, after, f"{name} {place.label}", kind.kind, place, inferred=place.start == place.end)


def _recalled(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase | None:
    """``Ban Chỉ đạo`` | ``Thành phố``: the one with this task that was named before, here of this place."""
    after, place = place_after(reading, index)
    if place is None:
        return None
    named = last_before(reading, start, start, lambda other: other == kind)
    if named is None:
        return None
    task = named.name.removesuffix(f" {named.place.label}") if named.place else named.name
    return with_place(start, after, f"{task} {place.label}", kind.kind, place, inferred=True)


def _is_task(reading: Reading, index: int) -> bool:
    """Whether one word is a task: a term or a number."""
    return reading.end_of(index, "term") > index or reading.tokens.shapes[index] == NUMBER
