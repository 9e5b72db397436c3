"""Forgetting: whom a store must not know, by digests alone, and a graph without them.

forgotten = Tombstones.open(store)       # forgotten.json of the store, empty where nobody was forgotten
clean = redact(graph, forgotten, base)   # the graph itself where it says nothing of them
"""

from kg.forgetting.about import About
from kg.forgetting.cleaning import Cleaned, clean_store
from kg.forgetting.places import places_of
from kg.forgetting.redaction import WITHHELD, redact
from kg.forgetting.saying import Saying
from kg.forgetting.tombstones import NOBODY, Tombstone, Tombstones
from kg.forgetting.words import Key, key_of

__all__ = [
    "NOBODY",
    "WITHHELD",
    "About",
    "Cleaned",
    "Key",
    "Saying",
    "Tombstone",
    "Tombstones",
    "clean_store",
    "key_of",
    "places_of",
    "redact",
]
