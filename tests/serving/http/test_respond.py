import asyncio
import gzip
from dataclasses import dataclass

import pytest

from kg.serving.http.respond import Wishes, finished, send_reply, send_stream
from kg.serving.http.security import HEADERS
from kg.serving.reply import Reply
from tests.serving.http.asgi import Answered, scope_of

TURTLE = "text/turtle; charset=utf-8"
LONG = b"<http://x/> a <http://y/> .\n" * 1000
TAG = ("ETag", 'W/"a-b"')


@dataclass
class Stream:
    parts: tuple[bytes, ...] = ()
    body: bytes | None = None
    status: int = 200
    media_type: str = TURTLE
    headers: tuple[tuple[str, str], ...] = (("Vary", "Accept"),)
    error: Exception | None = None
    closed: bool = False

    async def chunks(self):
        try:
            for part in self.parts:
                yield part
            if self.error:
                raise self.error
        finally:
            self.closed = True


def sent(answer, method="GET", headers=(), **fields):
    answered = Answered()
    scope = scope_of(method, "/", {name.replace("_", "-"): value for name, value in fields.items()})
    if isinstance(answer, Reply):
        asyncio.run(send_reply(scope, answered.send, answer))
    else:
        asyncio.run(send_stream(scope, answered.send, answer, headers))
    return answered


def test_a_short_answer():
    answered = sent(Reply(200, TURTLE, b"<a:>"), accept_encoding="gzip")
    assert (answered.status, answered.body, answered.ended) == (200, b"<a:>", True)
    assert (answered["content-type"], answered["content-length"]) == (TURTLE, "4")
    assert answered["content-encoding"] is None
    assert answered["access-control-allow-origin"] == "*"
    assert {name.lower() for name in HEADERS} <= {name for name, _ in answered.fields}


def test_a_long_answer_is_compressed_for_who_takes_it():
    answered = sent(Reply(200, TURTLE, LONG, (("Vary", "Accept"), TAG)), accept_encoding="gzip")
    assert gzip.decompress(answered.body) == LONG
    assert answered["content-encoding"] == "gzip"
    assert answered["content-length"] == str(len(answered.body))
    assert answered["vary"] == "Accept, Accept-Encoding"
    assert answered["etag"] == 'W/"a-b-gzip"'


def test_a_long_answer_for_who_does_not():
    answered = sent(Reply(200, TURTLE, LONG, (TAG,)))
    assert (answered.body, answered["content-encoding"], answered["etag"]) == (LONG, None, 'W/"a-b"')
    assert answered["vary"] == "Accept-Encoding"


def test_pictures_are_not_compressed():
    assert sent(Reply(200, "image/png", LONG), accept_encoding="gzip").body == LONG


@pytest.mark.parametrize("fields", [{}, {"accept_encoding": "gzip"}])
def test_head_has_the_fields_of_get_and_no_body(fields):
    reply = Reply(200, TURTLE, LONG, (TAG,))
    head, get = sent(reply, "HEAD", **fields), sent(reply, **fields)
    assert head.fields == get.fields
    assert head.body == b""


@pytest.mark.parametrize("tag", ['W/"a-b"', 'W/"a-b-gzip"', "*"])
def test_what_the_client_has_is_not_sent_again(tag):
    answered = sent(Reply(200, TURTLE, LONG, (("Vary", "Accept"), TAG)), if_none_match=tag)
    assert (answered.status, answered.body) == (304, b"")
    assert answered["etag"] == 'W/"a-b"'
    assert answered["vary"] == "Accept, Accept-Encoding"
    assert answered["content-type"] is answered["content-length"] is None


def test_an_error_is_never_unchanged():
    assert sent(Reply(404, TURTLE, b"x", (TAG,)), if_none_match="*").status == 404


def test_a_post_is_never_unchanged():
    assert sent(Reply(200, TURTLE, b"x", (TAG,)), "POST", if_none_match="*").status == 200


def test_no_content_has_no_length():
    answered = sent(Reply(204, "", b""))
    assert answered["content-length"] is answered["content-type"] is None


def test_no_field_is_injected():
    answered = sent(Reply(200, TURTLE, b"", (("Link", "<http://x/>\r\nSet-Cookie: a=b"),)))
    assert answered["set-cookie"] is None
    assert answered["link"] == "<http://x/> Set-Cookie: a=b"


def test_a_stream_that_is_whole():
    answered = sent(Stream(body=b"abc"), headers=(TAG,))
    assert (answered.body, answered["content-length"], answered["etag"]) == (b"abc", "3", 'W/"a-b"')


def test_a_stream():
    stream = Stream(parts=(b"abc", b"def"))
    answered = sent(stream, headers=(TAG,))
    assert (answered.parts, answered.ended) == ([b"abc", b"def", b""], True)
    assert answered["content-length"] is None
    assert answered["vary"] == "Accept, Accept-Encoding"
    assert stream.closed


def test_a_stream_is_compressed_as_it_goes():
    answered = sent(Stream(parts=(LONG, LONG)), accept_encoding="gzip")
    assert gzip.decompress(answered.body) == LONG * 2
    assert answered["content-encoding"] == "gzip"


def test_head_of_a_stream():
    stream = Stream(parts=(LONG,))
    answered = sent(stream, "HEAD")
    assert (answered.status, answered.body, answered.ended) == (200, b"", True)


def test_a_stream_that_breaks_off_has_no_end():
    stream, answered = Stream(parts=(b"abc",), error=OSError("gone")), Answered()
    with pytest.raises(OSError, match="gone"):
        asyncio.run(send_stream(scope_of("GET", "/"), answered.send, stream))
    assert not answered.ended
    assert answered.body == b"abc"


def test_a_response_without_a_server():
    response = finished(Reply(200, TURTLE, LONG, (TAG,)), Wishes(coding="gzip"))
    assert response.status == 200
    assert gzip.decompress(response.body) == LONG
