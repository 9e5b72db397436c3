from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from kg.linking.online.waiting import LONGEST, asked_wait, backoff


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"Retry-After": "7"}, 7.0),
        ({"Retry-After": "0"}, 0.0),
        ({"Retry-After": "-3"}, None),
        ({"Retry-After": "1.5"}, None),
        ({"Retry-After": "soon"}, None),
        ({"Retry-After": "9" * 400}, float("inf")),
        ({"Retry-After": "Sat, 22 Nov 2025 12:00:30 GMT", "Date": "Sat, 22 Nov 2025 12:00:00 GMT"}, 30.0),
        ({"Retry-After": "Sat, 22 Nov 2025 11:00:00 GMT", "Date": "Sat, 22 Nov 2025 12:00:00 GMT"}, 0.0),
        ({"Retry-After": "Sat, 22 Nov 2025 12:00:30 -0000", "Date": "Sat, 22 Nov 2025 12:00:00 GMT"}, 30.0),
    ],
)
def test_seconds_that_a_service_asks_for(headers, seconds):
    assert asked_wait(headers) == seconds


def test_date_without_the_service_s_own_clock_is_taken_by_ours():
    wait = asked_wait({"Retry-After": format_datetime(datetime.now(UTC) + timedelta(seconds=100), usegmt=True)})
    assert wait is not None
    assert 90 < wait <= 100


def test_waits_grow_and_are_bounded():
    assert [backoff(attempt, 1.0) for attempt in range(4)] == [1, 2, 4, 8]
    assert backoff(3, 0.0) == 0
    assert backoff(60, 3600.0) == LONGEST
