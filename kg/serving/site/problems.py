"""Pages that say why there is no other: not found, wrong, busy."""

from http import HTTPStatus
from typing import Any

from kg.serving.reply import Headers, Reply
from kg.serving.site.addresses import Addresses
from kg.serving.site.rendering import page
from kg.serving.site.request import PageRequest

_REASONS = {HTTPStatus.SERVICE_UNAVAILABLE: "busy", HTTPStatus.GATEWAY_TIMEOUT: "too_long"}
"""Statuses that have a title and a hint for readers, ``busy`` and ``busy_hint``."""


def problem_page(
    request: PageRequest, status: HTTPStatus, message: str, headers: Headers = (), *, unreadable: bool = False
) -> Reply:
    """A request that is not answered, with the one sentence that says why; 404 has a page of its own.

    ``unreadable`` where the store cannot be read, which is no matter of waiting.
    """
    template = "not_found.html" if status == HTTPStatus.NOT_FOUND else "problem.html"
    addresses = Addresses("", request)
    told: dict[str, Any] = {
        "message": message,
        "reason": "unreadable" if unreadable else _REASONS.get(status, ""),
        "question": _question(request, addresses),
        "query": request.parameters.get("query", ""),
    }
    return page(template, request, addresses, "/", status, headers, **told)


def _question(request: PageRequest, addresses: Addresses) -> str | None:
    """Where a saved question that was asked can be changed; ``None`` where none was."""
    if "saved" not in request.parameters:
        return None
    kept = {name: value for name, value in request.parameters.items() if name not in {"ask", "lang"}}
    return addresses.at("/query", kept)


def not_found(request: PageRequest) -> Reply:
    """There is nothing at this address."""
    return problem_page(request, HTTPStatus.NOT_FOUND, "")
