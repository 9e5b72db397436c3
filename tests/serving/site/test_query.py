import pytest

from kg import queries
from kg.serving.site.query import query

NAMES = "SELECT ?x ?name { ?x foaf:name ?name } ORDER BY ?name LIMIT 3"


def test_the_form_has_an_example(shown):
    page = shown(query)
    assert "SELECT" in page.text


def test_things_in_a_result_lead_to_their_pages(shown):
    page = shown(query, query=NAMES)
    assert len([link for link in page.links() if link.startswith("/page/person/")]) == 3


def test_a_query_may_search(shown):
    text = 'SELECT ?thing { SERVICE search:index { [] search:query "dong da" ; search:thing ?thing } }'
    assert [link for link in shown(query, query=text).links() if link.startswith("/page/")]
    text = text.replace('"dong da"', '"dong da" ; search:limit 20000')
    assert "search:limit is 20000" in shown(query, query=text, status=400).text


@pytest.mark.parametrize(("text", "said"), [("ASK {}", "Đúng"), ("ASK { FILTER (false) }", "Sai")])
def test_a_truth_value(shown, text, said):
    assert said in shown(query, query=text).text


def test_a_graph_is_turtle(shown):
    assert "foaf:name" in shown(query, query="CONSTRUCT { ?x foaf:name ?n } { ?x foaf:name ?n } LIMIT 1").text


@pytest.mark.parametrize(
    "text", ["SELECT", "SELECT * { SERVICE <http://example.org/> {} }", "DROP ALL", "SELECT * {" + " " * 70_000 + "}"]
)
def test_a_problem_is_told_on_the_page(shown, text):
    page = shown(query, status=400, query=text)
    assert [each for each in page.all("p") if each.get("role") == "alert"]


def test_a_saved_question_is_a_form(shown):
    page = shown(query, language="en", saved="holder-on-day")
    assert {f"p.{each.name}" for each in queries.load("holder-on-day").parameters if each.name != "language"} <= {
        each.get("name") for each in page.all("input")
    }


def test_a_saved_question_is_answered(shown):
    assert "Đinh Trường Thọ" in shown(query, saved="evidence-of-post", ask="1", **{"p.person": "Đinh Trường Thọ"}).text


def test_a_value_that_does_not_fit(shown):
    page = shown(query, status=400, saved="holder-on-day", ask="1", **{"p.day": "2023-02-30"})
    assert "2023-02-30" in page.text


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_value_that_does_not_fit_is_told_in_the_language_of_the_page(shown, language):
    asked = {"saved": "holder-on-day", "ask": "1", "p.day": "2023-02-30"}
    [alert] = [each for each in shown(query, status=400, language=language, **asked).all("p") if "role" in each]
    assert "lang" not in alert


def test_what_the_engine_says_is_english(shown):
    [alert] = [each for each in shown(query, status=400, query="SELECT").all("p") if "role" in each]
    assert alert["lang"] == "en"


def test_a_theme_is_open(shown):
    themes = queries.themes()
    opened = [each["id"] for each in shown(query, theme=themes[2].name).all("details") if "open" in each]
    assert opened == [f"theme-{themes[2].name}"]


def test_the_other_language_keeps_the_query(shown):
    [there] = [link for link in shown(query, path="query", query="ASK {}").links() if link.endswith("lang=en")]
    assert "query=ASK+%7B%7D" in there


def test_columns_of_a_saved_question_have_names_for_readers(shown):
    answered = shown(query, saved="holders", ask="1")
    assert "Cơ quan" in answered.text
    assert {"scope": "col", "title": "body"} in answered.all("th")
    assert {"scope": "col"} in shown(query, query="SELECT ?body { ?body ?p ?o } LIMIT 1").all("th")


@pytest.mark.parametrize(
    ("name", "code", "words"),
    [
        ("asof", "certain", "chắc chắn"),
        ("events-of-host", "held", "đã diễn ra"),
        ("words-behind-certainty", "betweenAttestations", "nằm giữa hai lần xác nhận"),
        ("predecessors-of-unit", "part", "một phần"),
        ("what-an-article-says", "figure", "số liệu"),
        ("why-one-person", "same", "là một"),
    ],
)
def test_answers_of_a_saved_question_are_told_in_words(shown, name, code, words):
    cells = shown(query, saved=name, ask="1").text
    assert words in cells
    assert not [text for text in cells.split("\n") if text.strip() == code]


def test_a_name_may_be_typed_in_any_way(shown):
    typed = {"p.body": "quan uy dong da", "p.role": "BI THU"}
    assert "Đinh Trường Thọ" in shown(query, saved="holder-on-day", ask="1", **typed).text


def test_a_name_that_nothing_has(shown):
    page = shown(query, saved="holder-on-day", ask="1", language="en", **{"p.body": "Quận ủy Đống Đà"})
    assert "has the name “Quận ủy Đống Đà” (Body). Did you mean Quận ủy Đống Đa" in page.text
    [again] = [
        link for link in page.links() if "p.body=Qu%E1%BA%ADn+%E1%BB%A7y+%C4%90%E1%BB%91ng+%C4%90a&" in link + "&"
    ]
    assert "p.day=2023-09-01" in again
    assert "(Body). " not in shown(query, saved="holder-on-day", ask="1", **{"p.body": "zzzzzz"}).text


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_question_that_there_is_not(shown, language):
    page = shown(query, status=404, language=language, saved="nothing-of-this-name")
    assert [each for each in page.all("p") if each.get("role") == "alert"]


@pytest.mark.parametrize(("name", "wide"), [("positions", True), ("articles-per-month", False)])
def test_tables_of_many_columns_have_more_room(shown, name, wide):
    page = shown(query, saved=name, ask="1")
    assert any("wide" in (each.get("class") or "") for each in page.all("div")) is wide
    assert {"class": "short"} in page.all("td")
