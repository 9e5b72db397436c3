import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kg import documents, validation
from kg.derivation import derive
from kg.errors import InputError
from kg.model import Article
from kg.pipeline import build, check_all
from kg.store import Quarantine, open_snapshot
from kg.store.export import export
from tests.shared import SHARED, needs_shared

ARTICLES = Path(__file__).parents[1] / "data" / "articles"
STRICT = """
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix vngov: <https://w3id.org/vngov/ontology#> .
<urn:strict> a sh:NodeShape ; sh:targetClass vngov:Person ;
    sh:property [ sh:path vngov:unit ; sh:minCount 1 ; sh:message "say where the person is" ] .
"""
"""Shapes that no person of an article conforms to."""
TEXT = "Quận ủy Tây Hồ họp\n\nSáng 7/4/2023, ông Lê Văn Thử - Bí thư Quận ủy Tây Hồ chủ trì hội nghị.\n"


def exported(store: Path, form: str = "turtle") -> bytes:
    out = store.parent / f"{store.name}.{form}"
    with out.open("wb") as stream:
        export(open_snapshot(store), form, stream)
    return out.read_bytes()


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    directory = tmp_path_factory.mktemp("built") / "store"
    build([ARTICLES], directory)
    return directory


def test_every_sample_article_passes_the_gate(store: Path) -> None:
    assert Quarantine(store).list() == []
    assert len(exported(store)) > 10_000


def test_building_again_changes_nothing(store: Path) -> None:
    before, snapshots = exported(store, "nquads"), sorted((store / "snapshots").iterdir())
    assert build([ARTICLES], store).changed == 0
    assert exported(store, "nquads") == before
    assert sorted((store / "snapshots").iterdir()) == snapshots


def test_a_statement_of_several_articles_counts_once(store: Path) -> None:
    ask = open_snapshot(store).query
    (stated,) = ask("SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }")
    (distinct,) = ask("SELECT (COUNT(*) AS ?n) WHERE { SELECT DISTINCT ?s ?p ?o WHERE { GRAPH ?g { ?s ?p ?o } } }")
    assert stated["n"] == distinct["n"]


def test_no_blank_node(store: Path) -> None:
    terms = exported(store, "nquads").decode().split()
    assert not [term for term in terms if term.startswith("_:")]


@pytest.mark.parametrize("seed", ["0", "4711"])
def test_same_bytes_whatever_the_order_and_the_hash_seed(store: Path, tmp_path: Path, seed: str) -> None:
    files = sorted((path for path in ARTICLES.iterdir() if path.suffix != ".md"), reverse=seed == "0")
    other = tmp_path / "other"
    subprocess.run(
        [sys.executable, "-m", "kg", "build", *files, "--store", other],
        env={**os.environ, "PYTHONHASHSEED": seed},
        check=True,
        capture_output=True,
    )
    assert exported(other) == exported(store)


def test_an_article_more_leaves_the_graphs_of_the_others_alone(tmp_path: Path) -> None:
    first, *others = sorted(ARTICLES.glob("*.txt"))
    build(others, tmp_path / "store")
    before = {line for line in exported(tmp_path / "store", "nquads").splitlines() if b"/graph/article/" in line}
    assert build([first], tmp_path / "store").published == (first.name,)
    after = set(exported(tmp_path / "store", "nquads").splitlines())
    assert before <= after


def test_a_changed_article_replaces_its_graph_and_nothing_else(tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    shutil.copytree(ARTICLES, folder)
    build([folder], tmp_path / "store")
    changed = min(folder.glob("*.txt"))
    title, rest = changed.read_text(encoding="utf-8").split("\n", 1)
    changed.write_text(f"{title}\nÔng Lê Văn Thử - Bí thư Quận ủy Tây Hồ - dự hội nghị.\n{rest}", encoding="utf-8")
    assert build([folder], tmp_path / "store").changed == 1
    assert "Lê Văn Thử".encode() in exported(tmp_path / "store")


def test_one_bad_article_is_reported_and_the_others_are_built(tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    shutil.copytree(ARTICLES, folder)
    (folder / "bad.txt").write_bytes("Quận ủy Đống Đa".encode("utf-16"))
    errors: list[InputError] = []
    outcome = build([folder], tmp_path / "store", on_error=errors.append)
    assert "bad.txt" in str(errors[0])
    assert len(errors) == 1
    assert len(outcome.published) >= 8


def test_without_an_article_the_store_is_not_touched(tmp_path: Path) -> None:
    errors: list[InputError] = []
    outcome = build([tmp_path / "none"], tmp_path / "store", on_error=errors.append)
    assert outcome.published == ()
    assert not (tmp_path / "store").exists()


def test_an_article_that_fails_the_gate_goes_to_quarantine_and_can_be_released(
    tmp_path: Path,
) -> None:
    strict = tmp_path / "strict.ttl"
    strict.write_text(STRICT, encoding="utf-8")
    article = ARTICLES / "2023-04-09-tay-ho-giua-nhiem-ky.txt"
    outcome = build([article], tmp_path / "store", shapes=validation.load_shapes([strict]))
    quarantine = Quarantine(tmp_path / "store")
    assert outcome.quarantined == (article.name,)
    assert "say where the person is" in quarantine.show(article.name).findings[0]
    assert article.name not in exported(tmp_path / "store").decode()
    quarantine.release(article.name, "the shape asks for too much", also=derive)
    assert article.name in exported(tmp_path / "store").decode()
    assert "vngov:articleCount" in exported(tmp_path / "store").decode()


def test_a_release_holds_until_the_text_changes(tmp_path: Path) -> None:
    def build_strictly() -> tuple[str, ...]:
        return build([articles], store, shapes=validation.load_shapes([tmp_path / "strict.ttl"])).quarantined

    articles, store, text = tmp_path / "articles.jsonl", tmp_path / "store", TEXT
    (tmp_path / "strict.ttl").write_text(STRICT, encoding="utf-8")
    articles.write_text(json.dumps({"id": "a", "text": text}), encoding="utf-8")
    assert build_strictly() == ("a",)
    Quarantine(store).release("a", "checked by hand", also=derive)
    before = exported(store, "nquads")
    assert build_strictly() == ()
    assert exported(store, "nquads") == before
    assert b'releasedReason> "checked by hand"' in before
    articles.write_text(json.dumps({"id": "a", "text": f"{text}Hết.\n"}), encoding="utf-8")
    assert build_strictly() == ("a",)


def test_a_build_that_breaks_off_takes_nothing_out_of_quarantine(tmp_path: Path) -> None:
    def broken_off(_: Article) -> None:
        raise KeyboardInterrupt

    article = ARTICLES / "2023-04-09-tay-ho-giua-nhiem-ky.txt"
    (tmp_path / "strict.ttl").write_text(STRICT, encoding="utf-8")
    build([article], tmp_path / "store", shapes=validation.load_shapes([tmp_path / "strict.ttl"]))
    with pytest.raises(KeyboardInterrupt):
        build([article], tmp_path / "store", on_article=broken_off)
    assert [entry.article for entry in Quarantine(tmp_path / "store").list()] == [article.name]
    build([article], tmp_path / "store")
    assert Quarantine(tmp_path / "store").list() == []


@needs_shared
def test_all_annotated_articles_pass_the_gate() -> None:
    for checked in check_all(documents.read([SHARED / "articles"])):
        assert checked.report.conforms(), f"{checked.article.id}: {checked.report.to_text()}"
