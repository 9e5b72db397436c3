import os
import tempfile
from pathlib import Path

import pytest

NOBODY = 65534


@pytest.fixture
def unprivileged():
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
