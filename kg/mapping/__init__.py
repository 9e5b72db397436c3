"""Mapping: from identified facts to RDF, one module a kind of thing."""

from kg.mapping.entities import EntityRecord, consolidate, records
from kg.mapping.graph import ArticleGraph, map_article, to_graph, triples

__all__ = ["ArticleGraph", "EntityRecord", "consolidate", "map_article", "records", "to_graph", "triples"]
