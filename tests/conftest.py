"""Settings and fixtures for all tests."""

import logging
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# A shared machine may be slow for a moment: no test fails for the time that an example takes, or is made in.
settings.register_profile("unhurried", settings(), deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")

NOBODY = 65534
LOGGERS = ("asyncio", "uvicorn", "uvicorn.error", "kg", "kg.requests")
"""What a server that is configured in this process takes over."""


@pytest.fixture
def unprivileged() -> Iterator[Path]:
    """A folder of one's own, as nobody where the tests run as the superuser, who may read and write everything."""
    with tempfile.TemporaryDirectory() as folder:
        superuser = os.geteuid() == 0
        if superuser:
            os.chown(folder, NOBODY, NOBODY)
            os.seteuid(NOBODY)
        try:
            yield Path(folder)
        finally:
            if superuser:
                os.seteuid(0)


@pytest.fixture
def logging_as_before() -> Iterator[None]:
    """Loggers that a test configures are afterwards as they were, for the tests that come after it."""
    before = {log: (log.handlers[:], log.level, log.propagate) for log in map(logging.getLogger, LOGGERS)}
    yield
    for log, (handlers, level, propagate) in before.items():
        log.handlers[:], log.propagate = handlers, propagate
        log.setLevel(level)
