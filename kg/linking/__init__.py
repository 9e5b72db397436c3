"""Links to Wikidata: a thing of the graph and an item that agree in label, kind, era and parent, or no link."""

from kg.linking.candidates import Candidate, Person, Unit, people, units
from kg.linking.linker import Link, link
from kg.linking.questions import Question, question

__all__ = ["Candidate", "Link", "Person", "Question", "Unit", "link", "people", "question", "units"]
