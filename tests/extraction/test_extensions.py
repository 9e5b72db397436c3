"""The extractor of docs/extractors.md, installed beside the package as its entry points tell."""

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[2] / "docs" / "extractors.md"
ARTICLE = "Hội chợ Nông sản huyện Ba Vì mở cửa sáng nay. Ông Lê Minh, Bí thư Huyện ủy Ba Vì, Hà Nội, dự.\n"


def block(language: str) -> str:
    [code] = re.findall(rf"```{language}\n(.*?)```", DOCS.read_text(encoding="utf-8"), re.DOTALL)
    return code


@pytest.fixture
def installed(tmp_path):
    """Installs a module under its entry points, in a folder of its own."""

    def install(code: str, entry: str = "acme_fairs:add_to") -> Path:
        metadata = tmp_path / "site" / "acme_fairs-1.0.dist-info"
        metadata.mkdir(parents=True)
        (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: acme-fairs\nVersion: 1.0\n")
        (metadata / "entry_points.txt").write_text(f"[kg.extractors]\nacme_fairs = {entry}\n")
        (tmp_path / "site" / "acme_fairs.py").write_text(code, encoding="utf-8")
        (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
        return tmp_path

    return install


def kg(folder: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    environment = os.environ | {"PYTHONPATH": str(folder / "site"), "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-m", "kg", *arguments]
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False, encoding="utf-8"
    )


def test_the_example_adds_facts_to_the_graph(installed):
    [(name, entry)] = tomllib.loads(block("toml"))["project"]["entry-points"]["kg.extractors"].items()
    assert name == "acme_fairs"
    folder = installed(block("python"), entry)
    built = kg(folder, "build", "a.txt", "--store", "store")
    assert built.returncode == 0, built.stderr
    events = kg(folder, "query", "events", "--store", "store", "--format", "csv").stdout
    assert "Hội chợ Nông sản huyện Ba Vì mở cửa sáng nay" in events
    assert "acme.fair" in kg(folder, "explain", "a.txt").stdout


def test_an_extractor_that_cannot_be_added(installed):
    done = kg(installed("def add_to(nlp):\n    nlp.add_pipe('acme_unknown')\n"), "explain", "a.txt")
    assert done.returncode == 4
    assert done.stderr.startswith(
        "kg: the extractor acme_fairs of the package acme-fairs cannot be added (ValueError: "
    )
    assert done.stderr.count("\n") == 1


def test_an_extractor_that_fails_on_an_article(installed):
    failing = block("python").replace("draft = draft_of(doc)", 'raise RuntimeError("no model\\nhere")')
    done = kg(installed(failing), "explain", "a.txt")
    assert done.returncode == 4
    assert done.stderr == (
        "kg: the extractor acme_fairs failed on the article a.txt (RuntimeError: no model here); "
        "repair the package that brings it or uninstall it\n"
    )
