"""Headless Chromium, driven over WebDriver, and what it notes about a page: its errors, and the hosts it asked."""

import base64
import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeVar
from urllib.parse import urlsplit

from selenium.common.exceptions import NoSuchElementException, StaleElementReferenceException
from selenium.webdriver import Chrome, ChromeOptions, ChromeService
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.wait import WebDriverWait

_SECONDS = 60
_SCRIPT_SECONDS = 120  # axe takes its time with the page of the ontology
_SMALLEST_DESK = 600  # CSS pixels
Value = TypeVar("Value")
_BARRIERS = """
const done = arguments[arguments.length - 1];
axe.run().then((found) => done(found.violations.flatMap((each) =>
  each.nodes.map((node) => `${each.id}: ${node.html.slice(0, 200)} ${node.failureSummary}`))));
"""
_ARGUMENTS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--hide-scrollbars",
    "--no-first-run",
)


@dataclass(frozen=True)
class Browser:
    """A browser that reads one server."""

    driver: Chrome
    home: str

    def open(self, path: str) -> None:
        """Go to a path of the server."""
        self.driver.get(self.home.rstrip("/") + path)

    @property
    def path(self) -> str:
        """Path and query of the page that is open."""
        address = urlsplit(self.driver.current_url)
        return address.path + (f"?{address.query}" if address.query else "")

    def all(self, selector: str) -> list[WebElement]:
        """The elements that a CSS selector finds."""
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def one(self, selector: str) -> WebElement:
        """The first element that a CSS selector finds, awaited."""
        return next(iter(self._await(lambda: self.all(selector), selector)))

    def text(self, selector: str = "body") -> str:
        """What a reader sees of the first element that a CSS selector finds."""
        return self.one(selector).text

    def press(self, selector: str) -> None:
        """Click what a CSS selector finds first; what this opens may have yet to come, and is to be awaited."""
        self._click(lambda: self.all(selector), selector)

    def follow(self, words: str) -> None:
        """Click the first link of the page's main part that has exactly these words."""
        self._click(lambda: [each for each in self.all("main a") if each.text.strip() == words], words)

    def keys(self, *names: str) -> None:
        """Press keys at once: names such as ``CONTROL`` and ``TAB``, or a letter."""
        *held, last = (getattr(Keys, name, name) for name in names)
        actions = ActionChains(self.driver)
        for key in held:
            actions.key_down(key)
        actions.send_keys(last)
        for key in held:
            actions.key_up(key)
        actions.perform()

    def type(self, text: str) -> None:
        """Type a text where the focus is."""
        ActionChains(self.driver).send_keys(text).perform()

    def ready(self) -> None:
        """Wait until the page is there."""
        self._await(lambda: self.script("return document.readyState") == "complete", "page that is complete")

    def overflow(self) -> int:
        """By how many CSS pixels the page is wider than the screen; a telephone would widen its window to fit."""
        return int(self.script("return document.documentElement.scrollWidth - screen.width"))

    def barriers(self, axe: str) -> list[str]:
        """What axe-core, whose script is given, finds that bars people from the page."""
        self.script(axe)
        found: list[str] = self.driver.execute_async_script(_BARRIERS)
        return found

    def await_path(self, start: str) -> None:
        """Wait until the path of the page begins so, and it is there."""
        self._await(lambda: self.path.startswith(start), start)
        self.ready()

    def await_text(self, selector: str, words: str) -> None:
        """Wait until an element shows these words."""
        self._await(lambda: any(words in each.text for each in self.all(selector)), f"{words!r} in {selector}")

    def _click(self, found: Callable[[], list[WebElement]], what: str) -> None:
        """Click the first element of those found, awaited; found again where the page has changed meanwhile."""

        def clicked() -> bool:
            for element in found():
                element.click()
                return True
            return False

        self._await(clicked, what)
        self.ready()

    def _await(self, condition: Callable[[], Value], what: str) -> Value:
        passing = (NoSuchElementException, StaleElementReferenceException)
        wait = WebDriverWait(self.driver, _SECONDS, poll_frequency=0.1, ignored_exceptions=passing)
        return wait.until(lambda _: condition(), f"there is no {what}")

    def script(self, source: str, *arguments: object) -> Any:
        """What a script gives."""
        return self.driver.execute_script(source, *arguments)

    def resize(self, size: tuple[int, int]) -> None:
        """Show pages in a window of this size, in CSS pixels, as a telephone does when it is narrow."""
        width, height = size
        metrics = {
            "width": width,
            "height": height,
            "deviceScaleFactor": 1,
            "screenWidth": width,
            "screenHeight": height,
            "mobile": width < _SMALLEST_DESK,
        }
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)

    def prefer(self, **features: str) -> None:
        """Media features that the reader prefers, such as ``color_scheme="dark"``."""
        wanted = [{"name": f"prefers-{name.replace('_', '-')}", "value": value} for name, value in features.items()]
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": wanted})

    def scripts(self, *, allowed: bool) -> None:
        """Let pages run scripts, or not."""
        self.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": not allowed})

    def screenshot(self, file: Path) -> None:
        """Write the whole page as PNG, not only what fits the window."""
        size = self.driver.execute_cdp_cmd("Page.getLayoutMetrics", {})["cssContentSize"]
        shown = self.driver.execute_cdp_cmd(
            "Page.captureScreenshot", {"captureBeyondViewport": True, "clip": {**size, "scale": 1}}
        )
        file.write_bytes(base64.b64decode(shown["data"]))

    def complaints(self) -> list[str]:
        """What the console noted as warnings and errors since last asked, broken policies among them."""
        return [entry["message"] for entry in self.driver.get_log("browser") if entry["level"] != "INFO"]

    def hosts(self) -> set[str]:
        """The hosts that pages sent requests to since last asked."""
        return {urlsplit(address).netloc for address in self._requested() if address.startswith(("http", "ws"))}

    def _requested(self) -> Iterator[str]:
        for entry in self.driver.get_log("performance"):
            event = json.loads(entry["message"])["message"]
            if event["method"] == "Network.requestWillBeSent":
                yield event["params"]["request"]["url"]
            if event["method"] == "Network.webSocketCreated":
                yield event["params"]["url"]


@contextmanager
def browser(home: str) -> Iterator[Browser]:
    """A browser with a fresh profile."""
    with TemporaryDirectory(prefix="kg-browser-", ignore_cleanup_errors=True) as profile:
        driver = Chrome(options=_options(profile), service=ChromeService(shutil.which("chromedriver")))
        driver.set_script_timeout(_SCRIPT_SECONDS)
        try:
            yield Browser(driver, home)
        finally:
            driver.quit()


def _options(profile: str) -> ChromeOptions:
    options = ChromeOptions()
    options.binary_location = shutil.which("chromium") or ""
    for argument in (*_ARGUMENTS, f"--user-data-dir={profile}"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    return options
