"""Mapping: from identified facts to RDF, one module a kind of thing."""

from kg.mapping.entities import EntityRecord, consolidate, records
from kg.mapping.graph import to_graph
from kg.mapping.holdings import holdings
from kg.mapping.lineage import lineage, lives

__all__ = ["EntityRecord", "consolidate", "holdings", "lineage", "lives", "records", "to_graph"]
