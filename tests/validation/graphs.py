"""Small graphs and shapes written as Turtle."""

from io import BytesIO

from rdflib import Graph

from kg.validation import Shapes, read_graph
from kg.validation.shapes import prepare

PREFIXES = """
@prefix ex: <https://example.org/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""


def graph(turtle: str) -> Graph:
    return read_graph(BytesIO((PREFIXES + turtle).encode()), "ttl")


def shapes(turtle: str) -> Shapes:
    return prepare(graph(turtle), "the test's shapes")
