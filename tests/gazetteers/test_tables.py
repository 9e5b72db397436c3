import pytest

from kg.errors import KnowledgeError
from kg.gazetteers import tables
from kg.gazetteers.tables import lines, rows


def test_comments_are_no_rows() -> None:
    assert all(not row["forms"].startswith("#") for row in rows("roles.tsv"))


@pytest.mark.parametrize("line", ["one", "one\ttwo\tthree"])
def test_a_row_of_other_columns_is_refused(line: str, tmp_path, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "broken.tsv").write_text(f"# source\na\tb\n{line}\n", encoding="utf-8")
    monkeypatch.setattr(tables, "gazetteer", tmp_path.joinpath)
    with pytest.raises(KnowledgeError, match=r"broken\.tsv"):
        list(rows("broken.tsv"))


def test_lines_are_without_comments(tmp_path, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "x.tsv").write_text("# note\na\tb\n\n1\t2\n", encoding="utf-8")
    monkeypatch.setattr(tables, "gazetteer", tmp_path.joinpath)
    assert lines("x.tsv") == ["a\tb", "1\t2"]
