"""Types of bodies: how a body's name begins, what kind of body it is, and how its name goes on.

``tail`` names the grammar of what follows (see ``kg.extraction.bodies.grammar``):

=============  ==========================================================================================
none           nothing: Bộ Chính trị
committee      the bare name of a unit of the level: Thành ủy Hà Nội
branch         a unit that makes it a committee: Đảng bộ quận Đống Đa is Quận ủy Đống Đa; or another body
under          a commune, another body, or a field: Đảng ủy phường Láng, Đảng ủy Công ty …
cell           the body whose members it unites, or a name: Chi bộ Khoa Nhi Bệnh viện huyện Phú Ninh
unit           an administrative unit, from the context when left out: Ủy ban nhân dân quận Đống Đa
unit!          an administrative unit or a name; without either it is no body: Công an tỉnh Yên Bái
unit?          an administrative unit, if one is named: Mặt trận Tổ quốc Việt Nam
front          as unit, but the bare word is a body only behind a seat in its committee: Chủ tịch Mặt trận xã Tân Lập
nation?        another country, if one is named: Quốc hội (Việt Nam), Quốc hội Nhật Bản
nation         a country: Đảng Cộng sản Trung Quốc
seat           the town where it sits: Tòa án nhân dân cấp cao tại Hà Nội
organ          the body it belongs to, or a unit: Ban Thường vụ Tỉnh ủy Nghệ An
organ!         the body it belongs to; without it it is no body: Văn phòng Thành ủy
organ?         the body it belongs to, if one is named
organising     a committee (a Party organ), or an occasion (an organising committee)
standing       as organ, but the bare word is no body: Thường trực Tỉnh ủy
council        an organ of a people's council: Ban Pháp chế Hội đồng nhân dân huyện
delegates      a number or a district, and a council: Tổ đại biểu số 2 Hội đồng nhân dân tỉnh Nghệ An
inspection     the body it belongs to, or a department's field
ministry       a field: Bộ Y tế
department     a field and a province: Sở Y tế Bình Định
placed         a province: Sở Văn hóa và Thể thao Hải Phòng, for types that hold the field
union          a unit, whose union it is, or a name: Công đoàn Viên chức
office         a field, and the body or district it belongs to: Phòng Nội vụ quận Đống Đa
division       a field, and the body it belongs to: Ban Quân y Nhà máy Bình Minh
central        a field, and the body it belongs to: Cục Quản lý môi trường Bộ Y tế
faculty        a field, and the body it belongs to: Khoa Kinh tế Trường Đại học Quy Nhơn
team           the body it belongs to: Đội 3 Phòng Cảnh sát hình sự Công an tỉnh Nghệ An
steering       a task in words, and a unit: Ban Chỉ đạo phòng, chống dịch tỉnh Thừa Thiên Huế
hospital       a name or a unit with its kind: Bệnh viện huyện Phú Ninh
named          a name or a unit with its kind: Trường Chính trị thành phố Đà Nẵng
centre         a task in words: Trung tâm Phát triển quỹ đất tỉnh Yên Bái
company        a proper name: Công ty Cổ phần Đại Hải
proper         a proper name: Trường Tiểu học Nam Hải Vân
paper          a proper name, the type in capitals: Báo Tiền Phong
press          nothing; a newspaper's name alone, among words of the press (``level`` is how it is written)
numbered       a number or a proper name: Quân khu 5
outlet         the company it belongs to, or the company before it and a place: Chi nhánh Bắc Ninh Vietinbank
embassy        countries: Đại sứ quán Việt Nam tại Đức
never          no body by itself; the entry keeps its words from being read as something else
=============  ==========================================================================================
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import product

from kg.gazetteers.tables import rows
from kg.model import BodyKind

_SELF = "="
_JOINT = re.compile(r", | - | và ")
_SHORTENED = (("Trung ương", ("TƯ", "TW", "T.Ư", "T.W")), ("Việt Nam", ("VN",)))
_THREE = 3
_FIRST_JOINTS = (", ", " - ", " ", " & ")
_LAST_JOINTS = (" và ", " & ", " - ", " ", ", ")
_BEFORE_PAPERS = ("báo", "phóng viên", "PV", "phóng viên báo", "PV báo")
_PAPER = "báo"
_ONLINE = "Báo điện tử"
_IS_ONLINE = "điện tử "


@dataclass(frozen=True, slots=True)
class BodyType:
    """One type: canonical beginning of the name, kind, grammar of the tail, tier it belongs to (``""`` for any)."""

    name: str
    kind: BodyKind
    tail: str
    level: str


@cache
def body_types() -> tuple[tuple[str, BodyType], ...]:
    """Every way of writing a type's name, with the type."""
    listed = tuple(
        (
            form,
            BodyType(form if row["name"] == _SELF else row["name"], BodyKind(row["kind"]), row["tail"], row["level"]),
        )
        for row in rows("body_types.tsv")
        for form in row["forms"].split("|")
    )
    known = {form for form, _ in listed}
    short = {short: kind for form, kind in listed for short in _in_short(form) if short not in known}
    return (*short.items(), *listed)


def _in_short(form: str) -> Iterator[str]:
    """A form with the words that the press shortens everywhere: ``Hội Nông dân VN``, ``Ban Dân vận TƯ``."""
    for words, shorts in _SHORTENED:
        if words in form:
            yield from (form.replace(words, short) for short in shorts)


@cache
def known_bodies() -> tuple[tuple[str, BodyType], ...]:
    """Every way of writing the name of a body that no type begins (``Real Madrid``), as a type that is complete."""
    listed = (
        (form, BodyType(form if row["name"] == _SELF else row["name"], BodyKind(row["kind"]), "none", ""))
        for row in rows("known_bodies.tsv")
        for form in row["forms"].split("|")
    )
    return (*listed, *_newspapers())


def _newspapers() -> Iterator[tuple[str, BodyType]]:
    """``báo Tiền Phong``, ``PV Tiền Phong`` and, among words of the press, ``Tiền Phong`` are Báo Tiền Phong."""
    for row in rows("newspapers.tsv"):
        paper = BodyType(f"Báo {row['name']}", BodyKind.MEDIA, "none", "")
        alone = BodyType(row["alone"], BodyKind.MEDIA, "none", "") if row["alone"] else paper
        for form in row["forms"].split("|"):
            yield from ((f"{word} {form}", paper if _PAPER in word else alone) for word in _BEFORE_PAPERS)
            online = f"{_ONLINE} {row['name'].removeprefix(_IS_ONLINE)}"
            yield f"{_ONLINE} {form}", BodyType(online, BodyKind.MEDIA, "none", "")
            if row["alone"] and not form.isupper():
                yield form, BodyType(row["alone"], BodyKind.MEDIA, "press", form)


@cache
def domains() -> tuple[tuple[str, str], ...]:
    """Ways of writing fields of work (``GD&ĐT``) with the canonical name (``Giáo dục và Đào tạo``)."""
    named = [(form, row["name"]) for row in rows("domains.tsv") for form in row["forms"].split("|")]
    return (*((form, name) for _, name in dict(named[::-1]).items() for form in _joined_otherwise(name)), *named)


def _joined_otherwise(name: str) -> Iterator[str]:
    """The ways of joining the parts of a field of three parts: ``Lao động, Thương binh & Xã hội``."""
    parts = _JOINT.split(name)
    if len(parts) == _THREE:
        first, second, third = parts
        yield from (f"{first}{a}{second}{b}{third}" for a, b in product(_FIRST_JOINTS, _LAST_JOINTS))


@cache
def abbreviations() -> Mapping[str, str]:
    """Letters inside names of bodies (``VQG``) with the words they stand for (``Vườn quốc gia``)."""
    return {row["written"]: row["full"] for row in rows("abbreviations.tsv")}
