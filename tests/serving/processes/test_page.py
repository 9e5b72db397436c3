import mmap
import os

from kg.serving.metrics import BUCKETS, bucket
from kg.serving.processes.page import LONGEST, Counts, Page, State


def test_what_one_end_writes_the_other_reads():
    front = Page.made()
    clerk = Page(os.dup(front.descriptor))
    assert (front.start, front.recalled) == (0, 0)
    clerk.read(7, 1234)
    assert (front.start, front.loan, front.state) == (1234, 7, State.READING)
    clerk.answer(b"x" * LONGEST)
    assert (front.state, front.request) == (State.ANSWERING, b"x" * LONGEST)
    clerk.answer(b"GET")
    assert front.request == b"GET"
    front.recalled = 9
    assert clerk.recalled == 9
    clerk.rest()
    assert front.start == 0
    front.close()
    clerk.close()


def test_what_is_counted_since_the_last_time():
    page = Page.made()
    page.send(2_000_000, 100)
    before = page.counts
    page.send(2_000_000, 10)
    page.send(10**12, 1)
    since = page.counts.since(before)
    assert (since.nanoseconds, since.bytes, sum(since.requests)) == (10**12 + 2_000_000, 11, 2)
    assert since.requests[bucket(0.002)] == since.requests[BUCKETS - 1] == 1
    assert before.since(Counts()) == before
    page.close()


def test_a_page_leaves_nothing_open():
    page = Page.made()
    page.close()
    assert isinstance(page._map, mmap.mmap)
    assert page._map.closed
