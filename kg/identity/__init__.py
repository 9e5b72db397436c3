"""Which things that articles name are one: local identities joined across articles, with the reasons.

Each kind of thing (``kinds.py``) makes records of a store's rows, puts them into blocks, and scores pairs of one block
by named features. ``decide`` joins the records of one block, with what people decided before. A block is one name, so
that the work grows with the namesakes of each name and not with the store.
"""

from kg.identity.decide import Decision, decide
from kg.identity.kind import Kind, Record, Row
from kg.identity.kinds import KINDS
from kg.identity.match import Match
from kg.identity.pair import Feature, Pair

__all__ = ["KINDS", "Decision", "Feature", "Kind", "Match", "Pair", "Record", "Row", "decide"]
