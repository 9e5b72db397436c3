import pytest

from kg import resources
from kg.errors import KnowledgeError
from kg.resources import gazetteer, resource, table


def test_a_checkout_finds_its_own_knowledge() -> None:
    assert gazetteer("units.tsv").is_file()
    assert resource("ontology/roles.ttl").is_file()


def test_what_is_missing_is_named() -> None:
    with pytest.raises(KnowledgeError, match=r"ontology/none\.ttl is missing from this installation"):
        resource("ontology/none.ttl")


def test_what_is_not_toml_is_refused(tmp_path, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "broken.toml").write_text("a = [", encoding="utf-8")
    monkeypatch.setattr(resources, "gazetteer", tmp_path.joinpath)
    with pytest.raises(KnowledgeError, match=r"broken\.toml"):
        table("broken.toml")
