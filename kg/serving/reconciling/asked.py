"""A request to the reconciliation service, and its answer as JSON or JSONP."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from kg.serving.reply import Refusal, Reply

_CALLBACK = re.compile(r"[A-Za-z_$][\w$]{0,99}(?:\.[A-Za-z_$][\w$]{0,99}){0,9}", re.ASCII)
_LARGEST = 1_000_000
VARY = (("Vary", "Accept-Language"),)


@dataclass(frozen=True, slots=True)
class Asked:
    """A request: its parameters, the language of the answer, and the address that the server was called by."""

    parameters: tuple[tuple[str, str], ...]
    language: str
    root: str
    posted: bool

    def one(self, name: str) -> str | None:
        """The only value of a parameter, or ``None``; raises ``Refusal`` where there are several."""
        values = [value for key, value in self.parameters if key == name]
        if len(values) > 1:
            raise Refusal(HTTPStatus.BAD_REQUEST, f"the request has {len(values)} parameters '{name}'; send one")
        return values[0] if values else None

    def needed(self, name: str) -> str:
        """The same; raises ``Refusal`` where there is none."""
        value = self.one(name)
        if value is None:
            raise Refusal(HTTPStatus.BAD_REQUEST, f"the request has no parameter '{name}'; send it")
        return value

    def number(self, name: str) -> int | None:
        """The value of a parameter that is a whole number; raises ``Refusal`` where it is not one."""
        given = self.one(name)
        if not given:
            return None
        if not (given.isascii() and given.isdecimal() and len(given) < len(str(_LARGEST))):
            raise Refusal(HTTPStatus.BAD_REQUEST, f"'{name}' is not a whole number below {_LARGEST}; correct it")
        return int(given)


def json_reply(asked: Asked, message: Mapping[str, Any]) -> Reply:
    """A message as JSON or, where the request names a callback, as a call of it.

    Raises ``Refusal`` for a callback that is not a name of JavaScript.
    """
    callback = asked.one("callback")
    if callback is None:
        body = json.dumps(message, ensure_ascii=False).encode()
        return Reply(HTTPStatus.OK, "application/json", body, VARY)
    if not _CALLBACK.fullmatch(callback):
        raise Refusal(HTTPStatus.BAD_REQUEST, "'callback' is not a name of JavaScript; correct it")
    return Reply(HTTPStatus.OK, "application/javascript", f"/**/{callback}({json.dumps(message)});".encode(), VARY)
