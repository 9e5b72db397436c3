"""What people decided about identities and links: the file of judgements, and what follows from it.

judged = judgements.read(store / "judgements.tsv")     # empty where there is no file
Judgements(judged).between("person/a-1", "person/a-2")
"""

from kg.judgements.chains import Placed
from kg.judgements.editing import added, purged, retracted
from kg.judgements.lookup import Judgements
from kg.judgements.table import HEADER, Line, check, decoded, is_name, parse, read, to_text
from kg.model import is_item

__all__ = [
    "HEADER",
    "Judgements",
    "Line",
    "Placed",
    "added",
    "check",
    "decoded",
    "is_item",
    "is_name",
    "parse",
    "purged",
    "read",
    "retracted",
    "to_text",
]
