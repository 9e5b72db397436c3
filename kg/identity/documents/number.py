"""Numbers of documents in their parts: ``3244/QĐ-UBND``, ``108/2014/NĐ-CP``, ``181-QĐ/TW``."""

import re
from dataclasses import dataclass
from functools import lru_cache

from kg.identity.titles import is_year
from kg.identity.wording import listed
from kg.text import fold, nfc

_CACHED = 1 << 16
_PARTS = re.compile(r"\s*0*(\d+)\s*(?:[-/.]\s*(\d{4})(?!\d))?(.*)", re.DOTALL)
_SIGNS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Number:
    """The running number, the year where the number has one, and the symbol of type and issuer in letters alone."""

    running: str
    year: str
    symbol: str

    @property
    def central(self) -> bool:
        """Whether the symbol is that of a central body, whatever the issuer is called."""
        return self.symbol.rstrip("0123456789").endswith(listed("documents", "central"))

    def fits(self, other: "Number") -> bool:
        """Whether both can be one number: a symbol may be left out, or be cut at either end."""
        short, long = sorted((self.symbol, other.symbol), key=len)
        return self.running == other.running and (long.startswith(short) or long.endswith(short))


NO_NUMBER = Number("", "", "")


@lru_cache(_CACHED)
def number(text: str) -> Number:
    """The parts of a number; one that does not begin with a figure is all running number."""
    folded = fold(nfc(text))
    match = _PARTS.fullmatch(folded)
    if match is None:
        return Number(_SIGNS.sub("", folded), "", "")
    running, year, rest = match[1], match[2] or "", match[3]
    if year and not is_year(year):
        year, rest = "", f"{year}{rest}"
    return Number(running, year, _SIGNS.sub("", rest))
