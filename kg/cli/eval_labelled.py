"""A store against labelled identities and links, for ``kg eval --identities`` and ``kg eval --links``."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Any

import click

from kg.evaluation import (
    HALVES,
    IDENTITIES,
    LINKS,
    Figures,
    Items,
    LinkLabel,
    Mention,
    Verdict,
    below_floors,
    figures_as_json,
    figures_as_table,
    identity_figures,
    link_figures,
    mixed,
    read_identities,
    read_labelled_floors,
    read_links,
    verdict,
)
from kg.text import printable

_FAULTS = (Verdict.WRONG, Verdict.UNLINKED, Verdict.LINKED_WRONGLY)


@dataclass(frozen=True, slots=True)
class Labelled:
    """Figures, a line for each mistake and each label that the store lacks, and for each figure below its floor."""

    figures: Figures
    mistakes: tuple[tuple[str, str], ...]
    fallen: tuple[str, ...]

    def as_json(self) -> str:
        """The figures as JSON."""
        return figures_as_json(self.figures)

    def as_table(self) -> str:
        """The figures as a table."""
        return figures_as_table(self.figures)

    def misses(self, kinds: Iterable[str]) -> Iterator[str]:
        """The lines of these kinds, or of ``all``."""
        wanted = set(kinds)
        return (printable(line) for kind, line in self.mistakes if kind in wanted or "all" in wanted)


@dataclass(frozen=True, slots=True)
class Labels:
    """What a store is to be scored against: a file of labelled identities or one of links, or a half of it."""

    identities: Path | None
    links: Path | None
    store: Path | None
    half: str | None

    @property
    def wanted(self) -> bool:
        """Whether there is a file of labels."""
        return bool(self.identities or self.links)

    def score(self, floors: Path | None) -> Labelled:
        """The scores of the store; raises ``click.UsageError`` without one store and one file of labels.

        Raises ``InputError`` and ``StoreError`` for what cannot be read.
        """
        if self.identities and self.links:
            raise click.UsageError("give --identities or --links, one at a time")
        if not self.store:
            raise click.UsageError("labels are compared with a store; name it with --store DIR")
        if self.identities:
            return self._identities(self.identities, self.store, floors)
        if self.links:
            return self._links(self.links, self.store, floors)
        raise click.UsageError("give --identities FILE or --links FILE")

    def _identities(self, file: Path, store: Path, floor_file: Path | None) -> Labelled:
        from kg.cli.labelled import found_identities

        floors = read_labelled_floors(floor_file, IDENTITIES) if floor_file else {}
        mentions = [each for each in read_identities(file) if self.half in (None, each.half)]
        found = found_identities(store, mentions)
        figures = identity_figures(mentions, found)
        return Labelled(figures, tuple(_misjoined(mentions, found)), tuple(below_floors(figures, floors)))

    def _links(self, file: Path, store: Path, floor_file: Path | None) -> Labelled:
        from kg.cli.labelled import found_items

        floors = read_labelled_floors(floor_file, LINKS) if floor_file else {}
        things = [each for each in read_links(file) if self.half in (None, each.half)]
        items = found_items(store, things)
        figures = link_figures(things, items)
        return Labelled(figures, tuple(_mislinked(things, items)), tuple(below_floors(figures, floors)))


def labels_options(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options; it is passed one ``labels: Labels``."""

    @wraps(command)
    def labelled(
        *arguments: Any,
        identities: Path | None,
        links: Path | None,
        store: Path | None,
        half: str | None,
        **others: Any,
    ) -> None:
        command(*arguments, labels=Labels(identities, links, store, half), **others)

    for option in reversed(_OPTIONS):
        labelled = option(labelled)
    return labelled


_OPTIONS = (
    click.option(
        "--identities",
        type=click.Path(path_type=Path),
        metavar="FILE",
        help="Score what a store takes for one thing against this table of labelled mentions.",
    ),
    click.option(
        "--links",
        type=click.Path(path_type=Path),
        metavar="FILE",
        help="Score a store's links to Wikidata against this table of labelled things.",
    ),
    click.option(
        "--store",
        envvar="KG_STORE",
        type=click.Path(path_type=Path, readable=False),
        metavar="DIR",
        help="Folder of the store that labels are compared with (or set KG_STORE).",
    ),
    click.option("--half", type=click.Choice(HALVES), help="Take only this half of the labels."),
)


def _misjoined(mentions: Sequence[Mention], found: Mapping[Mention, str]) -> Iterator[tuple[str, str]]:
    """Lines with kinds: clusters of several things, things in several clusters, mentions that the store lacks."""
    clusters: dict[Mention, Hashable] = {each: (each.kind, each.cluster) for each in mentions}
    for word, groups in (("JOINED", mixed(clusters, found)), ("SPLIT", mixed(_known(found, clusters), clusters))):
        for parts in groups:
            kind = parts[0][0].kind
            yield kind, "\t".join((word, kind, " | ".join(", ".join(map(_told, part)) for part in parts)))
    for each in mentions:
        if each not in found:
            yield each.kind, "\t".join(("ABSENT", each.kind, _told(each)))


def _known(found: Mapping[Mention, str], order: Iterable[Mention]) -> dict[Mention, str]:
    """The found clusters in the order of the labels."""
    return {each: found[each] for each in order if each in found}


def _mislinked(things: Sequence[LinkLabel], items: Items) -> Iterator[tuple[str, str]]:
    for each in things:
        place = each.source or " ".join(filter(None, (each.code, each.valid_to)))
        linked = " ".join(sorted(items.get(each, ())))
        what = verdict(each, items[each]) if each in items else None
        if what is None or what in _FAULTS:
            word = what.upper() if what else "ABSENT"
            told = f"{each.qid} expected{f', {linked} found' if linked else ''}"
            yield each.kind, "\t".join((word, each.kind, f"{each.name} ({place})", told))


def _told(mention: Mention) -> str:
    return f"{mention.name} ({mention.source})"
