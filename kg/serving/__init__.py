"""The published graph over HTTP: a SPARQL 1.1 endpoint, and a page to ask it."""

from kg.serving.app import create_app
from kg.serving.server import serve

__all__ = ["create_app", "serve"]
