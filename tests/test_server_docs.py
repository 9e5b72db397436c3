"""docs/server.md is true: its console examples are run in order against a real server, and it leaves nothing out.

``python -m tests.test_server_docs`` rewrites what the examples show.
"""

import re
from pathlib import Path
from tempfile import TemporaryDirectory

import click
import httpx
import pytest

from kg.cli import kg
from tests.serving.conftest import served
from tests.test_readme import BLOCK, CHECKOUT, fresh, played

PAGE = CHECKOUT / "docs" / "server.md"
TEXT = PAGE.read_text(encoding="utf-8")
HERE = "http://127.0.0.1:8010/"


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """The folder of a reader who has built the graph, and a server of it."""
    reader = fresh(tmp_path_factory.mktemp("reader"))
    played("$ kg build data/articles --store build/graph\n", reader)
    with served(reader / "build" / "graph") as home:
        yield reader, home


def commands(block: str) -> str:
    return "".join(line for line in block.splitlines(keepends=True) if line.startswith("$ "))


def asked(block: str, folder: Path, home: str) -> str:
    return played(commands(block).replace(HERE, home), folder).replace(home, HERE)


def consoles() -> list[str]:
    return [block for language, block in BLOCK.findall(TEXT) if language == "console"]


def test_the_examples_give_what_the_page_shows(tmp_path, server):
    reader, home = server
    building, *asking = consoles()
    assert asking
    assert played(building, fresh(tmp_path)) == building
    for block in asking:
        assert asked(block, reader, home) == block


@pytest.mark.parametrize("page", ["README.md", "docs/reconciliation.md"])
def test_requests_that_other_pages_show_are_answered(server, page):
    reader, home = server
    requests = re.findall(
        r"^curl (?:.*\\\n)*.*(?:\n    .*)*", (CHECKOUT / page).read_text(encoding="utf-8"), re.MULTILINE
    )
    assert requests
    for request in requests:
        command = request.replace("curl ", "curl --fail --silent --output /dev/null ", 1).replace(HERE, home)
        (reader / "request").write_text(command, encoding="utf-8")
        assert played("$ bash request; echo $?\n", reader).splitlines()[1:] == ["0"]


def test_every_option_is_told():
    serve = kg.get_command(click.Context(kg), "serve")
    assert serve is not None
    options = {name for parameter in serve.params if isinstance(parameter, click.Option) for name in parameter.opts}
    assert {name for name in options - {"--host", "--port", "--help"} if name not in TEXT} == set()


def test_every_metric_is_told(server):
    _, home = server
    httpx.get(home, timeout=60)
    names = set(re.findall(r"^# TYPE (\w+) ", httpx.get(f"{home}metrics", timeout=60).text, re.MULTILINE))
    assert names
    assert {name for name in names if f"`{name}" not in TEXT} == set()


if __name__ == "__main__":
    with TemporaryDirectory() as name:
        folder, text = fresh(Path(name)), TEXT
        first, *others = consoles()
        text = text.replace(first, played(commands(first), folder))
        with served(folder / "build" / "graph") as address:
            for other in others:
                text = text.replace(other, asked(other, folder, address))
        PAGE.write_text(text, encoding="utf-8")
