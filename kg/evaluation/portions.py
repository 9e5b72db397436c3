"""Figures of a labelled set for the whole and for its parts: each kind, and each half."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from kg.evaluation.clusters import compare
from kg.evaluation.labelled import HALVES, LINK_KINDS, LinkLabel, Mention
from kg.evaluation.links import Items, score_links

ALL = "all"
PORTIONS = (ALL, *LINK_KINDS, *HALVES)
"""Parts that can have figures."""
IDENTITY_FIGURES = (
    "mentions",
    "absent",
    "pairs",
    "pairwise_precision",
    "pairwise_recall",
    "pairwise_f1",
    "b3_precision",
    "b3_recall",
    "b3_f1",
)
"""Mentions found and not found in the store, pairs of mentions that are one thing, and how well these were found."""
LINK_FIGURES = (
    "things",
    "absent",
    "right",
    "wrong",
    "unlinked",
    "left_alone",
    "linked_wrongly",
    "coverage",
    "precision",
    "nil_accuracy",
)
"""Things found and not found in the store, the counts of ``LinkScore``, and its shares."""

Figures = Mapping[str, Mapping[str, float]]
"""Of each portion its figures by name, in order; counts are whole, shares in [0, 1]."""

_Label = TypeVar("_Label", Mention, LinkLabel)


def identity_figures(mentions: Sequence[Mention], found: Mapping[Mention, str]) -> Figures:
    """Figures for the clusters in which mentions were found, by their IRIs; mentions without one are absent."""
    return {name: _identities(part, found) for name, part in _portions(mentions).items()}


def link_figures(labels: Sequence[LinkLabel], items: Items) -> Figures:
    """Figures for the links of labelled things; a thing that has no entry in ``items`` is absent."""
    return {name: _links(part, items) for name, part in _portions(labels).items()}


def _portions(labels: Sequence[_Label]) -> dict[str, list[_Label]]:
    """All labels, then those of each kind, then those of each half, where there are any."""
    parts: dict[str, list[_Label]] = {ALL: list(labels)}
    for name in PORTIONS[1:]:
        part = [each for each in labels if name in (each.kind, each.half)]
        if part:
            parts[name] = part
    return parts


def _identities(mentions: Sequence[Mention], found: Mapping[Mention, str]) -> dict[str, float]:
    score = compare({each: (each.kind, each.cluster) for each in mentions}, found)
    pairwise, b_cubed = score.pairwise, score.b_cubed
    shares = (m for each in (pairwise, b_cubed) for m in (each.precision, each.recall, each.f1))
    return _named(IDENTITY_FIGURES, (score.mentions, len(mentions) - score.mentions, score.same, *shares))


def _links(labels: Sequence[LinkLabel], items: Items) -> dict[str, float]:
    score = score_links(labels, items)
    counts = (score.right, score.wrong, score.unlinked, score.left_alone, score.linked_wrongly)
    shares = (score.coverage, score.precision, score.nil_accuracy)
    return _named(LINK_FIGURES, (sum(counts), len(labels) - sum(counts), *counts, *shares))


def _named(names: Iterable[str], values: Iterable[float]) -> dict[str, float]:
    return dict(zip(names, values, strict=True))
