from pathlib import Path

import pytest

from kg.vocabulary import __main__ as generator

DOCS = Path(__file__).parents[2] / "docs" / "ontology"


@pytest.mark.parametrize("name", sorted(generator.documents()))
def test_what_is_checked_in_is_current(name):
    assert (DOCS / name).read_text(encoding="utf-8") == generator.documents()[name], "run `make docs`"


def test_the_folder_holds_nothing_else():
    assert {path.name for path in DOCS.iterdir()} == generator.documents().keys()


def test_writing(tmp_path, monkeypatch):
    monkeypatch.setattr(generator, "resource", lambda _: tmp_path)
    generator.write(tmp_path / "new" / "folder")
    assert {path.name for path in (tmp_path / "new" / "folder").iterdir()} == generator.documents().keys()
    assert (tmp_path / "context.jsonld").is_file()
