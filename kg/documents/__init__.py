"""Reading articles: files in, ``Article`` records out."""

from kg.documents.article import article_from_text
from kg.documents.reader import read

__all__ = ["article_from_text", "read"]
