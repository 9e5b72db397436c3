"""Forgetting: whom a store must not know, by digests alone, and a graph without them.

forgotten = Tombstones.open(store)       # forgotten.json of the store, empty where nobody was forgotten
clean = redact(graph, forgotten, base)   # the graph itself where it says nothing of them
"""

from kg.forgetting.cleaning import clean_entry, clean_store
from kg.forgetting.redaction import WITHHELD, redact
from kg.forgetting.saying import Saying
from kg.forgetting.tombstones import NOBODY, Tombstone, Tombstones
from kg.forgetting.words import key_of

__all__ = ["NOBODY", "WITHHELD", "Saying", "Tombstone", "Tombstones", "clean_entry", "clean_store", "key_of", "redact"]
