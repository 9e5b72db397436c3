"""Names as people type them, found among those of a store."""

from kg.naming.matching import matching, same
from kg.naming.stored import as_stored, spellings

__all__ = ["as_stored", "matching", "same", "spellings"]
