"""The calls of the reconciliation service: what a worker answers from the catalogue of a snapshot."""

from http import HTTPStatus

from kg import reconciliation
from kg.reconciliation import TooLargeError
from kg.serving.http.security import EMBEDDABLE
from kg.serving.reconciling.asked import VARY, Asked, json_reply
from kg.serving.reply import Refusal, Reply
from kg.serving.view import View

_CURSOR = "cursor"


def service(view: View, asked: Asked) -> Reply:
    """A batch, a data extension or, where nothing is asked, the manifest."""
    if (queries := asked.one("queries")) is not None:
        return json_reply(asked, _reconciled(view, queries, asked.language))
    if asked.one("extend") is not None:
        return extended(view, asked)
    if asked.posted or asked.one("query") is not None:
        raise Refusal(HTTPStatus.BAD_REQUEST, "send a query batch as 'queries', or a data extension as 'extend'")
    return json_reply(asked, reconciliation.manifest(view.base, asked.root, asked.language))


def extended(view: View, asked: Asked) -> Reply:
    """A data extension."""
    query = reconciliation.parse_extension(asked.needed("extend"))
    return json_reply(asked, reconciliation.extend(view.catalogue, query, asked.language))


def entities(view: View, asked: Asked) -> Reply:
    """Things whose names begin so."""
    prefix, cursor = asked.needed("prefix"), asked.number(_CURSOR) or 0
    return json_reply(asked, reconciliation.suggest_entities(view.catalogue, prefix, cursor, asked.language))


def types(_: View, asked: Asked) -> Reply:
    """Types whose names begin so."""
    prefix, cursor = asked.needed("prefix"), asked.number(_CURSOR) or 0
    return json_reply(asked, reconciliation.suggest_types(prefix, cursor, asked.language))


def properties(_: View, asked: Asked) -> Reply:
    """Properties whose names begin so."""
    prefix, cursor = asked.needed("prefix"), asked.number(_CURSOR) or 0
    return json_reply(asked, reconciliation.suggest_properties(prefix, cursor, asked.language))


def proposed(_: View, asked: Asked) -> Reply:
    """Properties to extend data of a type with."""
    return json_reply(asked, reconciliation.propose(asked.one("type"), asked.number("limit"), asked.language))


def preview(view: View, asked: Asked) -> Reply:
    """A small page of a thing, for a frame in a page of another site."""
    page = reconciliation.preview(view.catalogue, asked.needed("id"), asked.language)
    if page is None:
        raise Refusal(HTTPStatus.NOT_FOUND, "there is no thing of this id; ids are those of candidates")
    headers = (("Content-Security-Policy", EMBEDDABLE), *VARY)
    return Reply(HTTPStatus.OK, "text/html; charset=utf-8", page.encode(), headers)


def _reconciled(view: View, queries: str, language: str) -> dict[str, object]:
    try:
        batch = reconciliation.parse_batch(queries)
    except TooLargeError as error:
        raise Refusal(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, str(error)) from error
    return dict(reconciliation.reconcile(view.catalogue, batch, language))
