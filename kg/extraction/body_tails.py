"""The tails of body names, one function for each grammar that ``kg.gazetteers.body_types`` lists."""

from dataclasses import replace

from kg.extraction.body_links import last_before, recalled, superior, unheaded
from kg.extraction.body_places import committee_of, place_after, place_shared
from kg.extraction.home import elided, home_province, narrowest
from kg.extraction.name_runs import name_end, person_begins
from kg.extraction.places import bare
from kg.extraction.reading import BodyPhrase, Reading, UnitPhrase
from kg.extraction.vocabulary import tier_word
from kg.gazetteers.body_types import BodyType
from kg.model import BodyKind
from kg.text import squeeze

_OWNERS = frozenset({BodyKind.SCHOOL, BodyKind.COMPANY, BodyKind.HOSPITAL})
_OF = frozenset({"của", "thuộc"})
_PARTY = frozenset({BodyKind.PARTY_STANDING_COMMITTEE, BodyKind.PARTY_ORGAN, BodyKind.PARTY_COMMITTEE})


def nothing(_reading: Reading, _start: int, _index: int, _kind: BodyType) -> BodyPhrase | None:
    """No body."""
    return None


def complete(_reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase:
    """A body whose type is its name: ``Bộ Chính trị``."""
    return BodyPhrase(start, index, kind.name, kind.kind)


def _with_place(
    start: int, end: int, name: str, kind: BodyKind, place: UnitPhrase | None, *, inferred: bool
) -> BodyPhrase:
    return BodyPhrase(start, end, name, kind, place.unit if place else None, place, inferred)


def committee(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase | None:
    """``Quận ủy`` | ``Đống Đa``, ``Quận ủy quận Thủ Đức``, or ``Quận ủy`` alone with the quận from the context."""
    word = tier_word(kind.level)
    end, place = place_after(reading, index, word)
    inferred = place is None
    place = place or place_shared(reading, index, word) or elided(reading, word, start)
    if place is None:
        return None
    return _with_place(start, end, f"{kind.name} {bare(place)}", kind.kind, place, inferred=inferred)


def branch(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase | None:
    """``Đảng bộ`` | ``quận Đống Đa``, which is Quận ủy Đống Đa; ``Đảng bộ`` alone only after ``Ban Chấp hành``."""
    end, place = place_after(reading, index)
    if place is not None:
        name = committee_of(place)
        return name and _with_place(start, end, name, kind.kind, place, inferred=place.start == place.end) or None
    nested = _nested(reading, index)
    if nested is not None:
        return replace(nested, start=start, name=f"Đảng ủy {nested.name}", kind=kind.kind, inner=nested)
    home = narrowest(reading, start) if index - start > 2 else None  # noqa: PLR2004
    name = committee_of(home) if home else None
    return _with_place(start, index, name, kind.kind, home, inferred=True) if name else None


def under(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase | None:
    """``Đảng ủy`` | ``phường Láng``, | ``Trường Đại học …``, | ``Khối các cơ quan tỉnh``."""
    end, place = place_after(reading, index)
    if place is not None:
        return _with_place(
            start, end, f"{kind.name} {place.label}", kind.kind, place, inferred=place.start == place.end
        )
    nested = _nested(reading, index)
    if nested is not None:
        return replace(nested, start=start, name=f"{kind.name} {nested.name}", kind=kind.kind, inner=nested)
    if reading.tokens.form(index) == "trường":
        school = last_before(
            reading, start, index + 1, lambda other: other.kind is BodyKind.SCHOOL and other.tail == "proper"
        )
        if school is not None:
            return replace(school, start=start, name=f"{kind.name} {school.name}", kind=kind.kind, inner=school)
    return _field(reading, start, index, kind, required=True)


def of_unit(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase | None:
    """``Ủy ban nhân dân`` | ``quận Đống Đa``, | ``quận``, | ``Hà Nội``, or nothing: then the list's, then the home's."""
    if reading.tokens.form(index) in ("các", "cấp", "mỗi", "những"):
        return None
    end, place = place_after(reading, index)
    if place is None and _lists_kinds(reading, index):
        return None
    inferred = place is None or place.start == place.end
    place = place or place_shared(reading, index, None)
    if place is None and kind.tail == "unit":
        place = home_province(reading, start) if kind.level == "province" else narrowest(reading, start)
        if place is None:
            return None
    if place is None:
        return (
            complete(reading, start, index, kind)
            if kind.tail == "unit?"
            else _field_of_unit(reading, start, index, kind)
        )
    return _with_place(start, end, f"{kind.name} {place.label}", kind.kind, place, inferred=inferred)


def _lists_kinds(reading: Reading, index: int) -> bool:
    """``UBND quận, huyện, thị xã``: kinds of unit, and no unit."""
    return reading.get(index, "unitword") is not None


def _field_of_unit(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase | None:
    if kind.kind in (BodyKind.POLICE, BodyKind.COURT, BodyKind.PROCURACY, BodyKind.MILITARY):
        return None
    nested = _nested(reading, index)
    if nested is not None:
        return _joined(start, nested.end, kind.name, kind, nested)
    return _field(reading, start, index, kind, required=True)


def of_nation(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase | None:
    """``Quốc hội`` or ``Quốc hội`` | ``Nhật Bản``; small letters only before a country."""
    nation = reading.get(index, "nation")
    if nation is not None and reading.tokens.capital(index):
        return BodyPhrase(start, nation[0], f"{kind.name} {nation[1]}", BodyKind.FOREIGN)
    if kind.tail == "nation" or not reading.tokens.capital(start):
        return None
    place = reading.unit_at.get(index)
    end = place.end if place is not None and place.name == "Việt Nam" else index
    return BodyPhrase(start, end, kind.name, kind.kind)


def with_seat(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase:
    """``Tòa án nhân dân cấp cao tại`` | ``Hà Nội``."""
    place = reading.unit_at.get(index + 1) if reading.tokens.form(index) == "tại" else None
    if place is None:
        return complete(reading, start, index, kind)
    return BodyPhrase(start, place.end, f"{kind.name} tại {bare(place)}", kind.kind)


def organ(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase | None:
    """``Ban Thường vụ`` | ``Tỉnh ủy``, ``Văn phòng`` | ``UBND tỉnh``; a Party organ of a place is of its committee."""
    nested = _nested(reading, index) or _sibling(reading, index) or _unheaded(reading, index, kind)
    if nested is not None and nested.start >= index:
        if kind.name == "Ban Chấp hành" and nested.kind is BodyKind.PARTY_COMMITTEE:
            return replace(nested, start=start)
        end = nested.end if _adjacent(reading, index, nested) else index
        return BodyPhrase(
            start,
            end,
            f"{kind.name} {nested.name}",
            kind.kind,
            nested.unit,
            nested.place,
            nested.inferred or end == index,
            nested,
        )
    above = superior(reading, index, kind)
    if above is not None:
        return _joined(start, index, kind.name, kind, above)
    end, place = place_after(reading, index)
    if place is not None:
        return _organ_of_place(reading, start, end, kind, place)
    if kind.kind is BodyKind.SCHOOL:
        school = last_before(
            reading, start, index, lambda other: other.kind is BodyKind.SCHOOL and other.tail == "proper"
        )
        return school and replace(school, start=start, end=index, name=f"{kind.name} {school.name}", inner=school)
    if kind.tail in ("organ!", "standing"):
        return None
    if kind.tail == "organising":
        return steering(reading, start, index, kind)
    if kind.kind in _PARTY:
        return None
    return _field(reading, start, index, kind, required=kind.tail != "organ?")


def _organ_of_place(reading: Reading, start: int, end: int, kind: BodyType, place: UnitPhrase) -> BodyPhrase | None:
    inferred = place.start == place.end
    if kind.kind in _PARTY:
        name = committee_of(place)
        if name is None:
            return None
        return _with_place(start, end, f"{kind.name} {name}", kind.kind, place, inferred=inferred)
    if kind.name == "Văn phòng":
        return _with_place(
            start, end, f"{kind.name} Ủy ban nhân dân {place.label}", kind.kind, place, inferred=inferred
        )
    return _with_place(start, end, f"{kind.name} {place.label}", kind.kind, place, inferred=inferred)


def council(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase | None:
    """``Ban Pháp chế`` | ``HĐND huyện``; of a place: of its council."""
    nested = _nested(reading, index)
    if nested is not None:
        return replace(nested, start=start, name=f"{kind.name} {nested.name}", kind=kind.kind, inner=nested)
    if reading.end_of(index, "term") > index:
        return None
    end, place = place_after(reading, index)
    inferred = place is None or place.start == place.end
    place = place or narrowest(reading, start)
    if place is None:
        return None
    return _with_place(start, end, f"{kind.name} Hội đồng nhân dân {place.label}", kind.kind, place, inferred=inferred)


def ministry(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase | None:
    """``Bộ`` | ``GD&ĐT``; with a country behind it, a foreign ministry."""
    end, name = _field_words(reading, index)
    if end == index or max(reading.end_of(index, "domain"), reading.end_of(index, "term")) == index:
        return None
    nation = reading.get(end, "nation")
    if nation is not None and reading.tokens.capital(end):
        return BodyPhrase(start, nation[0], f"{kind.name} {name} {nation[1]}", BodyKind.FOREIGN)
    return BodyPhrase(start, end, f"{kind.name} {name}", kind.kind)


def department(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase | None:
    """``Sở`` | ``TN&MT`` | ``tỉnh Yên Bái``; without a province, the home's."""
    end, name = _field_words(reading, index)
    if end == index:
        return None
    after, place = place_after(reading, end)
    inferred = place is None or place.start == place.end
    place = place or home_province(reading, start)
    full = f"{kind.name} {name} {bare(place)}" if place else f"{kind.name} {name}"
    return _with_place(start, after, full, kind.kind, place, inferred=inferred and place is not None)


def office(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase | None:
    """``Phòng`` | ``Nội vụ`` | ``quận``; ``Cục`` | ``Tổ chức cán bộ`` | ``Bộ Công an``."""
    return _field(reading, start, index, kind, required=True)


def _joined(start: int, end: int, name: str, kind: BodyType, above: BodyPhrase) -> BodyPhrase:
    """A body of another one; a bracket around the other is within reach."""
    full = f"{name} {above.name}"
    reach = max(above.end, above.reach)
    return BodyPhrase(start, end, full, kind.kind, above.unit, above.place, above.inferred, above, reach)


def _field(reading: Reading, start: int, index: int, kind: BodyType, *, required: bool) -> BodyPhrase | None:
    end, words = _field_words(reading, index)
    if end == index and required:
        return None
    name = f"{kind.name} {words}".strip()
    nested = _nested(reading, end)
    if nested is not None:
        return _joined(start, nested.end, name, kind, nested)
    above = superior(reading, end, kind)
    if above is not None:
        return _joined(start, end, name, kind, above)
    after, place = place_after(reading, end)
    if place is None and kind.level == "district" and reading.get(index, "domain"):
        home = narrowest(reading, start)
        return home and _with_place(start, end, f"{name} {home.label}", kind.kind, home, inferred=True)
    if place is None and (kind.tail == "faculty" or (kind.tail == "office" and not reading.get(index, "domain"))):
        school = last_before(
            reading, start, end, lambda other: other.tail in ("proper", "company") and other.kind in _OWNERS
        )
        if school is not None:
            return replace(school, start=start, end=end, name=f"{name} {school.name}", kind=kind.kind, inner=school)
    if place is None:
        return BodyPhrase(start, end, name, kind.kind)
    return _with_place(start, after, f"{name} {place.label}", kind.kind, place, inferred=place.start == place.end)


def _field_words(reading: Reading, index: int) -> tuple[int, str]:
    """A field of work on record, or one that begins with a capital; where it ends and its name."""
    found = reading.get(index, "domain")
    small = reading.end_of(index, "term") > index and reading.tokens.capital(max(0, index - 1))
    end = name_end(reading, index, commas=True) if small or reading.tokens.capital(index) else index
    if found is not None and (found[0] >= end or not _goes_on(reading, found[0])):
        return found
    if end > index and not reading.get(index, "role") and not reading.get(index, "unit"):
        return end, squeeze(reading.tokens.words(index, end))
    return (found[0], found[1]) if found else (index, "")


def _goes_on(reading: Reading, index: int) -> bool:
    """Whether a field goes on behind the words on record: with a capital, or joined to a further field."""
    tokens = reading.tokens
    if tokens.capital(index):
        return reading.end_of(index, "term") > index and index not in reading.unit_at
    joined = tokens.form(index) in ("và", "-", "–", "&")
    return (
        joined
        and tokens.capital(index + 1)
        and max(reading.end_of(index + 1, "term"), reading.end_of(index + 1, "domain")) > index + 1
    )


def steering(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase | None:
    """``Ban Chỉ đạo`` | ``phòng, chống dịch Covid-19`` | ``tỉnh``; ``Trung tâm`` | ``Phát triển quỹ đất``."""
    end = _task_end(reading, index)
    if end == index:
        return None
    name = f"{kind.name} {squeeze(reading.tokens.words(index, end))}"
    nested = _nested(reading, end)
    if nested is not None:
        return _joined(start, nested.end, name, kind, nested)
    above = superior(reading, end, kind)
    if above is not None:
        return _joined(start, end, name, kind, above)
    after, place = place_after(reading, end)
    if place is None:
        return BodyPhrase(start, end, name, kind.kind)
    return _with_place(start, after, f"{name} {place.label}", kind.kind, place, inferred=place.start == place.end)


_TASK_WORDS = frozenset(
    {
        "về",
        "phòng",
        "chống",
        "công",
        "tác",
        "năm",
        "số",
        "thực",
        "hiện",
        "cải",
        "cách",
        "xây",
        "dựng",
        "dịch",
        "triển",
        "khai",
        "các",
        "nghiệm",
        "thu",
        "thẩm",
        "định",
        "tư",
        "vấn",
        "hoa",
        "và",
        "giải",
        "phóng",
        "mặt",
        "bằng",
        "cuộc",
        "vận",
        "động",
        "bầu",
        "cử",
    }
)


def _task_end(reading: Reading, index: int) -> int:
    """A task in words: a name, or words of tasks in small letters, commas within ``phòng, chống`` and lists."""
    tokens = reading.tokens
    at = index
    while at < min(index + 24, len(tokens)) and not (at > index and person_begins(reading, at)):
        step = name_end(reading, at, commas=True)
        if step == at and at > index and reading.end_of(at, "term") > at:
            step = reading.end_of(at, "term")
        if step == at and tokens.forms[at] in _TASK_WORDS and not reading.get(at, "unitword"):
            step = at + 1
        if (
            step == at
            and tokens.forms[at] == ","
            and at > index
            and (tokens.form(at + 1) in _TASK_WORDS or reading.end_of(at + 1, "term") > at + 1)
        ):
            step = at + 1
        if step == at and tokens.shapes[at] == "d" and at > index:
            step = at + 1
        if step == at or (
            at > index
            and (reading.get(at, "role") or reading.get(at, "speech") and tokens.forms[at] not in _TASK_WORDS)
        ):
            break
        at = step
    while (
        at > index
        and tokens.forms[at - 1] in _TASK_WORDS | {","}
        and tokens.forms[at - 1] not in ("dịch", "thu", "định", "vấn", "bằng", "động", "cử", "dựng")
    ):
        at -= 1
    return at


def named(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase | None:
    """``Trường Tiểu học`` | ``Nam Trung Yên``, ``Bệnh viện`` | ``huyện Phú Ninh``, ``Quân khu`` | ``5``."""
    tokens = reading.tokens
    if kind.tail == "paper" and not tokens.capital(start):
        return None
    if kind.tail == "numbered" and index < len(tokens) and tokens.shapes[index] == "d":
        end = name_end(reading, index + 1) if tokens.capital(index + 1) else index + 1
        return BodyPhrase(start, end, f"{kind.name} {squeeze(tokens.words(index, end))}", kind.kind)
    after, place = place_after(reading, index)
    if place is not None and place.word is not None:
        if place.start == place.end and kind.tail not in ("named", "hospital"):
            return None
        return _with_place(
            start, after, f"{kind.name} {place.label}", kind.kind, place, inferred=place.start == place.end
        )
    end = name_end(reading, index)
    if end == index:
        nested = _nested(reading, index) if kind.tail in ("company", "proper", "hospital") else None
        return nested and replace(nested, start=start, name=f"{kind.name} {nested.name}", kind=kind.kind, inner=nested)
    if not _proper_enough(reading, index, end, kind):
        return None
    domain = reading.get(index, "domain")
    words = domain[1] if domain and domain[0] == end else squeeze(tokens.words(index, end))
    name = f"{kind.name} {words}"
    nested = _nested(reading, end) if kind.tail == "company" else None
    if nested is not None and nested.kind is kind.kind:
        return replace(nested, start=start, name=f"{name} {nested.name}", kind=kind.kind, inner=nested)
    after, place = place_after(reading, end) if kind.tail in ("named", "hospital", "company") else (end, None)
    if place is not None and place.word is not None and place.start != place.end:
        return _with_place(start, after, f"{name} {place.label}", kind.kind, place, inferred=False)
    return BodyPhrase(start, end, name, kind.kind)


def _proper_enough(reading: Reading, index: int, end: int, kind: BodyType) -> bool:
    """Whether a tail holds a name: a capital or a number, and a field behind ``Trường``, which names also have."""
    tokens = reading.tokens
    if kind.name == "Trường" and reading.end_of(index, "term") == index:
        return False
    return any(tokens.shapes[at] in "XUd" for at in range(index, end))


def embassy(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase | None:
    """``Đại sứ quán`` | ``Việt Nam`` | ``tại Đức``."""
    end, words = index, [kind.name]
    for _ in range(2):
        at = end + 1 if reading.tokens.form(end) == "tại" else end
        nation = reading.get(at, "nation") or (reading.get(at, "unit") if reading.tokens.form(at) == "việt" else None)
        if nation is None:
            break
        words.append(squeeze(reading.tokens.words(end, nation[0])))
        end = nation[0]
    return BodyPhrase(start, end, " ".join(words), kind.kind) if end > index else None


def _nested(reading: Reading, index: int) -> BodyPhrase | None:
    """The body that the one just read belongs to."""
    at = index + 1 if reading.tokens.form(index) in _OF else index
    return reading.body(at) or recalled(reading, at)


def _sibling(reading: Reading, index: int) -> BodyPhrase | None:
    """``Ban Chấp hành, Ban Thường vụ`` | ``Quận ủy``: what the next organ of the list belongs to."""
    if reading.tokens.form(index) not in (",", "và", "-", "–"):
        return None
    following = reading.body(index + 1)
    return following.inner if following is not None else None


def _adjacent(reading: Reading, index: int, nested: BodyPhrase) -> bool:
    return nested.start == index or (nested.start == index + 1 and reading.tokens.form(index) in _OF)


def _unheaded(reading: Reading, index: int, kind: BodyType) -> BodyPhrase | None:
    return unheaded(reading, index) if kind.tail == "organ!" and kind.kind is BodyKind.COMPANY else None
