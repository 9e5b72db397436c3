"""Resolution: which names mean the same thing, decided from content so that an article never renames another's."""

from kg.resolution.resolver import resolve

__all__ = ["resolve"]
