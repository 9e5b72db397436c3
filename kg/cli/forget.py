"""``kg forget``: people out of a store, for good."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import store_option
from kg.cli.output import emit_text
from kg.cli.rows import format_option, listed
from kg.errors import UsageError

if TYPE_CHECKING:
    from kg.upkeep import Forgotten

_SHOWN = 12
_COLUMNS = ("digest", "who", "reason")


@click.command("forget", short_help="Remove a person from a store, and keep them out.")
@click.argument("person", metavar="PERSON", required=False)
@store_option
@click.option("--reason", metavar="TEXT", help="Why; kept in the store, so it must not say the name.")
@click.option("--all", "everybody", is_flag=True, help="Forget everybody of this name, those to come included.")
@click.option("--list", "listing", is_flag=True, help="List who was forgotten, by digest.")
@click.option("--undo", metavar="DIGEST", help="Let a later build bring the person with this digest back.")
@format_option
def command(
    person: str | None,
    store: Path,
    *,
    reason: str | None,
    everybody: bool,
    listing: bool,
    undo: str | None,
    form: str,
) -> None:
    """Remove PERSON, a full name or an IRI, from all graphs, from quarantine, and from the files of the store.

    Quotes, labels and titles of others that say the name are cut or dropped too, where the article is about this
    person. Snapshots from before are deleted at once, also under a reader, which then opens the new one. A tombstone
    with digests keeps the person out of later builds. Exports and copies made before are yours to delete.

    All identities that are one person go together (kg review decides where that is unsure); somebody else of the same
    name stays, unless --all is given.
    """
    from kg.upkeep import forget, remember

    _refuse_mixture(person, listing=listing, undo=undo)
    if listing:
        emit_text(_list(store, form))
    elif undo is not None:
        emit_text(f"{remember(undo, store).digest[:_SHOWN]} may come back; build the articles again for that")
    elif person is not None:
        if reason is not None and not reason.strip():
            raise UsageError("the reason is empty; give one, or leave --reason out")
        done = forget(person, store, (reason or "").strip(), everybody=everybody)
        emit_text(_told(done))
        _warn(done)


def _refuse_mixture(person: str | None, *, listing: bool, undo: str | None) -> None:
    if sum((person is not None, listing, undo is not None)) != 1:
        raise UsageError("give either a PERSON to forget, or --list, or --undo DIGEST")


def _list(store: Path, form: str) -> str:
    from kg.upkeep import forgotten

    stones = forgotten(store)
    records = [
        {
            "digest": stone.digest[:_SHOWN],
            "who": "one person" if stone.people else "everybody of a name",
            "reason": stone.reason,
        }
        for stone in stones
    ]
    return listed(_COLUMNS, records, form)


def _told(done: "Forgotten") -> str:
    people = "1 person" if done.people == 1 else f"{done.people} people"
    return (
        f"forgot {people} ({done.stone.digest[:_SHOWN]}): {done.published} published graphs"
        f" and {done.quarantined} in quarantine changed"
    )


def _warn(done: "Forgotten") -> None:
    if done.namesakes:
        others = "1 other person" if done.namesakes == 1 else f"{done.namesakes} others"
        click.echo(f"kg: {others} of that name will stay; --all forgets them too", err=True)
    if done.spelled:
        named = ", ".join(done.spelled)
        click.echo(f"kg: these articles have the name in their own; rename them, or use kg remove: {named}", err=True)
