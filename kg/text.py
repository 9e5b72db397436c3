"""Vietnamese text: normal forms that keep offsets, slugs, and numbers as they are written.

Everything that folds does so one character for one, so that an offset into the folded text is an offset
into the NFC text.
"""

import re
import unicodedata
from collections.abc import Callable
from decimal import Decimal
from functools import lru_cache, wraps

_LETTERS = [chr(code) for code in range(0x1F00)]
UPPERCASE = "".join(c for c in _LETTERS if c.isupper())
LOWERCASE = "".join(c for c in _LETTERS if c.islower())
"""Capital and small letters of the scripts up to Vietnamese, for a character class."""
_OLD_TONES = {
    "oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa",
    "oè": "òe", "oé": "óe", "oẻ": "ỏe", "oẽ": "õe", "oẹ": "ọe",
    "uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy",
}  # fmt: skip
_OLD_TONE = (
    *(re.compile(rf"{vowel}[àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ](?!\w)") for vowel in "oO"),
    *(re.compile(rf"{vowel}[ỳýỷỹỵỲÝỶỸỴ](?!\w)") for vowel in "uU"),
)
"""One for each first vowel: a pattern is searched for many times faster when it begins with a character of its own."""
_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_LINE_ENDS = "\x0b\x0c\x85\u2028\u2029"
_DASHES = "‐‑‒–—―−"
_ODD = re.compile(f"[{_SPACES}{_DASHES}]")
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_ROMAN_FORM = re.compile(r"(?=[ivxlc])c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})", re.IGNORECASE | re.ASCII)
_NUMBER = re.compile(r"(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?")
_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?", re.ASCII
)
_CONTROLS = {code: "\ufffd" for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in "\n\t"}
_NAME = 200
"""So long are the texts that come again and again."""
_CACHED = 1 << 14
_DOTTED = re.compile(r"\d+\.\d{1,2}|\d+\.\d{4,}")


def nfc(text: str) -> str:
    """Canonical composition, and one newline for each line end."""
    return unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n")


def printable(text: str) -> str:
    """Text without the control characters that a terminal would act on, and without lone surrogates."""
    return text.translate(_CONTROLS).encode(errors="backslashreplace").decode()


def _remembering_names(change: Callable[[str], str]) -> Callable[[str], str]:
    """The change of a text, which is looked up where the text is as short as those that come again and again."""
    remembered = lru_cache(_CACHED)(change)

    @wraps(change)
    def changed(text: str) -> str:
        return remembered(text) if len(text) <= _NAME else change(text)

    return changed


@_remembering_names
def modern_tones(text: str) -> str:
    """Put the tone mark on its conventional place (``hoà`` → ``hòa``, ``uỷ`` → ``ủy``); length is kept."""
    for old_tone in _OLD_TONE:
        text = old_tone.sub(_move_tone, text)
    return text


def _move_tone(match: re.Match[str]) -> str:
    old, start = match.group(), match.start()
    if start and match.string[start - 1] in "qQ":
        return old
    new = _OLD_TONES.get(old.lower(), old)
    return "".join(n.upper() if o.isupper() else n for o, n in zip(old, new, strict=True))


def plain(text: str) -> str:
    """Modern tones, plain spaces and plain hyphens; case and length are kept."""
    return modern_tones(_ODD.sub(_usual, text))


def _usual(odd: re.Match[str]) -> str:
    return "-" if odd.group() in _DASHES else " "


def plain_spaces(text: str) -> str:
    """Text with plain spaces for those of Unicode; length is kept."""
    for character in _SPACES:
        text = text.replace(character, " ")
    return text


def plain_lines(text: str) -> str:
    """Text with a newline for each other sign that ends a line; length is kept."""
    for character in _LINE_ENDS:
        text = text.replace(character, "\n")
    return text


@_remembering_names
def fold(text: str) -> str:
    """``plain`` in lower case, one character for one: the form that lexicons are matched in."""
    return _lower(plain(text))


def _lower(text: str) -> str:
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)


@_remembering_names
def squeeze(text: str) -> str:
    """``plain`` with every run of white space as one space: how a name is written in a result."""
    return " ".join(plain(text).split())


def ascii_fold(text: str) -> str:
    """Lower case without any diacritics (``Đống Đa`` → ``dong da``), for slugs and search."""
    decomposed = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(c for c in decomposed if not unicodedata.combining(c)).lower()


def slug(text: str, limit: int = 60) -> str:
    """Words of ASCII letters and digits joined by hyphens, cut at a word before ``limit`` characters."""
    words = re.findall(r"[a-z0-9]+", ascii_fold(text))
    out = ""
    for word in words:
        if out and len(out) + 1 + len(word) > limit:
            break
        out = f"{out}-{word}" if out else word[:limit]
    return out


@lru_cache(_CACHED)
def is_syllable(word: str) -> bool:
    """Whether a word has the shape of one Vietnamese syllable, whatever its marks."""
    return _SYLLABLE.fullmatch(ascii_fold(word)) is not None


def roman(text: str) -> int | None:
    """Value of a Roman numeral up to 399 (``XXVIII`` → 28), or ``None``."""
    if not _ROMAN_FORM.fullmatch(text):
        return None
    values = [_ROMAN[c] for c in text.lower()]
    return sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))


def ordinal(text: str) -> int | None:
    """Value of an ordinal written in digits or in Roman numerals."""
    return int(text) if text.isdecimal() else roman(text)


def plain_decimal(value: Decimal) -> str:
    """A figure without exponent and without trailing zeros, whatever it was read from: ``1.50`` is ``1.5``."""
    return format(value.normalize() + Decimal(0), "f")


def number(text: str) -> Decimal | None:
    """Value of a figure as Vietnamese writes it: ``37.016`` is 37016, ``96,3`` is 96.3.

    A single dot that cannot separate thousands (``35.8``) is read as a decimal point.
    """
    compact = text.replace(" ", "")
    if match := _NUMBER.fullmatch(compact):
        whole, fraction = match.groups()
        return Decimal(whole.replace(".", "") + (f".{fraction}" if fraction else ""))
    return Decimal(compact) if _DOTTED.fullmatch(compact) else None
