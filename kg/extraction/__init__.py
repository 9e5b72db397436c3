"""From an article to the facts it states: a spaCy pipeline with one component for each kind of fact."""

from kg.extraction.draft import Draft, draft_of
from kg.extraction.pipeline import build_pipeline, extract

__all__ = ["Draft", "build_pipeline", "draft_of", "extract"]
