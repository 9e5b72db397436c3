"""Histories of administrative units for a reader, as a table, and for a program."""

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby
from types import MappingProxyType
from typing import Any

from kg.gazetteers.history import History, Part, State, province, reach
from kg.gazetteers.succession import any_unit, divided
from kg.gazetteers.units import last_day
from kg.model import Unit

_WORDS: Mapping[str, Mapping[str, str]] = {
    "vi": {
        "code": "mã",
        "earlier": "trước",
        "open": "nay",
        "unknown": "không rõ",
        "in": "thuộc",
        "was": "lập từ",
        "became": "trở thành",
        "last": "nay là",
        "source": "nguồn",
        "each": "mỗi nơi một phần",
        "part": "một phần",
        "on": "ngày",
        State.BEFORE: "chưa lập; địa bàn khi ấy thuộc",
        State.DURING: "đang tồn tại, thuộc",
        State.AFTER: "đã kết thúc; địa bàn khi ấy thuộc",
        State.UNRECORDED: "không rõ, trước thời gian dữ liệu ghi nhận",
        "nowhere": "đơn vị không có trong dữ liệu",
        "note": "lưu ý",
        "missing": "dữ liệu đầy đủ từ ngày {since}; còn thiếu {before}",
    },
    "en": {
        "code": "code",
        "earlier": "before",
        "open": "now",
        "unknown": "not known",
        "in": "in",
        "was": "made from",
        "became": "became",
        "last": "now",
        "source": "source",
        "each": "each a part",
        "part": "a part of",
        "on": "on",
        State.BEFORE: "not yet made; its territory then lay in",
        State.DURING: "existed, in",
        State.AFTER: "ended; its territory then lay in",
        State.UNRECORDED: "not known, being before what is on record",
        "nowhere": "units that are not on record",
        "note": "note",
        "missing": "complete since {since}; missing are {before}",
    },
}
_COLUMNS = ("unit", "kind", "code", "key", "province", "parent", "from", "to", "predecessors", "successors", "divided")
_WHEN = ("state", "on_date")
_SHOWN = ("unit", "code", "parent", "from", "to", "predecessors", "successors")
_GAP = 2


def as_text(found: Sequence[History], day: date | None, language: str) -> str:
    """Blocks of lines, grouped by province, in the order of the tables."""
    words = _WORDS[language]
    ordered = sorted(found, key=lambda each: province(each.unit).label)
    blocks = [
        "\n".join([label, *(line for each in lives for line in _block(each, day, words))])
        for label, lives in groupby(ordered, key=lambda each: province(each.unit).label)
    ]
    return "\n\n".join([*blocks, *_notes(found, day, language)])


def as_table(found: Sequence[History], day: date | None, language: str) -> str:  # noqa: ARG001
    """One line a life, fitted to the screen."""
    from kg.cli.table import grid, screen_width

    columns = (*_SHOWN, *(_WHEN if day else ()))
    return grid(columns, [[_row(each)[name] for name in columns] for each in found], screen_width())


def as_csv(found: Sequence[History], day: date | None, language: str) -> str:  # noqa: ARG001
    """One row a life; several units in a cell are apart by semicolons."""
    out = io.StringIO()
    columns = (*_COLUMNS, *(_WHEN if day else ()), "source")
    writer = csv.DictWriter(out, columns, extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    writer.writerows(map(_row, found))
    return out.getvalue()


def as_json(found: Sequence[History], day: date | None, language: str) -> str:
    """A list of lives, each unit with its key, so that a program can follow it."""
    document = {
        "date": day.isoformat() if day else None,
        "notes": list(_notes(found, day, language)),
        "units": [_record(each) for each in found],
    }
    return json.dumps(document, ensure_ascii=False, indent=2)


FORMATS: Mapping[str, Callable[[Sequence[History], date | None, str], str]] = MappingProxyType(
    {"text": as_text, "table": as_table, "csv": as_csv, "json": as_json}
)
"""What writes histories in each format, for a day or for all days, in a language."""


def _block(of: History, day: date | None, words: Mapping[str, str]) -> Iterator[str]:
    unit = of.unit
    yield f"  {unit.label}  ({words['code']} {unit.code})  {_begin(unit, words)} – {_end(unit, words)}"
    lines = dict(_lines(of, day, words))
    room = max(map(len, lines), default=0) + _GAP
    for head, line in lines.items():
        yield f"    {head:<{room}}{line}"


def _lines(of: History, day: date | None, words: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    if day is not None and of.state is not None:
        where = of.parents if of.state is State.DURING else of.on_day
        named = "" if of.state is State.UNRECORDED else f" {_named(where, of) or words['nowhere']}"
        yield f"{words['on']} {day}", f"{words[of.state]}{named}"
    elif of.parents:
        yield words["in"], _named(of.parents, of)
    if of.predecessors:
        yield words["was"], ", ".join(_part(each, of, words) for each in of.predecessors)
    if of.successors:
        each = f" ({words['each']})" if len(of.successors) > 1 else ""
        yield words["became"], _named([one.unit for one in of.successors], of) + each
    if of.last and of.last != tuple(one.unit for one in of.successors) and of.last != (of.unit,):
        yield words["last"], _named(of.last, of)
    yield words["source"], "; ".join(of.sources)


def _begin(unit: Unit, words: Mapping[str, str]) -> str:
    """The first day; where it is not known, that it was before the tier's record begins."""
    since = reach()[unit.level].since if unit.level in reach() else None
    if unit.valid_from:
        return unit.valid_from.isoformat()
    return f"{words['earlier']} {since}" if since and since <= (last_day(unit) or since) else words["unknown"]


def _end(unit: Unit, words: Mapping[str, str]) -> str:
    end = last_day(unit)
    if unit.valid_to is None and end is not None:
        return f"{words['earlier']} {end}"
    return end.isoformat() if end else words["open"]


def _named(units: Iterable[Unit], of: History) -> str:
    """Labels, with what the units lie in behind them where the one told of does not lie there."""
    groups = groupby(units, key=lambda each: _apart(each, of))
    return ", ".join(", ".join(each.label for each in alike) + above for above, alike in groups)


def _apart(unit: Unit, of: History) -> str:
    above = any_unit(unit.parent) if unit.parent else None
    around = {each.name for each in of.parents} | {of.unit.name}
    return "" if above is None or above.level == "country" or above.name in around else f" ({above.label})"


def _part(part: Part, of: History, words: Mapping[str, str]) -> str:
    name = _named([part.unit], of)
    return name if part.wholly else f"{words['part']} {name}"


def _notes(found: Iterable[History], day: date | None, language: str) -> Iterator[str]:
    """What a reader must know of a day that lies before the record of a tier begins."""
    words = _WORDS[language]
    tiers = dict.fromkeys(each.unit.level for each in found)
    for tier in tiers:
        known = reach().get(tier)
        if day is not None and known is not None and day < known.since:
            missing = words["missing"].format(since=known.since, before=known.before[language])
            yield f"{words['note']} ({tier}): {missing}"


def _row(of: History) -> dict[str, str]:
    unit = of.unit
    return {
        "unit": unit.label,
        "kind": unit.kind.value,
        "code": unit.code,
        "key": unit.key,
        "province": province(unit).label,
        "parent": "; ".join(each.label for each in of.parents),
        "from": unit.valid_from.isoformat() if unit.valid_from else "",
        "to": unit.valid_to.isoformat() if unit.valid_to else "",
        "predecessors": "; ".join(each.unit.label for each in of.predecessors),
        "successors": "; ".join(each.unit.label for each in of.successors),
        "divided": str(divided(unit)).lower(),
        "state": of.state or "",
        "on_date": "; ".join(each.label for each in of.on_day),
        "source": "; ".join(of.sources),
    }


def _record(of: History) -> dict[str, Any]:
    unit = of.unit
    return {
        **_reference(unit),
        "kind": unit.kind.value,
        "code": unit.code,
        "province": _reference(province(unit)),
        "parents": [_reference(each) for each in of.parents],
        "valid_from": unit.valid_from.isoformat() if unit.valid_from else None,
        "valid_to": unit.valid_to.isoformat() if unit.valid_to else None,
        "predecessors": [{**_reference(each.unit), "wholly": each.wholly} for each in of.predecessors],
        "successors": [{**_reference(each.unit), "wholly": each.wholly} for each in of.successors],
        "state": of.state,
        "on_date": [_reference(each) for each in of.on_day],
        "now": [_reference(each) for each in of.last],
        "sources": list(of.sources),
    }


def _reference(unit: Unit) -> dict[str, Any]:
    return {"key": unit.key, "label": unit.label}
