"""Identities of posts: those of one role at bodies that are one are one."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from kg import mapping
from kg.derivation.recorded import Recorded
from kg.derivation.rows import Row, rows, rows_about
from kg.mapping.triples import Triple
from kg.namespaces import identity_graph
from kg.store import Writer

_QUERY, _VARIABLE = "identity_posts", "post"


def all_posts(writer: Writer, body: Callable[[str], str]) -> Iterator[Triple]:
    """What the graph of identities says of all posts; ``body`` gives the representative of a body."""
    return _decided(rows(writer, _QUERY), body, writer.base)


def update_posts(writer: Writer, changed: Iterable[str], bodies: Iterable[str]) -> set[str]:
    """Decide anew of changed posts and of posts at bodies; returns what then stands or stood for others than before."""
    recorded = Recorded(writer)
    posts = {row[1] for row in rows_about(writer, "posts_of_body", "body", bodies)}.union(changed)
    found = _rows_of(writer, posts)
    touched = {block for post in posts for block in recorded.blocks(post)}
    touched |= {_block(row, recorded.of, writer.base) for row in found}
    members = posts.union(recorded.in_blocks(sorted(touched)))
    before = {post: recorded.of(post) for post in members}
    decided = _decided(found + _rows_of(writer, members - posts), recorded.of, writer.base)
    writer.replace_subjects(identity_graph(writer.base), sorted(members), decided)
    return recorded.moved(before)


def _rows_of(writer: Writer, posts: Iterable[str]) -> list[Row]:
    return rows_about(writer, _QUERY, _VARIABLE, posts)


def _decided(found: Iterable[Row], body: Callable[[str], str], base: str) -> Iterator[Triple]:
    groups: defaultdict[str, list[Row]] = defaultdict(list)
    for row in found:
        groups[_block(row, body, base)].append(row)
    for block, its in sorted(groups.items()):
        representative = _representative(its, body)
        posts = {post for post, _, _ in its}
        yield from mapping.identities(dict.fromkeys(sorted(posts), representative), dict.fromkeys(posts, block))


def _block(row: Row, body: Callable[[str], str], base: str) -> str:
    _, role, at = row
    return str(mapping.block_iri(f"post {role} {body(at)}", base))


def _representative(its: Sequence[Row], body: Callable[[str], str]) -> str:
    """The post at the body that represents the others, else the first."""
    chosen: str = min((at != body(at), post) for post, _, at in its)[1]
    return chosen
