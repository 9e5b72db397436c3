import logging
import warnings

import pytest

from kg.validation.silence import silenced


def test_logs_and_warnings_are_kept_back_for_a_while(caplog: pytest.LogCaptureFixture) -> None:
    logger = logging.getLogger("example.chatty")
    with silenced("example.chatty"):
        logger.warning("inside")
        warnings.warn("inside", stacklevel=1)
    logger.warning("outside")
    assert [record.message for record in caplog.records] == ["outside"]
