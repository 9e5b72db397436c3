import gzip
import json
import os
import subprocess
import sys
import termios
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg.cli import kg
from kg.gazetteers.units import all_units
from kg.judgements import HEADER
from kg.model import UnitKind
from tests.test_pipeline import STRICT

TEXT = "Quận ủy Tây Hồ họp\n\nSáng 7/4/2023, ông Lê Văn Thử - Bí thư Quận ủy Tây Hồ chủ trì hội nghị.\n"


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(kg, ["build", *map(str, arguments)])


def bad_files() -> dict[str, bytes]:
    record = json.dumps({"id": "a", "text": TEXT}, ensure_ascii=False).encode()
    return {
        "empty.txt": b"",
        "binary.txt": b"\x7fELF\x00\x00\x01",
        "latin1.txt": "Tây Hồ, été à la mairie".encode("latin-1", "replace"),
        "utf16.txt": TEXT.encode("utf-16"),
        "broken.html": b"<html><body><p><div><<<",
        "lines.jsonl": record + b"\nnot JSON\n",
        "broken.jsonl.gz": gzip.compress(record)[:-9],
    }


@pytest.mark.parametrize("name", bad_files())
def test_a_bad_file_is_one_sentence_that_names_it_and_exit_code_3(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(bad_files()[name])
    result = run(tmp_path / name, "--store", tmp_path / "store")
    assert result.exit_code == 3
    (line,) = result.stderr.splitlines()
    assert line.startswith("kg: ")
    assert name in line


def test_a_missing_path_is_named(tmp_path: Path) -> None:
    result = run(tmp_path / "none", "--store", tmp_path / "store")
    assert result.exit_code == 3
    assert str(tmp_path / "none") in result.stderr


def test_one_bad_article_among_many_is_reported_and_the_others_are_built(tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, content in bad_files().items():
        (folder / name).write_bytes(content)
    (folder / "good.txt").write_text(TEXT, encoding="utf-8")
    (folder / "notes.doc").write_bytes(b"x")
    result = run(folder, "--store", tmp_path / "store")
    assert result.exit_code == 3
    assert "2 articles published (2 new or changed); 1 other file passed over" in result.stdout
    assert len(result.stderr.splitlines()) == 7
    people = CliRunner().invoke(kg, ["query", "people", "--store", str(tmp_path / "store"), "--format", "csv"]).stdout
    assert people.splitlines()[1].startswith("a,Lê Văn Thử,")
    assert people.splitlines()[2].startswith("good.txt,Lê Văn Thử,")


def test_a_directory_that_is_something_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "photo.jpg").write_bytes(b"x")
    (tmp_path / "good.txt").write_text(TEXT, encoding="utf-8")
    result = run(tmp_path / "good.txt", "--store", tmp_path)
    assert result.exit_code == 3
    assert str(tmp_path) in result.stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == ["good.txt", "photo.jpg"]


def test_a_store_in_use_says_so(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(TEXT, encoding="utf-8")
    store = tmp_path / "store"
    holder = subprocess.Popen(
        [sys.executable, "-c", f"from kg.store import Writer\nwith Writer({str(store)!r}): print(flush=True); input()"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    with holder:
        assert holder.stdout
        holder.stdout.readline()
        result = run(tmp_path / "good.txt", "--store", store)
        holder.communicate(b"\n")
    assert result.exit_code == 3
    assert f"the store {store} is being written by process {holder.pid}" in result.stderr
    assert run(tmp_path / "good.txt", "--store", store).exit_code == 0


def test_another_base_is_used_and_then_kept(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(TEXT, encoding="utf-8")
    store = tmp_path / "store"
    assert run(tmp_path / "good.txt", "--store", store, "--base", "https://example.org/id/").exit_code == 0
    assert run(tmp_path / "good.txt", "--store", store).exit_code == 0
    result = run(tmp_path / "good.txt", "--store", store, "--base", "https://example.org/other/")
    assert result.exit_code == 3
    assert "https://example.org/id/" in result.stderr


def test_articles_in_quarantine_are_named_and_exit_code_1(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "strict.ttl").write_text(STRICT, encoding="utf-8")
    result = run(tmp_path / "good.txt", "--store", tmp_path / "store", "--shapes", tmp_path / "strict.ttl")
    assert result.exit_code == 1
    assert result.stdout == "0 articles published (0 new or changed); 1 in quarantine: good.txt\n"


def test_broken_shapes_are_exit_code_4(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "empty.ttl").write_text("", encoding="utf-8")
    result = run(tmp_path / "good.txt", "--store", tmp_path / "store", "--shapes", tmp_path / "empty.ttl")
    assert result.exit_code == 4
    assert not (tmp_path / "store").exists()


def test_no_progress_bar_in_a_pipe(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(TEXT, encoding="utf-8")
    command = [sys.executable, "-m", "kg", "build", tmp_path / "good.txt", "--store", tmp_path / "store"]
    done = subprocess.run(command, capture_output=True, check=True, env={**os.environ, "LC_ALL": "C"})
    assert (done.stdout, done.stderr) == (b"1 article published (1 new or changed)\n", b"")


@pytest.mark.parametrize("base", ["", "not an iri", "x:", "https://example.org/id#", "http://example.org/x"])
def test_a_base_that_is_none_is_one_line_and_touches_nothing(tmp_path: Path, base: str) -> None:
    (tmp_path / "good.txt").write_text(TEXT, encoding="utf-8")
    command = [sys.executable, "-m", "kg", "build", tmp_path / "good.txt", "--store", tmp_path / "store"]
    done = subprocess.run([*command, "--base", base], capture_output=True, check=False, text=True)
    (line,) = done.stderr.splitlines()
    assert (done.returncode, done.stdout) == (2, "")
    assert line.startswith(f"kg: <{base}> cannot be a base; give")
    assert not (tmp_path / "store").exists()


def test_a_progress_bar_on_a_terminal(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(TEXT, encoding="utf-8")
    command = [sys.executable, "-m", "kg", "build", tmp_path / "good.txt", "--store", tmp_path / "store"]
    screen, terminal = os.openpty()
    termios.tcsetwinsize(terminal, (24, 80))
    os.set_blocking(screen, False)
    try:
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=terminal, check=True)
        assert b"Articles: 1" in os.read(screen, 1 << 16)
    finally:
        os.close(terminal)
        os.close(screen)


def test_a_warning_of_the_rules_on_the_whole_graph_is_counted_once(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(f"Ngày 30/02/2023, Quận ủy Tây Hồ họp.\n\n{TEXT}", encoding="utf-8")
    result = run(tmp_path / "one.txt", "--store", tmp_path / "store")
    assert result.exit_code == 0
    assert result.stderr.startswith("kg: the whole graph has 1 warning; kg validate --store ")
    assert run(tmp_path / "one.txt", "--store", tmp_path / "store").stderr == ""


def test_a_violation_of_the_rules_on_the_whole_graph_is_said_and_ends_with_1(tmp_path: Path) -> None:
    districts = [unit.name for unit in all_units() if unit.kind is UnitKind.RURAL_DISTRICT][:60]
    posts = "".join(f"Ông Trần Văn Bốn - Bí thư Huyện ủy {name} dự họp.\n\n" for name in districts)
    (tmp_path / "one.txt").write_text(f"{TEXT}\n{posts}", encoding="utf-8")
    result = run(tmp_path / "one.txt", "--store", tmp_path / "store")
    assert result.exit_code == 1
    assert "Trần Văn Bốn holds" in result.stderr
    assert "1 article published" in result.stdout


def test_judgements_on_what_is_not_there_are_named_and_a_broken_file_stops_the_build(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    store = tmp_path / "store"
    run(tmp_path / "a.txt", "--store", store)
    judgements = store / "judgements.tsv"
    judgements.write_text(f"{HEADER}\nsame\tperson/a-1\tperson/b-2\tAn\tvì\n", encoding="utf-8")
    result = run(tmp_path / "a.txt", "--store", store)
    assert (result.exit_code, judgements.exists()) == (0, True)
    assert "2 things are judged but not in the store, which may come back: person/a-1, person/b-2" in result.stderr
    judgements.write_text("broken", encoding="utf-8")
    result = run(tmp_path / "a.txt", "--store", store)
    assert result.exit_code == 3
    assert result.stderr.startswith(f"kg: {judgements} line 1 is not the header; it is, with tabs between: verdict")
