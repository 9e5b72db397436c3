"""Vietnamese syllables: what tells ``Tân Bình`` from ``Formosa``."""

from kg.text import is_syllable

__all__ = ["VOWELS", "is_syllable"]

VOWELS = frozenset("aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ")
"""The vowels with all their marks, small."""
