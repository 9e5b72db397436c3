"""Events as a kind of thing to resolve."""

from kg.identity.events.pairs import KIND, pairs
from kg.identity.events.record import EventRecord, records
from kg.identity.kind import Kind
from kg.identity.titles import sorting_word
from kg.identity.wording import listed
from kg.namespaces import VNGOV
from kg.text import fold


def _block(record: EventRecord) -> str:
    """The type, with the host of a sitting, else with a word of the name."""
    kind = fold(record.said.one("type"))
    if record.host and kind in listed("events", "sittings"):
        return f"{kind} {' '.join(record.host)}"
    return f"{kind} {sorting_word(record.name, record.title.all - record.title.years - set(kind.split()))}"


EVENTS: Kind[EventRecord] = Kind(
    name=KIND,
    cls=VNGOV.Event,
    query="identity_events",
    records=records,
    block=_block,
    pairs=pairs,
)
