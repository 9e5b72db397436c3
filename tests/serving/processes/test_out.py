import socket

import pytest

from kg.serving.processes import frames
from kg.serving.processes.frames import Frames, Kind
from kg.serving.processes.out import WHOLE, Out
from kg.serving.reply import Refusal, Reply


@pytest.fixture
def ends():
    ours, theirs = socket.socketpair()
    ours.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1 << 21)
    theirs.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 1 << 21)
    with ours, theirs:
        yield ours, theirs


def sent(ours, theirs):
    theirs.close()
    reader, found = Frames(), []
    while data := ours.recv(1 << 16):
        found += reader.feed(data)
    return found


def test_a_small_answer_is_one_frame(ends):
    out = Out(ends[1], 100)
    out.start("text/plain", (("A", "b"),))
    assert out.write(b"one") == 3
    out.write(b"two")
    out.finish()
    [(kind, payload)] = sent(*ends)
    assert (kind, frames.reply(payload)) == (Kind.WHOLE, Reply(200, "text/plain", b"onetwo", (("A", "b"),)))


def test_a_large_answer_comes_in_parts(ends):
    out = Out(ends[1], 1 << 20)
    out.start("text/plain")
    for _ in range(5):
        out.write(b"x" * (WHOLE // 4))
    out.finish()
    head, *parts, end = sent(*ends)
    assert (head[0], frames.reply(head[1])) == (Kind.HEAD, Reply(200, "text/plain", b""))
    assert {kind for kind, _ in parts} == {Kind.PART}
    assert b"".join(payload for _, payload in parts) == b"x" * (WHOLE // 4 * 5)
    assert end == (Kind.END, b"")


def test_more_than_the_limit_is_refused(ends):
    out = Out(ends[1], 10)
    with pytest.raises(Refusal, match="larger than 10 bytes"):
        out.write(b"x" * 11)
