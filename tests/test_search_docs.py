"""docs/search.md is true: each query in it is saved as ``search.rq``, and its console examples are run in order.

``python -m tests.test_search_docs`` rewrites what they show.
"""

import re
from pathlib import Path
from tempfile import TemporaryDirectory

from kg.namespaces import SEARCH
from kg.serving.searching.block import INPUTS, OUTPUTS
from tests.test_readme import BLOCK, CHECKOUT, fresh, played

PAGE = CHECKOUT / "docs" / "search.md"
TEXT = PAGE.read_text(encoding="utf-8")


def shown(folder: Path, text: str) -> str:
    """The text of the page with what its commands really print."""
    reader = fresh(folder)

    def rewritten(match: re.Match[str]) -> str:
        language, block = match.groups()
        if language == "sparql":
            (reader / "search.rq").write_text(block, encoding="utf-8")
        return f"```console\n{_played(block, reader)}```" if language == "console" else match.group()

    return BLOCK.sub(rewritten, text)


def _played(block: str, reader: Path) -> str:
    commands = "".join(line for line in block.splitlines(keepends=True) if line.startswith("$ "))
    return played(commands, reader)


def test_the_examples_give_what_the_page_shows(tmp_path: Path) -> None:
    assert shown(tmp_path, TEXT) == TEXT


def test_there_are_examples_and_every_term_is_told() -> None:
    assert {"console", "sparql"} <= {language for language, _ in BLOCK.findall(TEXT)}
    for iri in (*INPUTS, *OUTPUTS):
        assert f"`search:{iri.removeprefix(str(SEARCH))}`" in TEXT


if __name__ == "__main__":
    with TemporaryDirectory() as name:
        PAGE.write_text(shown(Path(name), TEXT), encoding="utf-8")
