"""Compression of bodies, where the client takes it and it pays (RFC 9110, sections 8.4 and 12.5.3)."""

import gzip
import re
import zlib
from functools import lru_cache

from kg.serving.http.negotiation import ranges

GZIP, IDENTITY = "gzip", "identity"
SMALLEST = 1024
"""Bytes of a body from which compression pays."""

_LEVEL_WHOLE, _LEVEL_STREAM = 3, 1
_WITH_GZIP_HEADER = 31
_TEXT = re.compile(
    r"(?:text/.*|.*(?:\+json|\+xml|/json|/xml|/javascript|/n-triples|/n-quads|/trig|/x-turtle|/sparql-query))(?:;.*)?"
)


@lru_cache(512)
def coding(accept_encoding: str | None) -> str:
    """``gzip`` where the field prefers it or likes it as well as ``identity``, else ``identity``."""
    weights = {asked.name: asked.weight for asked in ranges(accept_encoding or "")}
    other = weights.get("*")
    zipped = weights.get(GZIP, weights.get("x-gzip", other or 0.0))
    return GZIP if zipped > 0 and zipped >= weights.get(IDENTITY, 0.0) else IDENTITY


@lru_cache(256)
def is_text(media_type: str) -> bool:
    """Whether bodies of a media type become smaller by compression."""
    return _TEXT.fullmatch(media_type) is not None


def compressed(body: bytes) -> bytes:
    """A whole body; the same bytes whenever it is called."""
    return gzip.compress(body, _LEVEL_WHOLE, mtime=0)


class Compressor:
    """Compresses a body in parts."""

    def __init__(self) -> None:
        self._zip = zlib.compressobj(_LEVEL_STREAM, zlib.DEFLATED, _WITH_GZIP_HEADER)

    def part(self, data: bytes) -> bytes:
        """What can be sent after this part; it may be empty."""
        return self._zip.compress(data)

    def end(self) -> bytes:
        """What is left to send."""
        return self._zip.flush()
