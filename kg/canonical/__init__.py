"""The canonical form of a text, which is what the stages read, and the way back to the text as given."""

from kg.canonical.form import CanonicalText, canonical

__all__ = ["CanonicalText", "canonical"]
