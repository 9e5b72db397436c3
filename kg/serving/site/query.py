"""The form to ask a query, answered on the same page, with the saved questions as forms of their own."""

from dataclasses import dataclass
from http import HTTPStatus

from kg import queries
from kg.errors import KgError, StoreError, UsageError
from kg.front_matter import without_front_matter
from kg.namespaces import QUERY_PREFIXES
from kg.serving import editor
from kg.serving.http.security import PAGE, SCRIPTED
from kg.serving.reply import Reply
from kg.serving.searching.service import with_search
from kg.serving.site.addresses import Addresses
from kg.serving.site.names import Unknown, spelt, unknown
from kg.serving.site.questions import Question, question
from kg.serving.site.rendering import page
from kg.serving.site.request import PageRequest
from kg.serving.site.tables import SHOWN, Table, table_of
from kg.serving.view import View
from kg.store import run

MAX_LENGTH = 1 << 16
"""Characters of a query; a longer one is refused."""
_EXAMPLE = "most-named-people"


@dataclass(frozen=True, slots=True)
class Shown:
    """What stands under the form: a table, a truth value, a graph in Turtle, or why there is nothing.

    ``unknown`` where there is no saved question of the name that was given; ``unnamed`` are the names in a question
    that nothing in the store has.
    """

    table: Table | None = None
    truth: bool | None = None
    graph: str | None = None
    problem: str | None = None
    unknown: bool = False
    unnamed: tuple[Unknown, ...] = ()


def query(view: View, request: PageRequest) -> Reply:
    """The form; with ``query`` its answer too, with ``saved`` that question, with ``ask`` and its answer.

    To be called where the view is prepared if ``query`` ``searches``, and with ``ask``.
    """
    given = request.parameters
    addresses = Addresses(view.base, request)
    text, asked = given.get("query"), question(given.get("saved", ""), given, request.language)
    status, shown = HTTPStatus.OK, None
    if text is None and asked:
        text, shown = _bound(view, addresses, asked, is_asked="ask" in given)
        status = HTTPStatus.BAD_REQUEST if shown and shown.problem else status
    if text and not shown and ("query" in given or "ask" in given):
        status, shown = _answered(view, addresses, text)
    if text is None and given.get("saved"):
        status, shown = HTTPStatus.NOT_FOUND, Shown(unknown=True)
    if text is None:
        text = without_front_matter(queries.load(_EXAMPLE).text)
    return page(
        "query.html",
        request,
        addresses,
        "/query",
        status,
        policy=SCRIPTED if editor.built() else PAGE,
        query=text,
        question=asked,
        shown=shown,
        themes=queries.themes(),
        theme=given.get("theme", ""),
        prefixes=QUERY_PREFIXES,
        limit=SHOWN,
        editor=editor.head(request.language, view.base, request.root),
    )


def _answered(view: View, addresses: Addresses, text: str) -> tuple[HTTPStatus, Shown]:
    try:
        return HTTPStatus.OK, _shown(view, addresses, text)
    except StoreError:
        raise
    except KgError as error:
        return HTTPStatus.BAD_REQUEST, Shown(problem=str(error))


def _shown(view: View, addresses: Addresses, text: str) -> Shown:
    if len(text) > MAX_LENGTH:
        raise UsageError(f"the query is longer than {MAX_LENGTH} characters; shorten it")
    found = with_search(text, lambda: view.texts)
    answer = run(view.store, found, ("json", "turtle"), prefixes=QUERY_PREFIXES)
    if answer.format == "turtle":
        return Shown(graph=answer.data.decode())
    result = table_of(answer.data, addresses)
    return Shown(truth=result) if isinstance(result, bool) else Shown(table=result)


def _bound(view: View, addresses: Addresses, asked: Question, *, is_asked: bool) -> tuple[str, Shown | None]:
    """The text of a question with its values, and what stands in the place of an answer where there can be none."""
    if asked.problem:
        return without_front_matter(asked.query.text), Shown(problem=asked.problem)
    if not is_asked:
        return asked.text, None
    names = spelt(view, asked)
    unnamed = unknown(view, addresses, asked, names)
    text = asked.text_with({name: found for name, found in names.items() if found})
    return text, Shown(unnamed=unnamed) if unnamed else None
