"""What prefixed names in a text stand for, as far as it has been read."""

import re
from collections.abc import Mapping

from kg.serving.searching.tokens import Sort, Token

_ESCAPED = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})|\\(.)", re.DOTALL)
_CONTROLS = {"t": "\t", "b": "\b", "n": "\n", "r": "\r", "f": "\f"}
_LAST_CODE_POINT = 0x10FFFF
_SURROGATES = range(0xD800, 0xE000)


class Names:
    """Prefixes: those that need not be declared, and over them those that the text has declared up to here."""

    def __init__(self, known: Mapping[str, str]) -> None:
        self._known = dict(known)

    def declare(self, prefix: str, iri: str) -> None:
        """``PREFIX prefix: <iri>`` was read; ``prefix`` has its colon and ``iri`` its brackets."""
        self._known[prefix.removesuffix(":")] = unescaped(iri[1:-1])

    def iri(self, token: Token) -> str | None:
        """The IRI that a token is; ``None`` where it is something else, or has a prefix that is not known."""
        if token.sort is Sort.IRI:
            return unescaped(token.text[1:-1])
        if token.sort is not Sort.NAME:
            return None
        prefix, _, local = token.text.partition(":")
        return None if prefix not in self._known else self._known[prefix] + unescaped(local)


def unescaped(text: str) -> str:
    """The text with what its escapes stand for (19.2 and 19.7)."""
    return _ESCAPED.sub(_character, text) if "\\" in text else text


def string(token: Token) -> str:
    """What a string says."""
    marks = 3 if token.text.startswith(('"""', "'''")) else 1
    return unescaped(token.text[marks:-marks])


def _character(match: re.Match[str]) -> str:
    if match[3]:
        return _CONTROLS.get(match[3], match[3])
    code = int(match[1] or match[2], 16)
    return "\ufffd" if code > _LAST_CODE_POINT or code in _SURROGATES else chr(code)
