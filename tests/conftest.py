"""Settings and fixtures for all tests."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

# A shared machine may be slow for a moment: no test fails for the time that an example takes.
settings.register_profile("unhurried", settings(), deadline=None)
settings.load_profile("unhurried")

NOBODY = 65534


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
