"""``kg link``: links to Wikidata, made anew from what is published."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.online import Online, online_options
from kg.cli.options import store_option
from kg.cli.output import emit_text
from kg.cli.rows import Record, format_option, listed

if TYPE_CHECKING:
    from kg.linking import Answer, Judged, Thing

_COLUMNS = ("thing", "label", "item", "relation", "score", "why")
_NIL = "nil"
_KINDS = {
    "Unit": "units",
    "Person": "people",
    "Body": "bodies",
    "Position": "posts",
    "Term": "terms",
    "Event": "events",
}


@click.command("link")
@store_option
@click.option("--nil", is_flag=True, help="List things without a link too, with their candidates and why.")
@format_option
@online_options
def command(store: Path, *, nil: bool, form: str, online: Online) -> None:
    """Link units, people, bodies, posts, terms and elections to Wikidata, and say why.

    A link is certain (exactMatch) where kind, era and parent agree with one item, and no other item and no other thing
    comes near; it is close (closeMatch) where the evidence is less than that. Of two things that one item fits equally
    neither is linked, and both are reported; of the lives of one unit the last is linked, the earlier ones closely.
    What people judged (kg review) always wins. All links are made anew.
    """
    from kg.linking import link
    from kg.upkeep.linking import Linking

    linking = Linking(store)
    things = linking.things()
    judged, unknown = linking.judged()
    answers: Sequence[Answer] = link(things, judged=judged)
    if online.wanted:
        answers = _asked(answers, things, judged, online, store)
    linking.publish(answers)
    emit_text(listed(_COLUMNS, list(_records(answers, nil=nil)), form))
    _report(answers, unknown)


def _asked(
    answers: "Sequence[Answer]", things: "Sequence[Thing]", judged: "Judged", online: Online, store: Path
) -> "Sequence[Answer]":
    """The answers with what others know of the things that have no certain link."""
    from kg.linking import catalogue, link
    from kg.linking.openness import wanted, with_offers

    found = online.items(store, wanted(answers).values())
    if found:
        known = catalogue().with_others(item for items in found.values() for item in items)
        answers = link(things, known, judged)
    asked = wanted(answers)
    offers = online.offers(store, asked.values())
    return with_offers(answers, {iri: offers.get(each, ()) for iri, each in asked.items()})


def _records(answers: "Iterable[Answer]", *, nil: bool) -> Iterator[Record]:
    """Of each answer the links, and, where asked for, its candidates or why it has none."""
    for answer in answers:
        linked = [each for each in answer.links if nil or each.relation != "candidate"]
        for each in linked:
            yield _record(answer, each.item, each.relation, f"{each.score:.2f}", each.en)
        if nil and not linked:
            yield _record(answer, "", _NIL, "", answer.en)


def _record(answer: "Answer", *cells: str) -> Record:
    return dict(zip(_COLUMNS, (answer.thing.iri, answer.thing.label, *cells), strict=True))


def _report(answers: "Sequence[Answer]", unknown: Iterable[str]) -> None:
    for name in unknown:
        click.echo(f"kg: the store has no {name}, which judgements.tsv names; correct or remove it", err=True)
    for item in sorted({answer.contested for answer in answers if answer.contested}):
        rivals = [answer.thing for answer in answers if answer.contested == item]
        told = " and ".join(f"{thing.label} <{thing.iri}>" for thing in rivals)
        click.echo(f"kg: {item} fits {told} equally well; it is linked to none of them", err=True)
    click.echo(_summary(answers), err=True)


def _summary(answers: "Sequence[Answer]") -> str:
    told = []
    for kind, name in _KINDS.items():
        of_kind = [answer for answer in answers if type(answer.thing).__name__ == kind]
        if of_kind:
            told.append(f"{sum(answer.linked for answer in of_kind)} of {len(of_kind)} {name}")
    close = sum(any(each.relation == "closeMatch" for each in answer.links) for answer in answers if not answer.linked)
    left = sum(not answer.linked for answer in answers) - close
    return f"linked {', '.join(told) or 'nothing'}; {close} closely; {left} stay unlinked"
