"""How good the extraction is, against gold annotations; and the resolution and the links, against labelled sets."""

from kg.evaluation.clusters import ClusterScore, Measure, compare, mixed
from kg.evaluation.contexts import context
from kg.evaluation.floors import below, read_floors
from kg.evaluation.gold import Gold, read_gold
from kg.evaluation.labelled import (
    HALVES,
    LINK_KINDS,
    NIL,
    UNIT_KINDS,
    LinkLabel,
    Mention,
    read_identities,
    read_links,
)
from kg.evaluation.labelled_report import (
    IDENTITIES,
    LINKS,
    below_floors,
    figures_as_json,
    figures_as_table,
    read_labelled_floors,
)
from kg.evaluation.links import Items, LinkScore, Verdict, score_links, verdict
from kg.evaluation.portions import Figures, identity_figures, link_figures
from kg.evaluation.report import as_json, as_table
from kg.evaluation.rows import KINDS, Row, rows
from kg.evaluation.scores import KindScore, Miss, Quotes, Scores, score

__all__ = [
    "HALVES",
    "IDENTITIES",
    "KINDS",
    "LINKS",
    "LINK_KINDS",
    "NIL",
    "UNIT_KINDS",
    "ClusterScore",
    "Figures",
    "Gold",
    "Items",
    "KindScore",
    "LinkLabel",
    "LinkScore",
    "Measure",
    "Mention",
    "Miss",
    "Quotes",
    "Row",
    "Scores",
    "Verdict",
    "as_json",
    "as_table",
    "below",
    "below_floors",
    "compare",
    "context",
    "figures_as_json",
    "figures_as_table",
    "identity_figures",
    "link_figures",
    "mixed",
    "read_floors",
    "read_gold",
    "read_identities",
    "read_labelled_floors",
    "read_links",
    "rows",
    "score",
    "score_links",
    "verdict",
]
