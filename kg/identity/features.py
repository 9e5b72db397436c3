"""The features of pairs: what each weighs, and how it is told."""

from kg.gazetteers import weights
from kg.identity.pair import Feature

TABLE = "identity_features.tsv"


def feature(kind: str, name: str, detail: str = "") -> Feature:
    """The feature of a kind with the weight of the table; raises ``KnowledgeError`` when the table lacks it."""
    return Feature(name, weights.weighed(TABLE, kind, name).weight, detail)


def words_of(kind: str, of: Feature, language: str) -> str:
    """A feature as a reader is told it, in ``vi`` or ``en``."""
    return weights.weighed(TABLE, kind, of.name).told(language, of.detail)
