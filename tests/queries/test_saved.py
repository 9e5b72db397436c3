import re

import pyoxigraph as ox
import pytest

from kg.errors import KnowledgeError, UsageError
from kg.namespaces import PREFIXES
from kg.queries import FIXED, internal, load, names, parse

COLUMNS = {
    "people": "source,name,start,end,quote",
    "positions": "source,person,role,body,status,date,start,end,quote",
    "bodies": "source,name,start,end,quote",
    "programmes": "source,name,owner,period,start,end,quote",
    "projects": "source,name,place,start,end,quote",
    "documents": "source,type,number,date,issuer,title,start,end,quote",
    "events": "source,type,name,host,ordinal,date,start,end,quote",
    "indicators": "source,name,value,unit,period,start,end,quote",
}


@pytest.mark.parametrize("name", COLUMNS)
def test_fixed_queries_have_the_columns_that_scripts_rely_on(name):
    assert load(name).columns == tuple(COLUMNS[name].split(","))


def test_fixed_queries_come_first():
    assert names()[:8] == FIXED == tuple(COLUMNS)
    assert {"holders", "sources", "timeline"} <= set(names()[8:])
    assert len(set(names())) == len(names())


@pytest.mark.parametrize("name", names())
def test_front_matter_says_what_the_query_selects(name):
    query = load(name)
    solutions = ox.Store().query(query.text)
    assert tuple(variable.value for variable in solutions.variables) == query.columns
    assert query.question_vi.endswith("?")
    assert query.question_en.endswith("?")
    assert query.title_vi != query.title_en


@pytest.mark.parametrize("text", [*(load(name).text for name in names()), internal("entities")])
def test_prefixes_are_those_of_the_project_and_all_are_used(text):
    declared = dict(re.findall(r"^PREFIX (\w+): <(\S+)>$", text, re.MULTILINE))
    assert declared.items() <= PREFIXES.items()
    body = text[text.index("\nSELECT") :]
    assert {prefix for prefix in declared if f"{prefix}:" in body} == set(declared)


@pytest.mark.parametrize(
    ("name", "near"), [("peple", "people"), ("position", "positions"), ("indicator", "indicators")]
)
def test_an_unknown_name_is_refused_with_the_nearest(name, near):
    with pytest.raises(UsageError, match=rf"no saved query '{name}'; did you mean {near}"):
        load(name)


@pytest.mark.parametrize("name", ["", "zzzz", "../saved", "internal/entities"])
def test_an_unknown_name_is_refused_with_all_names(name):
    with pytest.raises(UsageError, match=", ".join(names())):
        load(name)


def test_a_query_without_a_question_is_broken():
    with pytest.raises(KnowledgeError, match="mine lacks question_vi, question_en"):
        parse("mine", "# title_vi: a\n# title_en: b\n# columns: x\nSELECT ?x {}")
