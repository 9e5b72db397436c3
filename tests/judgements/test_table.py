import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import InputError
from kg.judgements import HEADER, is_item, is_name, parse, read, to_text
from kg.model import Judgement, Verdict
from kg.text import nfc
from tests.judgements.samples import judgement, table

WORDS = st.text(st.characters(codec="utf-8"), min_size=1).map(lambda text: " ".join(nfc(text).split())).filter(bool)
NAMES = st.from_regex(r"person/[a-z][a-z0-9-]{0,12}", fullmatch=True)


@given(st.lists(st.tuples(st.sampled_from(Verdict), NAMES, WORDS, WORDS), unique_by=lambda each: each[1]))
def test_what_is_written_is_read(rows):
    judged = tuple(Judgement(verdict, name, "Q5", *words) for verdict, name, *words in rows if verdict != "same")
    assert tuple(line.judgement for line in parse(to_text(judged), "x")) == judged


def test_a_missing_file_is_empty_and_comments_and_blank_lines_are_passed_over(tmp_path):
    path = tmp_path / "judgements.tsv"
    assert read(path) == ()
    for text in ("", "# nothing yet\n\n", HEADER):
        path.write_text(text, encoding="utf-8")
        assert read(path) == ()
    text = table("a = b", "c ! d").replace("\n", "\r\n")
    path.write_bytes(f"\ufeff# who: An\r\n\r\n{text}\r\n# end".encode())
    assert read(path) == (judgement("a = b"), judgement("c ! d"))


def test_a_line_is_told_by_its_number_in_the_file():
    assert [line.number for line in parse(f"# one\n\n{table('a = b', 'c = d')}", "x")] == [4, 5]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("same\tperson/a\tperson/b\tAn", "j.tsv line 3 has 4 columns, not 5; put one tab between columns"),
        ("same person/a person/b An vì", "j.tsv line 3 has 1 columns"),
        ("equal\tperson/a\tperson/b\tAn\tvì", "j.tsv line 3 has the verdict 'equal'; write same, different, unsure"),
        ("same\tperson/a\tperson/b\t \tvì", "j.tsv line 3 has no author; say who decided"),
        ("same\tperson/a\tperson/b\tAn\t", "j.tsv line 3 has no reason; say why"),
        ("same\tperson/a\tperson/a\tAn\tvì", "j.tsv line 3: person/a stands on both sides; give two things"),
        ("same\tperson/a\tbody/a\tAn\tvì", "j.tsv line 3: person/a and body/a are things of two kinds"),
        ("same\tpost/a\tpost/b\tAn\tvì", "decide about the bodies"),
        ("same\tQ1\tQ2\tAn\tvì", "j.tsv line 3: Q1 and Q2 are both items of Wikidata"),
        ("same\thttps://w3id.org/vngov/id/person/a\tQ2\tAn\tvì", "is a whole IRI; leave out the base of the store"),
        ("same\tLê Văn Thử\tQ2\tAn\tvì", "'Lê Văn Thử' is neither a thing (person/…) nor an item of Wikidata (Q881)"),
        ("same\tperson/a\tQ0\tAn\tvì", "'Q0' is neither"),
    ],
)
def test_a_bad_line_is_named(line, message):
    with pytest.raises(InputError) as error:
        parse(f"# a comment\n{HEADER}\n{line}\n", "j.tsv")
    assert message in str(error.value)


def test_a_bad_header_and_bytes_that_are_not_utf8_are_named(tmp_path):
    path = tmp_path / "judgements.tsv"
    path.write_text("# x\nsame\tperson/a\tperson/b\tAn\tvì\n", encoding="utf-8")
    with pytest.raises(
        InputError, match=r"judgements\.tsv line 2 is not the header; it is, with tabs between: verdict"
    ):
        read(path)
    path.write_bytes(f"{HEADER}\n".encode() + "same\tperson/a\tperson/b\tLê\tdo\n".encode("cp1258"))
    with pytest.raises(InputError, match=r"judgements\.tsv line 2 is not UTF-8; save the file as UTF-8"):
        read(path)
    with pytest.raises(InputError, match="cannot be read"):
        read(tmp_path)


def test_items_and_names():
    assert is_item("Q881")
    assert is_name("person/le-van-a-3f2a9c1b07")
    assert is_name("unit/ward/00235@2025-07-01")
    assert not [text for text in ("Q", "881", "q8", "Q８", "Q1 ") if is_item(text)]
    assert not [text for text in ("person", "person/", "person/a b", "Person/a", "person/a?b", "Q1") if is_name(text)]
