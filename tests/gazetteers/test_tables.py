import pytest

from kg.errors import KnowledgeError
from kg.gazetteers import tables
from kg.gazetteers.tables import day_of, numbered_lines, numbered_rows, rows


def test_comments_are_no_rows() -> None:
    assert all(not row["forms"].startswith("#") for row in rows("roles.tsv"))


@pytest.mark.parametrize("line", ["one", "one\ttwo\tthree"])
def test_a_row_of_other_columns_is_refused(line: str, tmp_path, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "broken.tsv").write_text(f"# source\na\tb\n{line}\n", encoding="utf-8")
    monkeypatch.setattr(tables, "gazetteer", tmp_path.joinpath)
    with pytest.raises(KnowledgeError, match=r"broken\.tsv line 3 does not have the columns"):
        list(rows("broken.tsv"))


def test_lines_keep_their_numbers(tmp_path, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "x.tsv").write_text("# note\na\tb\n\n1\t2\n", encoding="utf-8")
    monkeypatch.setattr(tables, "gazetteer", tmp_path.joinpath)
    assert numbered_lines("x.tsv") == [(2, "a\tb"), (4, "1\t2")]
    assert list(numbered_rows("x.tsv")) == [(4, {"a": "1", "b": "2"})]


def test_a_day_that_there_is_not_is_named() -> None:
    with pytest.raises(KnowledgeError, match=r"x\.tsv line 7 has the day '2025-02-30', which does not exist; write it"):
        day_of("x.tsv", 7, "2025-02-30")
