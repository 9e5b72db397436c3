"""The preview of a thing: a small page to be shown in a frame."""

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from kg.reconciliation.catalogue import Catalogue
from kg.reconciliation.properties import Property, Sort, properties
from kg.reconciliation.texts import texts
from kg.reconciliation.types import most_precise
from kg.search import Entry

_SHOWN = 8  # values of a property
_APART = frozenset({"kind", "otherName"})
"""Properties that the head of the page says."""


def preview(catalogue: Catalogue, id_: str, language: str) -> str | None:
    """The page of a thing, or ``None`` where there is none of this id; everything in it is escaped."""
    entry = catalogue.entry(id_)
    if entry is None:
        return None
    return _template().render(
        language=language,
        t=texts()[language],
        iri=catalogue.base + entry.id,
        name=entry.names[0],
        others=entry.names[1:],
        types=[type_.names[language] for type_ in most_precise(entry.kinds)],
        facts=[row for each in properties().values() if (row := _row(catalogue, each, entry, language))],
        shown=_SHOWN,
    )


def _row(catalogue: Catalogue, wanted: Property, entry: Entry, language: str) -> tuple[str, list[str]] | None:
    if wanted.id in _APART or wanted.sort is Sort.CLASS or wanted.kinds.isdisjoint(entry.kinds):
        return None
    values = catalogue.facts.values(wanted, [entry.id], language).get(entry.id, ())
    return (wanted.names[language], [value.text for value in values]) if values else None


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("kg.reconciliation"), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )
    return environment.get_template("preview.html")
