"""Short names that an article gives itself: ``Trung tâm Quốc tế … (ICISE)``, later ``ICISE``.

Letters in brackets behind a body, also with ``gọi tắt là``, stand for it everywhere in the article. They enter the
article's lexicon as a body that is complete, so that every grammar knows them: ``Giám đốc ICISE``.
"""

import re
from collections.abc import Iterator, Mapping
from typing import TypeAlias

from kg.extraction.places.grammar import bare
from kg.extraction.words.occurrences import entries_between, occurrences
from kg.extraction.words.reading import BodyPhrase, Entry, Reading
from kg.extraction.words.syllables import is_syllable
from kg.extraction.words.tokens import CAPITALS, Tokens
from kg.gazetteers.body_types import BodyType
from kg.model import BodyKind
from kg.resources import table

_Words: TypeAlias = tuple[str, ...]

_FIELDED = frozenset({"central", "department", "ministry", "office", "steering"})
_NAMED_SHORT = frozenset({BodyKind.COMPANY, BodyKind.ASSOCIATION})
_LONGEST_BODY = 26
_LONGEST_ALIAS = 3
_SHORTEST_NAME = 4
_FEWEST_CAPITALS = 2
_BRACKETS = 2
_JOINTS = frozenset("&-/")
"""What joins letters, with spaces or without: ``VH & TT``, ``VH&TT``."""
_UNSPOKEN = frozenset({"và", ",", *_JOINTS})
"""Words of a name that letters for it leave out."""
_CLOSING = frozenset({")", ",", ";", "-", "–"})
_QUOTES = frozenset({'"', "“", "”", "'", "‘", "’"})
_KNOWN = ("domain", "unitword", "unit", "role", "nation", "honorific")
_OFFICE_CODE = re.compile(r"[apc][a-zđ]?\d{2}")
_OFFICES = ("Phòng", "Cục", "Cơ quan", "Đội", "Tổng cục")
_WORDS = table("organisation_terms.toml")
_INTRODUCING = frozenset(_WORDS["introducing"])
_NO_ALIASES = frozenset(_WORDS["no_aliases"])


def learn_aliases(reading: Reading) -> None:
    """Enter the short names that brackets introduce into the article's lexicon, wherever they stand."""
    _forget_companies(reading)
    aliases: dict[_Words, BodyType] = {}
    fields: dict[_Words, str] = {}
    for words, body, field in _introduced(reading):
        if field:
            fields.setdefault(words, field)
        elif words not in aliases or len(aliases[words].name) < len(body.name):
            aliases[words] = body
    for kind, known in (("body", aliases), ("domain", fields)):
        if known:
            _enter(reading, kind, known)
            reading.bodies.clear()


def _forget_companies(reading: Reading) -> None:
    """Forget companies read before the persons were known, where what looked like a person's name is none."""
    companies = [(key, b) for key, b in reading.bodies.items() if b is not None and b.kind is BodyKind.COMPANY]
    for key, body in companies:
        if reading.tokens.capital(body.end) and body.end not in reading.person_at:
            del reading.bodies[key]


def _enter(reading: Reading, kind: str, aliases: Mapping[_Words, object]) -> None:
    tokens = reading.tokens
    first, longest = {words[0] for words in aliases}, max(map(len, aliases))
    places = (index for index, form in enumerate(tokens.forms) if form in first and tokens.shapes[index] != "x")
    reading.enter(kind, {index: entry for index in places if (entry := _entry(tokens, index, aliases, longest))})


def _entry(tokens: Tokens, index: int, aliases: Mapping[_Words, object], longest: int) -> Entry | None:
    for size in range(longest, 0, -1):
        value = aliases.get(tuple(tokens.forms[index : index + size]))
        if value is not None:
            return index + size, value
    return None


def _introduced(reading: Reading) -> Iterator[tuple[_Words, BodyType, str]]:
    """Each short name with the body that it stands for, or with a body's field, if it stands for that alone."""
    for bracket in occurrences(reading, ("(",)):
        alias = _alias(reading, bracket + 1)
        if alias is None:
            continue
        body = _body_before(reading, bracket)
        if body is None:
            yield from _of_type(reading, bracket, alias)
        elif not _OFFICE_CODE.fullmatch(alias[0]) or body.name.startswith(_OFFICES):
            yield alias, BodyType(body.name, body.kind, "none", ""), _field(reading, body, bracket, alias)


def _of_type(reading: Reading, bracket: int, alias: _Words) -> Iterator[tuple[_Words, BodyType, str]]:
    """The words that stand for a body without its place: ``Ban | An toàn giao thông | (ATGT) tỉnh``.

    The place is behind the bracket; the letters are those of the last words before it, or of all.
    """
    behind = bracket + len(alias) + _BRACKETS
    if (len(alias) > 1 and not _is_joined(alias)) or reading.tokens.form(behind - 1) != ")":
        return
    body = _body_around(reading, bracket, behind)
    if body is None or body.place is None:
        return
    start = _spelled_out(reading, body.start, bracket, alias)
    if start is None:
        return
    for label, tail in ((body.place.label, "unit"), (bare(body.place), "placed")):
        if body.name.endswith(f" {label}"):
            words = (*reading.tokens.forms[body.start : start], *alias)
            yield words, BodyType(body.name.removesuffix(f" {label}"), body.kind, tail, ""), ""
            return


def _is_joined(alias: _Words) -> bool:
    """Whether marks join letters to one short name: ``VH & TT``."""
    return not _JOINTS.isdisjoint(alias)


def _spelled_out(reading: Reading, first: int, end: int, alias: _Words) -> int | None:
    """Where the words begin, from ``first`` on, that end at a word and that letters stand for; else ``None``."""
    letters = "".join(word for word in alias if word not in _JOINTS)
    forms, at = reading.tokens.forms, end
    while letters and at > first:
        at -= 1
        if forms[at] in _UNSPOKEN:
            continue
        if forms[at][0] != letters[-1]:
            return None
        letters = letters[:-1]
    return None if letters else at


def _body_around(reading: Reading, bracket: int, behind: int) -> BodyPhrase | None:
    """The body that begins before a bracket and whose place stands behind it."""
    for start in entries_between(reading, "body", bracket - _LONGEST_BODY, bracket):
        if reading.sentence[start] == reading.sentence[bracket] and start not in reading.person_at:
            body = reading.body(start)
            if body is not None and body.inner is None and body.place is not None and body.end > bracket:
                return body if behind in (body.place.start, body.place.start - 1) else None
    return None


def _field(reading: Reading, body: BodyPhrase, end: int, alias: _Words) -> str:
    """The field of an office that letters stand for, without its type: ``Cục | Sở hữu trí tuệ | (SHTT)``."""
    found = reading.get(body.start, "body")
    if found is None or found[1].tail not in _FIELDED or len(alias) > 1:
        return ""
    start = max(found[0], end - len(alias[0]))
    words = reading.tokens.forms[start:end]
    return reading.tokens.words(start, end) if "".join(word[0] for word in words) == alias[0] else ""


def _alias(reading: Reading, index: int) -> _Words | None:
    """The words of the short name that begins at a word or behind ``gọi tắt là``."""
    tokens = reading.tokens
    while tokens.form(index) in _INTRODUCING or tokens.form(index) in _QUOTES:
        index += 1
    end = index
    while end < len(tokens) and end - index < _LONGEST_ALIAS and (tokens.shapes[end] in "XUd" or _joint(tokens, end)):
        end += 1
    closing = end + 1 if tokens.form(end) in _QUOTES else end
    if end == index or tokens.form(closing) not in _CLOSING or not _is_short_name(reading, index):
        return None
    if tokens.form(closing) != ")" and reading.get(index, "body"):
        return None
    return tuple(tokens.forms[index:end])


def _joint(tokens: Tokens, index: int) -> bool:
    """Whether a mark joins letters to further letters."""
    if tokens.forms[index] not in _JOINTS or index + 1 >= len(tokens):
        return False
    return tokens.shapes[index - 1] == tokens.shapes[index + 1] == CAPITALS


def _is_short_name(reading: Reading, index: int) -> bool:
    """Whether a word is letters (``ICISE``) or a coined name (``Hapro``), and nothing else that is known."""
    tokens = reading.tokens
    word = tokens.words(index, index + 1)
    known = reading.get(index, "body")
    if word.lower() in _NO_ALIASES or index in reading.unit_at or index in reading.person_at:
        return False
    if (known is not None and (known[1].tail != "none" or known[1].kind not in _NAMED_SHORT)) or any(
        reading.get(index, kind) for kind in _KNOWN
    ):
        return False
    if sum(letter.isupper() for letter in word) >= _FEWEST_CAPITALS:
        return True
    return word.isascii() and word.isalpha() and len(word) >= _SHORTEST_NAME and not is_syllable(word)


def _body_before(reading: Reading, end: int) -> BodyPhrase | None:
    """The longest body that ends right before a word."""
    for start in entries_between(reading, "body", end - _LONGEST_BODY, end):
        if reading.sentence[start] == reading.sentence[end] and start not in reading.person_at:
            body = reading.body(start)
            if body is not None and body.end == end:
                return _innermost(body)
    return None


def _innermost(body: BodyPhrase) -> BodyPhrase:
    """The body that another belongs to, where its name comes last: ``Hội đồng quản trị`` | ``Công ty … (VPF)``."""
    while body.inner is not None and body.inner.end == body.end and body.inner.start > body.start:
        body = body.inner
    return body
