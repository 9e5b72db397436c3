"""The worker's end of its socket, with the front's end held by the test."""

import socket

import pytest

from kg.serving.processes import inbox
from kg.serving.processes.frames import Frames, Kind, packed
from kg.serving.processes.inbox import Inbox


@pytest.fixture
def ends():
    front, worker = socket.socketpair()
    with front, worker:
        front.settimeout(5)
        yield front, Inbox(worker)


def test_calls_come_in_order_however_they_arrive(ends):
    front, calls = ends
    sent = [packed(Kind.CALL, payload) for payload in (b"one", b"two", b"three" * 40_000)]
    front.sendall(sent[0] + sent[1] + sent[2][:10])
    assert [calls.next(), calls.next()] == [b"one", b"two"]
    front.sendall(sent[2][10:])
    assert calls.next() == b"three" * 40_000
    front.shutdown(socket.SHUT_WR)
    assert calls.next() is None


def sent(*payloads):
    return b"".join(packed(Kind.CALL, payload) for payload in payloads)


def skip(count):
    return packed(Kind.SKIP, count.to_bytes(2))


def test_calls_that_were_not_begun_are_left_out_when_the_front_says_so(ends, monkeypatch):
    monkeypatch.setattr(inbox, "_SHORT", -1)
    front, calls = ends
    front.sendall(sent(b"one", b"two", b"three"))
    assert calls.next() == b"one"
    front.sendall(skip(2) + sent(b"four"))
    assert calls.next() == b"four"
    assert list(Frames().feed(front.recv(100))) == [(Kind.SKIPPED, b"")]


def test_the_call_that_is_to_be_answered_stays_though_it_was_not_begun_either(ends):
    front, calls = ends
    front.sendall(sent(b"one", b"two") + skip(1) + sent(b"three"))
    assert [calls.next(), calls.next()] == [b"one", b"three"]


def test_a_call_that_was_begun_is_not_missed(ends, monkeypatch):
    monkeypatch.setattr(inbox, "_SHORT", -1)
    front, calls = ends
    front.sendall(sent(b"one", b"two", b"three"))
    assert [calls.next(), calls.next()] == [b"one", b"two"]
    front.sendall(skip(2) + sent(b"four"))
    assert calls.next() == b"four"


def test_it_is_quiet_when_nothing_comes(ends):
    front, calls = ends
    assert calls.is_quiet(0.01)
    front.sendall(sent(b"one", b"two"))
    assert not calls.is_quiet(5)
    assert calls.next() == b"one"
    assert not calls.is_quiet(5)
    assert calls.next() == b"two"
    assert calls.is_quiet(0)
    front.shutdown(socket.SHUT_WR)
    assert not calls.is_quiet(5)
