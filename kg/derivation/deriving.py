"""Making the derived graphs follow the article graphs: identities first, for the others tell of representatives."""

from collections.abc import Callable, Iterable, Mapping
from itertools import chain
from operator import itemgetter

from kg import identity, judgements
from kg.derivation.derived import DERIVED, ENTITIES, TENURES, UNITS, Derived
from kg.derivation.digest import settled_by
from kg.derivation.identities import Resolver
from kg.derivation.lineages import units_again
from kg.derivation.posts import all_posts, update_posts
from kg.derivation.recorded import Recorded
from kg.derivation.rows import Row, rows, rows_about
from kg.forgetting import clean_store
from kg.mapping.triples import Triple
from kg.model import Judgement
from kg.namespaces import VNGOV, identity_graph
from kg.store import Writer

_MOST = 5
"""Where more than one graph in so many changed, deriving everything is quicker."""


def derive(writer: Writer) -> None:
    """Make the derived graphs follow the article graphs and people's judgements; call it before publishing.

    Where an earlier writer broke off while somebody was being forgotten, all is done that was left undone. Raises
    ``InputError`` for a file of judgements that cannot be read or contradicts itself.
    """
    if writer.unfinished:
        clean_store(writer)
    judged = judgements.read(writer.directory.judgements)
    if _is_partial(writer, settled_by(judged)):
        _derive_changed(writer, judged)
    else:
        _derive_all(writer, judged)
    writer.settle(settled_by(judged))
    if writer.unfinished:
        writer.rewrite()


def _is_partial(writer: Writer, rules: str) -> bool:
    """Whether few things changed since all was derived by the same rules."""
    few = writer.changes.graphs * _MOST <= writer.graph_count()
    return few and writer.is_derived_by(rules) and writer.changes.things(()) is not None


def _derive_all(writer: Writer, judged: Iterable[Judgement]) -> None:
    found = [triple for kind in identity.KINDS for triple in Resolver.of(kind, judged, writer.base).all_triples(writer)]
    bodies = _identities(found)
    found += all_posts(writer, lambda body: bodies.get(body, body))
    writer.replace_graph(identity_graph(writer.base), found)
    of = _identities(found)
    for each in DERIVED:
        resolved = _resolved(rows(writer, each.query), each, lambda thing: of.get(thing, thing))
        writer.replace_graph(each.name(writer.base), each.triples(resolved, writer.base))


def _identities(triples: Iterable[Triple]) -> Mapping[str, str]:
    return {str(thing): str(value) for thing, link, value in triples if link == VNGOV.identity}


def _derive_changed(writer: Writer, judged: Iterable[Judgement]) -> None:
    moved = {
        kind.name: Resolver.of(kind, judged, writer.base).update(writer, _changed(writer, kind.cls))
        for kind in identity.KINDS
    }
    posts = _changed(writer, VNGOV.Post)
    bodies = moved.get("body", set())
    held = _posts_of(writer, "person", moved["person"]) | _posts_of(writer, "body", bodies)
    moved["post"] = update_posts(writer, posts, bodies)
    everything = chain(_changed(writer, *ENTITIES.classes), *moved.values())
    _derive_again(writer, ENTITIES, everything)
    _derive_again(writer, TENURES, chain(posts, moved["post"], held))
    if units := _changed(writer, *UNITS.classes):
        units_again(writer, units)


def _changed(writer: Writer, *classes: str) -> tuple[str, ...]:
    return writer.changes.things(classes) or ()


def _posts_of(writer: Writer, kind: str, things: Iterable[str]) -> set[str]:
    """The posts of people, or at bodies."""
    return {row[1] for row in rows_about(writer, f"posts_of_{kind}", kind, things)}


def _derive_again(writer: Writer, derived: Derived, things: Iterable[str]) -> None:
    """Exchange what the graph says of things, and of what is one with them."""
    recorded, graph = Recorded(writer), derived.name(writer.base)
    wanted = sorted(set(chain.from_iterable((thing, recorded.of(thing)) for thing in things)))
    members = [member for thing in wanted if recorded.of(thing) == thing for member in recorded.members(thing)]
    found = rows_about(writer, derived.query, derived.variable, members)
    subjects = writer.subjects(graph, derived.of, wanted) if derived.of else wanted
    triples = derived.triples(_resolved(found, derived, recorded.of), writer.base)
    writer.replace_subjects(graph, subjects, triples)


def _resolved(found: Iterable[Row], derived: Derived, of: Callable[[str], str]) -> list[Row]:
    """The rows with representatives in the place of things, by their first column."""
    columns = derived.resolved
    resolved = (tuple(of(cell) if n in columns else cell for n, cell in enumerate(row)) for row in found)
    return sorted(resolved, key=itemgetter(0))
