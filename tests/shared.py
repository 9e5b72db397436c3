"""The development data beside the checkout, which is not part of the project."""

from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2] / "shared"

needs_shared = pytest.mark.skipif(
    not SHARED.is_dir(), reason="the annotated articles (../shared) are not beside this checkout"
)
