"""The wheel as a stranger gets it: built, installed in an empty virtual environment, used far from the checkout."""

import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path
from zipfile import ZipFile

import pytest

CHECKOUT = Path(__file__).parents[1]
ARTICLES = CHECKOUT / "data" / "articles"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", out, CHECKOUT)
    (built,) = out.glob("vngov_kg-*-py3-none-any.whl")
    return built


def test_the_wheel_carries_the_knowledge_and_nothing_else(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        names = {name for name in archive.namelist() if ".dist-info/" not in name}
    for folder in ("ontology", "shapes", "data/gazetteers"):
        files = [path for path in (CHECKOUT / folder).rglob("*") if path.is_file() and "__pycache__" not in path.parts]
        assert files, f"{folder} is empty"
        assert {f"kg/{path.relative_to(CHECKOUT).as_posix()}" for path in files} <= names
    assert "kg/py.typed" in names
    assert {name.split("/")[0] for name in names} == {"kg"}
    assert not [name for name in names if name.startswith(("kg/data/articles", "kg/tests"))]


@pytest.mark.skipif(shutil.which("npm") is None, reason="there is no npm, which builds the editor of the query page")
def test_the_wheel_carries_the_editor_and_not_what_it_was_built_from(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        names = [name for name in archive.namelist() if name.startswith("kg/serving/editor/")]
    assert {"assets.json", "LICENCES.txt"} < {name.split("/")[-1] for name in names if "/dist/" in name}
    assert not [name for name in names if "node_modules" in name or name.endswith((".mjs", "package.json"))]


def test_an_empty_environment_builds_and_validates(wheel: Path, tmp_path: Path) -> None:
    kg = install(wheel, tmp_path / "environment")
    run(kg, "build", ARTICLES, "--store", "graph", cwd=tmp_path)
    run(kg, "export", "--store", "graph", "--output", "graph.ttl", cwd=tmp_path)
    assert "Đinh Trường Thọ" in (tmp_path / "graph.ttl").read_text(encoding="utf-8")
    run(kg, "validate", "graph.ttl", cwd=tmp_path)


def install(wheel: Path, environment: Path) -> Path:
    """Install the wheel with its dependencies in a new environment, and give the path of its ``kg``."""
    venv.create(environment)
    folder = environment / ("Scripts" if os.name == "nt" else "bin")
    pip: list[str | Path] = [sys.executable, "-m", "pip", "--python", folder / "python", "install", "--quiet"]
    pip += ["--no-compile", "--retries", "1", wheel]
    done = subprocess.run(pip, capture_output=True, encoding="utf-8", check=False)
    if "connection broken by" in done.stderr and "CI" not in os.environ:
        pytest.skip("the package registry cannot be reached, so the wheel's dependencies cannot be installed")
    assert done.returncode == 0, done.stderr
    program = shutil.which("kg", path=folder)
    assert program is not None
    return Path(program)


def run(*command: str | Path, cwd: Path | None = None) -> str:
    """Standard output of a program that must succeed, with nothing of this checkout on its path."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(command, capture_output=True, encoding="utf-8", cwd=cwd, env=environment, check=False)
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout
