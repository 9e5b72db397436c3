"""Two things and what was found of them: one, perhaps one, or two."""

from collections.abc import Iterable
from dataclasses import dataclass

from kg.gazetteers.weights import told
from kg.identity.features import words_of
from kg.identity.pair import Feature, Pair
from kg.model import Judgement, Verdict

_CERTAINTY = {Verdict.SAME: 1.0, Verdict.UNSURE: 0.5, Verdict.DIFFERENT: 0.0}


@dataclass(frozen=True, slots=True, order=True)
class Match:
    """What was found of two things (``left`` < ``right``), how surely from 0 to 1, and why, in Vietnamese and English.

    ``author`` is who decided it, empty where the features did.
    """

    left: str
    right: str
    verdict: Verdict
    score: float
    vi: str
    en: str
    author: str = ""

    @classmethod
    def found(cls, kind: str, verdict: Verdict, pair: Pair) -> "Match":
        """A match by features; ``kind`` is the name of the kind of both things."""
        score = round(pair.score, 2)
        return cls(
            pair.left, pair.right, verdict, score, _told(kind, pair.features, "vi"), _told(kind, pair.features, "en")
        )

    @classmethod
    def decided(cls, judgement: Judgement) -> "Match":
        """A match that a person decided; the reason is told as it was given."""
        left, right = sorted((judgement.left, judgement.right))
        score = _CERTAINTY[judgement.verdict]
        return cls(left, right, judgement.verdict, score, judgement.reason, judgement.reason, judgement.author)


def _told(kind: str, features: Iterable[Feature], language: str) -> str:
    """What speaks for it, then what speaks against it, the weightiest first."""
    ordered = sorted(features, key=lambda each: (-abs(each.weight), each.name, each.detail))
    return told(((each.weight, words_of(kind, each, language)) for each in ordered), language)
