"""README.md is true: its console and Python examples are run, in order, as a reader in a fresh checkout would.

``python -m tests.test_readme`` rewrites what the console examples show.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

CHECKOUT = Path(__file__).parents[1]
README = CHECKOUT / "README.md"
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
BLOCKS = BLOCK.findall(README.read_text(encoding="utf-8"))


def test_the_examples_give_what_the_readme_shows(tmp_path: Path) -> None:
    checkout = fresh(tmp_path)
    for language, block in BLOCKS:
        if language == "console":
            assert played(block, checkout) == block
        if language == "python":
            assert doctest(block, checkout) == ""


def test_there_are_examples_to_run() -> None:
    assert {"console", "python", "sparql"} <= {language for language, _ in BLOCKS}


def test_a_query_that_is_shown_is_the_one_that_is_run() -> None:
    questions = {path.read_text(encoding="utf-8") for path in (CHECKOUT / "docs" / "questions").glob("*.rq")}
    assert {block for language, block in BLOCKS if language == "sparql"} <= questions


def fresh(folder: Path) -> Path:
    """What a reader has: the articles and the questions, and nothing built yet."""
    for part in ("data/articles", "docs/questions"):
        shutil.copytree(CHECKOUT / part, folder / part)
    return folder


def played(block: str, folder: Path) -> str:
    """The block with each command (``$ …``) followed by what it really prints; ``echo $?`` sees the one before."""
    transcript, status = "", 0
    for line in block.splitlines(keepends=True):
        if line.startswith("$ "):
            done = run(["bash", "-c", f"(exit {status}); {line[2:]}"], folder)
            transcript, status = transcript + line + done.stdout, done.returncode
    return transcript


def doctest(block: str, folder: Path) -> str:
    """What differs between the shown and the real values of a ``>>>`` session."""
    session = folder / "session.txt"
    session.write_text(block, encoding="utf-8")
    return run([sys.executable, "-m", "doctest", session.name], folder).stdout


def run(command: list[str], folder: Path) -> "subprocess.CompletedProcess[str]":
    """A program with its two outputs in one, as a terminal shows them, and this environment's ``kg`` first."""
    environment = os.environ | {"PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])}
    return subprocess.run(
        command,
        cwd=folder,
        env=environment,
        encoding="utf-8",
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        stdin=subprocess.DEVNULL,
        check=False,
    )


if __name__ == "__main__":
    with TemporaryDirectory() as name:
        reader = fresh(Path(name))
        text = README.read_text(encoding="utf-8")
        for language, block in BLOCKS:
            if language == "console":
                text = text.replace(block, played(block, reader))
        README.write_text(text, encoding="utf-8")
