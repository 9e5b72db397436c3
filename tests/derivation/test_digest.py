from pathlib import Path

import grimp

import kg
from kg.derivation import digest
from kg.derivation.digest import rules, settled_by
from kg.model import Judgement, Verdict

PACKAGE = Path(kg.__file__).parent
DERIVING = {"kg.chronology", "kg.identity", "kg.mapping.entities", "kg.mapping.holdings", "kg.mapping.lineage"}


def test_the_digest_of_the_rules_changes_with_them(tmp_path, monkeypatch):
    monkeypatch.setattr(digest, "_PACKAGE", tmp_path)
    (tmp_path / "mapping").mkdir()
    digests = set()
    for text in ("1", "2"):
        (tmp_path / "mapping" / "entities.py").write_text(text)
        digests.add(rules.__wrapped__())
    assert len(digests) == 2


def test_the_rules_cover_all_code_that_graphs_are_derived_by():
    imports = grimp.build_graph("kg")
    covered = {path for pattern in digest._RULES for path in PACKAGE.glob(pattern)}
    used = imports.find_descendants("kg.derivation") | DERIVING
    for each in DERIVING:
        used |= imports.find_descendants(each) | imports.find_upstream_modules(each, as_package=True)
    files = (PACKAGE.parent / each.replace(".", "/") for each in used)
    assert {file / "__init__.py" if file.is_dir() else file.with_suffix(".py") for file in files} <= covered


def judgement(left, right, verdict=Verdict.SAME):
    return Judgement(verdict, left, right, "An", "đã xem")


def test_a_judgement_on_an_identity_settles_anew_and_one_on_a_link_does_not():
    none, one = settled_by(()), settled_by([judgement("person/a-1", "person/a-2")])
    assert none != one
    assert one != settled_by([judgement("person/a-1", "person/a-2", Verdict.DIFFERENT)])
    assert one == settled_by([judgement("person/a-1", "person/a-2"), judgement("person/a-1", "Q42")])


def test_the_order_of_judgements_settles_nothing():
    first, second = judgement("person/a-1", "person/a-2"), judgement("person/b-1", "person/b-2")
    assert settled_by([first, second]) == settled_by([second, first])
