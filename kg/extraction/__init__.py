"""From an article to the facts it states: a spaCy pipeline with one component for each kind of fact."""

from kg.extraction.pipeline import build_pipeline, extract

__all__ = ["build_pipeline", "extract"]
