"""Whether one article tells a thing so that it is the same wherever it is told so.

What is told too vaguely stays in its article; ``kg/identity`` joins what other articles show to be one.
"""

import re

from kg.model import DocumentFact, EventFact, ProjectFact
from kg.resources import table
from kg.text import fold

_TELLING = re.compile(r"[^\W\d_]{2}|[-/](?:19|20)\d\d(?!\d)")


def tells_document(fact: DocumentFact) -> bool:
    """Whether a document has more than a running number: a year, the letters of its type or issuer, or its date."""
    return bool(fact.date) or bool(fact.number and _TELLING.search(fact.number))


def tells_title(fact: DocumentFact) -> bool:
    """Whether a document is the only one of its title in the country, as a law is."""
    return fold(fact.type) in table("identity_words.toml")["documents"]["statutes"]


def tells_event(fact: EventFact) -> bool:
    """Whether an event has a day, and a name that says more than what sort of event it is."""
    return fact.date is not None and fold(fact.name) != fold(fact.type)


def tells_project(fact: ProjectFact) -> bool:
    """Whether a project has a name of its own: a word with a capital, or a number."""
    first, *others = fact.name.split() or [""]
    proper = any(word.strip("\"'“”‘’([")[:1].isupper() for word in others)
    return proper or not others or any(sign.isdigit() for sign in first + "".join(others))
