"""``kg link``: links to Wikidata, made anew from what is published."""

import csv
import io
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import store_option
from kg.cli.output import emit_text

if TYPE_CHECKING:
    from kg.linking import Candidate, Link, Question

_COLUMNS = ("thing", "label", "item")


@click.command("link")
@store_option
@click.option("--format", "form", type=click.Choice(["table", "csv"]), default="table", show_default=True)
def command(store: Path, form: str) -> None:
    """Link units and people to Wikidata where label, kind, era and parent agree with exactly one known item.

    All links are made anew: those that no longer hold are removed. What is not certain stays unlinked.
    """
    from kg.linking import link

    things = _candidates(store)
    links = link(things)
    _publish(store, links)
    emit_text(_listed(links, things, form))
    click.echo(_summary(links, things), err=True)


def _candidates(store: Path) -> "tuple[Candidate, ...]":
    from kg.linking import Question, people, question, units
    from kg.store import open_snapshot, run

    snapshot = open_snapshot(store)

    def answers(name: "Question") -> list[dict[str, str]]:
        bindings = json.loads(run(snapshot, question(name), ("json",)).data)["results"]["bindings"]
        return [{variable: term["value"] for variable, term in binding.items()} for binding in bindings]

    return (*units(answers(Question.UNITS)), *people(answers(Question.PEOPLE)))


def _publish(store: Path, links: "Iterable[Link]") -> None:
    from rdflib import URIRef
    from rdflib.namespace import SKOS

    from kg.namespaces import WD, link_graph
    from kg.store import Writer

    triples = [(URIRef(found.iri), SKOS.exactMatch, WD[found.qid]) for found in links]
    with Writer(store) as writer:
        writer.replace_graph(link_graph(writer.base), triples)
        writer.publish()


def _listed(links: "Iterable[Link]", things: "Iterable[Candidate]", form: str) -> str:
    from tabulate import tabulate

    from kg.namespaces import WD

    labels = {thing.iri: thing.label for thing in things}
    rows = [(found.iri, labels[found.iri], str(WD[found.qid])) for found in links]
    return _csv(rows) if form == "csv" else tabulate(rows, _COLUMNS, tablefmt="simple", disable_numparse=True)


def _csv(rows: Iterable[tuple[str, ...]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(_COLUMNS)
    writer.writerows(rows)
    return out.getvalue()


def _summary(links: "Iterable[Link]", things: "Iterable[Candidate]") -> str:
    from kg.linking import Person, Unit

    linked = {found.iri for found in links}
    counts: Mapping[str, list[bool]] = {
        "units": [thing.iri in linked for thing in things if isinstance(thing, Unit)],
        "people": [thing.iri in linked for thing in things if isinstance(thing, Person)],
    }
    told = [f"{sum(found)} of {len(found)} {kind}" for kind, found in counts.items()]
    left = sum(not found for kind in counts.values() for found in kind)
    return f"linked {' and '.join(told)}; {left} stay unlinked"
