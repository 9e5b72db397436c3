"""Vietnamese syllables: what tells ``Tân Bình`` from ``Formosa``."""

import re
from functools import lru_cache

from kg.text import ascii_fold

_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?", re.ASCII
)
VOWELS = frozenset("aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ")
"""The vowels with all their marks, small."""
_CACHED = 1 << 14


@lru_cache(_CACHED)
def is_syllable(word: str) -> bool:
    """Whether a word has the shape of one Vietnamese syllable, whatever its marks."""
    return _SYLLABLE.fullmatch(ascii_fold(word)) is not None
