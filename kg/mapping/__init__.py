"""Mapping: from identified facts to RDF, one module a kind of thing."""

from kg.mapping.entities import EntityRecord, consolidate, records
from kg.mapping.graph import to_graph

__all__ = ["EntityRecord", "consolidate", "records", "to_graph"]
