"""The table of features: what each weighs, and how it is told."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from kg.errors import KnowledgeError
from kg.gazetteers.tables import numbered_rows
from kg.identity.pair import NEVER, Feature

TABLE = "identity_features.tsv"
_NEVER = "never"
_DETAIL = "{}"


@dataclass(frozen=True, slots=True)
class Weighed:
    """A row of the table: the weight in natural log-odds, and the words in which ``{}`` stands for the detail."""

    weight: float
    words: Mapping[str, str]


def feature(kind: str, name: str, detail: str = "") -> Feature:
    """The feature of a kind with the weight of the table; raises ``KnowledgeError`` when the table lacks it."""
    return Feature(name, _weighed(kind, name).weight, detail)


def words_of(kind: str, of: Feature, language: str) -> str:
    """A feature as a reader is told it, in ``vi`` or ``en``."""
    return _weighed(kind, of.name).words[language].replace(_DETAIL, of.detail)


def _weighed(kind: str, name: str) -> Weighed:
    try:
        return _table()[kind, name]
    except KeyError:
        raise KnowledgeError(f"{TABLE} has no feature {name!r} of {kind!r}; add it") from None


@cache
def _table() -> Mapping[tuple[str, str], Weighed]:
    return {
        (row["kind"], row["feature"]): Weighed(_weight(number, row["weight"]), {"vi": row["vi"], "en": row["en"]})
        for number, row in numbered_rows(TABLE)
    }


def _weight(line: int, text: str) -> float:
    if text == _NEVER:
        return NEVER
    try:
        return float(text)
    except ValueError:
        raise KnowledgeError(f"{TABLE} line {line}: {text!r} is no weight; write a number or {_NEVER!r}") from None
