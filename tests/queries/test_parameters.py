import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import Graph

from kg.errors import KnowledgeError, UsageError
from kg.queries import Kind, bind, bind_text, parse

TEXT = """# title_vi: Ai
# title_en: Who
# question_vi: Ai?
# question_en: Who?
# columns: body, day, year, word, place
# parameters: body=Quận ủy "A"; day=2023-09-01; year=2023; word=x; place=

PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

SELECT ?body ?day ?year ?word ?place
WHERE {
  VALUES ?body { "Quận ủy \\"A\\""@vi }
  VALUES ?day { "2023-09-01"^^xsd:date }
  VALUES ?year { 2023 }
  VALUES ?word { "x" }
  VALUES ?place { UNDEF }
}
"""
QUERY = parse("mine", TEXT)


def row(**values):
    (found,) = ox.Store().query(bind(QUERY, values))
    return tuple(term and term.value for term in found)


def test_parameters_have_the_kind_of_their_term():
    assert [(each.name, each.default, each.kind, each.optional) for each in QUERY.parameters] == [
        ("body", 'Quận ủy "A"', Kind.NAME, False),
        ("day", "2023-09-01", Kind.DAY, False),
        ("year", "2023", Kind.NUMBER, False),
        ("word", "x", Kind.TEXT, False),
        ("place", "", Kind.NAME, True),
    ]


def test_without_values_the_query_is_as_it_was():
    assert bind(QUERY, {}) == TEXT
    assert row() == ('Quận ủy "A"', "2023-09-01", "2023", "x", None)


def test_values_take_the_place_of_defaults():
    assert row(day="2024-02-29", year=" 007 ", place="Hà Nội") == ('Quận ủy "A"', "2024-02-29", "7", "x", "Hà Nội")
    assert row(place="")[4] is None


def test_names_are_written_as_the_graph_writes_them():
    assert row(body="Quận  uỷ Đống Đa")[0] == "Quận ủy Đống Đa"


ATTACKS = ['"', '" }', '"@vi } } DROP ALL #', "'", "{ } ?x", "# x", "<a:b>", "VALUES ?day { 1 }", "\\1", r"\g<0>"]


@pytest.mark.parametrize("value", [attack for attack in ATTACKS if "\\" not in attack])
def test_what_looks_like_a_query_stays_a_value(value):
    assert row(word=value)[3] == value
    (found,) = Graph().query(bind(QUERY, {"word": value}))
    assert str(found.word) == value


@given(st.text(st.characters(exclude_categories=["C", "Z"], exclude_characters="\\"), min_size=1))
def test_any_word_comes_back_from_the_engine(value):
    bound = row(word=value)[3]
    assert row(word=bound)[3] == bound


@pytest.mark.parametrize(
    ("values", "said"),
    [
        (
            {"dya": "2023-09-01"},
            r"no parameter 'dya'; the query has: body=.*, day=2023-09-01, year=2023, word=x, place=",
        ),
        ({"day": "2023-02-30"}, "day is 2023-02-30, a day that does not exist"),
        ({"day": "20230901"}, r"day must be a day such as 2023-09-01 \(year-month-day\), not '20230901'"),
        ({"day": "hôm qua"}, "day must be a day"),
        ({"day": " "}, "day needs a value, such as 2023-09-01"),
        ({"year": "2023.5"}, "year must be a whole number such as 2023, not '2023.5'"),
        ({"year": "9" * 40}, "year must be a whole number"),
        ({"word": "a\\u0022"}, r"word has a sign that no name has \(U\+005C\)"),
        ({"body": "a\x00b"}, r"body has a sign that no name has \(U\+0000\)"),
    ],
)
def test_what_does_not_fit_is_one_sentence(values, said):
    with pytest.raises(UsageError, match=said):
        bind(QUERY, values)


def test_a_query_without_parameters_says_so():
    assert bind_text("mine", "ASK {}", {}) == "ASK {}"
    with pytest.raises(UsageError, match="this query has no parameters, so day cannot be set"):
        bind_text("mine", "ASK {}", {"day": "2023-09-01"})


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("  VALUES ?year { 2023 }\n", "", r"mine needs one line 'VALUES \?year \{ … \}' for its parameter year"),
        ("VALUES ?year { 2023 }", "VALUES ?year { 2024 }", "has 2024 where its parameter year is '2023'"),
        ("  VALUES ?word", "  VALUES ?year { 2023 }\n  VALUES ?word", "needs one line"),
    ],
)
def test_a_default_that_the_query_does_not_have_is_broken(old, new, said):
    assert old in TEXT
    with pytest.raises(KnowledgeError, match=said):
        parse("mine", TEXT.replace(old, new))
