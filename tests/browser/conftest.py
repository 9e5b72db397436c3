"""One server and one browser for all tests here, the browser as new for each. Without Chromium they are skipped."""

import os
import shutil
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.kinds import WIDE
from tests.browser.serving import build, serving

if TYPE_CHECKING:
    from tests.browser.chromium import Browser

AXE = Path(__file__).parents[2] / "kg" / "serving" / "editor" / "node_modules" / "axe-core" / "axe.min.js"


def _need(there: bool, what: str) -> None:
    if there:
        return
    if "CI" in os.environ:
        pytest.fail(f"CI needs {what}")
    pytest.skip(f"this machine lacks {what}")


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    store = tmp_path_factory.mktemp("browser") / "store"
    build(store)
    with serving(store) as address:
        yield address


@pytest.fixture(scope="session")
def _chromium(home: str) -> "Iterator[Browser]":
    for program in ("chromium", "chromedriver"):
        _need(shutil.which(program) is not None, f"{program}, which reads the pages")
    _need(find_spec("selenium") is not None, "selenium, which drives the browser; `make lint` installs it")
    from tests.browser.chromium import browser

    with browser(home) as one:
        yield one


@pytest.fixture
def browser(_chromium: "Browser") -> "Browser":
    """A browser with a wide window and light colours, that runs scripts and has no complaints yet."""
    _chromium.driver.get("about:blank")
    _chromium.driver.delete_all_cookies()
    _chromium.scripts(allowed=True)
    _chromium.resize(WIDE)
    _chromium.prefer(color_scheme="light")
    _chromium.complaints()
    _chromium.hosts()
    return _chromium


@pytest.fixture(scope="session")
def axe() -> str:
    """The script of axe-core, which finds what bars people from a page."""
    _need(AXE.is_file(), "axe-core; `make editor` installs it, where there is Node")
    return AXE.read_text(encoding="utf-8")
