"""What XML entities may be in a graph that is sent: short names for IRIs, as files of ontologies have them.

An entity that is made of entities makes a graph of gigabytes out of a body of a kilobyte, and one that lies elsewhere
would have to be fetched (https://owasp.org/www-community/vulnerabilities/XML_External_Entity_(XXE)_Processing).
"""

import re
from http import HTTPStatus

from kg.serving.reply import Refusal

LONGEST = 200
"""Bytes of the text that an entity stands for."""

_DECLARATION = re.compile(rb"<!ENTITY", re.IGNORECASE)
_PLAIN = re.compile(rb"""<!ENTITY\s+[^\s"'&%<>]+\s+(?:"([^"&%<]*)"|'([^'&%<]*)')\s*>""")


def refuse_growing_entities(data: bytes) -> None:
    """Raise ``Refusal`` (400) for RDF/XML with an entity that is long, made of others, or elsewhere."""
    for found in _DECLARATION.finditer(data):
        plain = _PLAIN.match(data, found.start())
        if plain is None or len(plain[1] or plain[2] or b"") > LONGEST:
            line = data.count(b"\n", 0, found.start()) + 1
            raise Refusal(
                HTTPStatus.BAD_REQUEST,
                f"the entity declared at line {line} is longer than {LONGEST} bytes, made of others or elsewhere; "
                "write its text where it is used",
            )
