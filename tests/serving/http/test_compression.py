import gzip
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.serving.http.compression import Compressor, coding, compressed, is_text


@pytest.mark.parametrize(
    ("accept", "chosen"),
    [
        (None, "identity"),
        ("", "identity"),
        ("gzip", "gzip"),
        ("GZIP", "gzip"),
        ("x-gzip", "gzip"),
        ("gzip, deflate, br, zstd", "gzip"),
        ("gzip;q=0", "identity"),
        ("gzip;q=0.5, identity;q=0.6", "identity"),
        ("gzip;q=0.5, identity;q=0.5", "gzip"),
        ("*", "gzip"),
        ("*;q=0, identity", "identity"),
        ("*, gzip;q=0", "identity"),
        ("br", "identity"),
        ("gzip;q=nonsense", "identity"),
        ("\u00ff;;q,", "identity"),
    ],
)
def test_the_coding(accept, chosen):
    assert coding(accept) == chosen


@pytest.mark.parametrize(
    ("media_type", "text"),
    [
        ("text/turtle; charset=utf-8", True),
        ("application/sparql-results+json", True),
        ("application/n-quads", True),
        ("application/json", True),
        ("image/png", False),
        ("application/octet-stream", False),
        ("", False),
    ],
)
def test_what_is_text(media_type, text):
    assert is_text(media_type) is text


@given(st.lists(st.binary(max_size=3000), max_size=20))
def test_parts_are_one_body(parts):
    compressor = Compressor()
    sent = b"".join([*map(compressor.part, parts), compressor.end()])
    assert zlib.decompress(sent, 31) == b"".join(parts)


def test_a_whole_body():
    body = b"Dong Da " * 1000
    assert gzip.decompress(compressed(body)) == body
    assert compressed(body) == compressed(body)
    assert len(compressed(body)) < len(body) / 10
