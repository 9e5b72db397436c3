"""Pages from templates: everything in them is escaped, and nothing is missing silently."""

from functools import cache
from http import HTTPStatus
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from kg import __version__
from kg.serving.http.conditional import digest
from kg.serving.http.security import PAGE, POLICY
from kg.serving.reply import Headers, Reply
from kg.serving.site.addresses import Addresses
from kg.serving.site.request import LANGUAGE, LANGUAGES, PageRequest
from kg.serving.site.terms import code_name
from kg.serving.site.texts import texts

HTML = "text/html; charset=utf-8"


def page(
    template: str,
    request: PageRequest,
    addresses: Addresses,
    at: str,
    status: HTTPStatus = HTTPStatus.OK,
    headers: Headers = (),
    *,
    policy: str = PAGE,
    **values: Any,
) -> Reply:
    """A page; ``at`` is its path, by which it leads to itself in the other language; ``policy`` tells what it loads."""
    other = next(each for each in LANGUAGES if each != request.language)
    body = (
        environment()
        .get_template(template)
        .render(
            language=request.language,
            other=other,
            other_page=addresses.here(at, **{LANGUAGE: other}),
            t=texts(request.language),
            to=addresses,
            at=at,
            asked=request.parameters.get("q", ""),
            **values,
        )
    )
    return Reply(
        status, HTML, body.encode(), (("Content-Language", request.language), (POLICY, policy), *_VARY, *headers)
    )


_VARY: Headers = (("Vary", "Accept, Accept-Language"),)


@cache
def environment() -> Environment:
    """The one environment of all templates."""
    made = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["filled"] = filled
    made.filters["code_name"] = code_name
    return made


@cache
def edition() -> str:
    """A name for how pages are made that others do not have: of the program and its templates, and of their words."""
    files = sorted(file for file in Path(__file__).parent.rglob("*") if file.suffix in {".html", ".toml", ".py"})
    return digest((__version__, *(file.read_text(encoding="utf-8") for file in files)))


def filled(text: str, **values: object) -> str:
    """A text of ``texts.toml`` with its ``{…}`` filled in."""
    return text.format(**values)
