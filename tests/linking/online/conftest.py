"""Asking that waits for nothing, and remembers in a folder of the test's own."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kg.linking.online.asking import Asking


@pytest.fixture
def asking(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Asking]:
    monkeypatch.setenv("no_proxy", "*")

    def settings(**changes: Any) -> Asking:
        return replace(Asking(tmp_path / "online.sqlite3", interval=0.0, timeout=60.0), **changes)

    return settings
