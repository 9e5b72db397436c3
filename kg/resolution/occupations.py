"""What tells somebody without a post: the occupation that stands straight before the name.

``HLV Trần Văn A`` is the same coach in every article, unless so many bear the name that two of them may be coaches.
"""

import re
from collections.abc import Mapping
from functools import cache

from kg.gazetteers.name_shares import PEOPLE, bearers
from kg.gazetteers.tables import rows
from kg.text import fold, nfc

_TABLE = "occupations.tsv"
_NAMESAKES = 0.1
"""So many others of one name and occupation may be expected at most."""
_AHEAD = 40
"""Characters before a name in which its occupation stands."""


def occupation(name: str, text: str) -> str:
    """The occupation of the person of this name in a text; empty where none, or more than one, stands before the name.

    It is empty too for a name that several of the occupation may bear.
    """
    folded, wanted = fold(nfc(text)), fold(nfc(name))
    mentions = re.finditer(rf"\b{re.escape(wanted)}\b", folded)
    found = {told for match in mentions if (told := _before(folded, match.start()))}
    if len(found) != 1:
        return ""
    (told,) = found
    return told if bearers(name) * _people()[told] / PEOPLE <= _NAMESAKES else ""


def _before(text: str, place: int) -> str:
    match = _pattern().search(text[max(0, place - _AHEAD) : place])
    return _occupations()[match[1]] if match else ""


@cache
def _pattern() -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, _occupations()), key=len, reverse=True))
    return re.compile(rf"(?<!\w)({words})\.?(?: trưởng| trẻ)? $")


@cache
def _occupations() -> Mapping[str, str]:
    return {fold(row["words"]): row["occupation"] for row in rows(_TABLE)}


@cache
def _people() -> Mapping[str, int]:
    return {row["occupation"]: int(row["people"]) for row in rows(_TABLE)}
