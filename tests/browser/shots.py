"""Pictures of every kind of page for people to look at: ``python -m tests.browser.shots DIR``."""

import sys
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.browser.chromium import Browser, browser
from tests.browser.kinds import LANGUAGES, NARROW, WIDE, in_language, pages, things
from tests.browser.serving import build, serving

SIZES = {"wide": WIDE, "narrow": NARROW}
COLOURS = ("light", "dark")


def take(one: Browser, folder: Path) -> None:
    """Write ``{page}-{language}-{size}-{colours}.png`` for each page of the server that the browser reads."""
    for (name, path), language in product((pages() | things(one.home)).items(), LANGUAGES):
        one.open(in_language(path, language))
        if one.all("#editor-settings"):
            one.one("form[data-editor=ready]")
        for (size, window), colours in product(SIZES.items(), COLOURS):
            one.resize(window)
            one.prefer(color_scheme=colours)
            one.screenshot(folder / f"{name}-{language}-{size}-{colours}.png")


def main(folder: Path) -> None:
    """Serve the sample articles, and take the pictures."""
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix="kg-shots-") as scratch:
        build(Path(scratch) / "store")
        with serving(Path(scratch) / "store") as home, browser(home) as one:
            take(one, folder)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("give one folder to write pictures to: python -m tests.browser.shots DIR")
    main(Path(sys.argv[1]))
