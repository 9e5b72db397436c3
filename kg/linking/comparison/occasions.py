"""Terms of office and events beside items."""

from collections.abc import Iterator

from kg.linking.compared import Compared, ranked
from kg.linking.comparison.bodies import label_feature
from kg.linking.features import Feature, feature
from kg.linking.items import Catalogue, Item
from kg.linking.things import Event, Term

_TERM, _EVENT = "term", "event"
_NAME_OF_TERM = "{} khóa {}"


def compare_term(term: Term, catalogue: Catalogue) -> tuple[Compared, ...]:
    """The items of terms with the body and number of a term."""
    found = catalogue.named(_TERM, _NAME_OF_TERM.format(term.body, term.ordinal))
    return ranked(Compared.of(_TERM, item, _of_term(term, item)) for item in found)


def compare_event(event: Event, catalogue: Catalogue) -> tuple[Compared, ...]:
    """The items of events that bear the name."""
    found = catalogue.named(_EVENT, event.label)
    return ranked(Compared.of(_EVENT, item, _of_event(event, item)) for item in found)


def _of_term(term: Term, item: Item) -> Iterator[Feature]:
    yield feature(_TERM, "ordinal", term.ordinal)
    bounds = ((term.since, item.valid_from), (term.until, item.valid_to))
    told = [(ours.year, theirs.year) for ours, theirs in bounds if ours and theirs]
    if told:
        yield feature(_TERM, "period" if all(ours == theirs for ours, theirs in told) else "other_period")


def _of_event(event: Event, item: Item) -> Iterator[Feature]:
    yield feature(_EVENT, label_feature(event.label, item))
    if event.day and item.valid_from:
        yield feature(_EVENT, "day" if event.day == item.valid_from else "other_day", event.day.isoformat())
    else:
        yield feature(_EVENT, "no_day")
