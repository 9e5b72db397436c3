"""What the server says of itself: the description of its endpoint, and of its data."""

from kg.serving.description.data import VOID_PATH
from kg.serving.description.service import description
from kg.serving.description.void import void

__all__ = ["VOID_PATH", "description", "void"]
