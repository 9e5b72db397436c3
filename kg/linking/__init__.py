"""Links to Wikidata: a thing of the graph and an item of one kind that agree, told with the features that they share.

answers = link(things)                # every thing with its certain link, its close ones, or why it has none
READERS[name](rows)                   # things from the answers to question(name)
"""

from kg.linking.items import Catalogue, Item, catalogue
from kg.linking.linker import Answer, Judged, link
from kg.linking.questions import READERS, Question, members, question
from kg.linking.things import Body, Event, Person, Position, Term, Thing, Unit

__all__ = [
    "READERS",
    "Answer",
    "Body",
    "Catalogue",
    "Event",
    "Item",
    "Judged",
    "Person",
    "Position",
    "Question",
    "Term",
    "Thing",
    "Unit",
    "catalogue",
    "link",
    "members",
    "question",
]
