"""Who signed an article: a line of names, or names after the last sentence."""

import re
from dataclasses import dataclass

from kg.documents.boilerplate import bare, boilerplate
from kg.text import fold, squeeze

_LONGEST = 80
_MOST_NAMES = 4
_NAME_WORDS = 4
_INITIAL_LETTERS = 3
_BETWEEN = re.compile(r" [-–—] |[,;&/+–—]| và |(?<=[^\W\d_]{2})-(?=[^\W\d_]{2})")
_INITIALS = re.compile(r"[A-ZĐ]{1,2}\.[^\W\d_]{1,8}(?:\.[^\W\d_]{1,8})?\.?(?: [^\W\d_]+)?")
_BRACKETS = re.compile(r"[(\[][^()\[\]]*[)\]]")
_SENTENCE_END = re.compile(r"[.!?…](?:/\.)?[”\"’)]*\s+(?=[^\W\d_])|/\.\s+|[”\"]\s+(?=[A-ZĐ])")


@dataclass(frozen=True, slots=True)
class Byline:
    """Names that sign an article (none when only a medium is named), and where they begin in the words read."""

    authors: tuple[str, ...]
    start: int = 0


def read_byline(words: str) -> Byline | None:
    """The byline that these words are, or ``None`` when they are something else."""
    if len(words) > 2 * _LONGEST:
        return None
    unmarked = _once(words.strip("*_ \t"))
    label, colon, rest = unmarked.partition(":")
    known = boilerplate()
    if colon and bare(fold(label)) in known.byline_labels:
        unmarked = _once(rest.strip())
    elif "/" not in unmarked and _attributes(unmarked):
        return Byline(())
    return _signed(unmarked)


def trailing_byline(words: str) -> Byline | None:
    """The byline that stands after the last sentence of a paragraph."""
    offset = max(0, len(words) - _LONGEST)
    ends = [m.end() for m in _SENTENCE_END.finditer(words, offset)]
    for start in ends:
        if (found := read_byline(words[start:])) is not None:
            return Byline(found.authors, start)
    return None


def _attributes(words: str) -> bool:
    """Whether the words name the medium that a text was taken from (``Theo Dân trí``)."""
    if len(words) > _LONGEST or words.endswith((".", ";")):
        return False
    folded = fold(words)
    known = boilerplate()
    return any(folded.startswith((f"{word} ", f"{word}:")) for word in known.attributions) and (
        _is_medium(folded.split(" ", 1)[-1]) or all(w[:1].isupper() for w in words.split()[1:])
    )


def _signed(words: str) -> Byline | None:
    core = _BRACKETS.sub("", words).strip(" .")
    if not core or len(core) > _LONGEST:
        return None
    parts = [part.strip() for part in _BETWEEN.split(core) if part.strip()]
    people = [person for part in parts if not _is_medium(fold(person := _without_label(part)))]
    if len(people) > _MOST_NAMES or not all(map(is_pen_name, people)):
        return None
    return Byline(tuple(dict.fromkeys(_written(person) for person in people)))


def _without_label(part: str) -> str:
    head, _, rest = part.partition(" ")
    known = boilerplate()
    return rest if rest and fold(head) in known.byline_labels | known.attributions else part


def _is_medium(folded: str) -> bool:
    return bare(folded) in boilerplate().media or folded.removeprefix("báo ") in boilerplate().media


def is_pen_name(words: str) -> bool:
    """Whether the words look like a writer's name: up to four capitalised words, or initials."""
    if _INITIALS.fullmatch(words) or (words.isupper() and words.isalpha() and len(words) <= _INITIAL_LETTERS):
        return True
    parts = words.split()
    return 1 < len(parts) <= _NAME_WORDS and all(p.isalpha() and p[0].isupper() for p in parts)


def _written(name: str) -> str:
    """The name with single spaces, in the case of names (``VĂN HÀ`` → ``Văn Hà``)."""
    plain = squeeze(name)
    shouted = plain.isupper() and max(map(len, re.split(r"[ .]", plain))) > 1
    return " ".join(_capitalised(word) for word in plain.split()) if shouted else plain


def _capitalised(word: str) -> str:
    return ".".join(part.capitalize() for part in word.split("."))


def _once(words: str) -> str:
    """Words that stand twice in a row (``Việt Đức/VOV.VN Việt Đức/VOV.VN``), once."""
    parts = words.split()
    half = len(parts) // 2
    return " ".join(parts[:half]) if half > 1 and parts[:half] == parts[half:] else words
