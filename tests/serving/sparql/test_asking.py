import pytest

from kg.serving.http.protocol import Query
from kg.serving.reply import Refusal
from kg.serving.sparql.asking import asked
from kg.store import Graphs

ASK = Query("ASK {}")


def test_the_same_question_has_the_same_tag():
    assert asked(ASK, "text/csv") == asked(Query("ASK {}"), "text/csv;q=0.5")
    assert asked(ASK, None).tag("1") == asked(ASK, "*/*").tag("1") != asked(ASK, "*/*").tag("2")


def test_what_an_answer_depends_on_is_in_its_tag():
    questions = [
        (ASK, None),
        (ASK, "text/csv"),
        (Query("ASK { }"), None),
        (Query("ASK {}", Graphs(("g:1",))), None),
        (Query("ASK {}", Graphs((), ("g:1",))), None),
        (Query("ASK {}", Graphs(("g:1",), ("g:1",))), None),
        (Query("ASK {}", Graphs(("g:1", "g:1"))), None),
    ]
    assert len({asked(*question).tag("1") for question in questions}) == len(questions)


def test_what_caches_are_told():
    fields = dict(asked(ASK, None).headers("1"))
    assert (fields["Cache-Control"], fields["ETag"]) == ("no-cache", asked(ASK, None).tag("1"))
    fields = dict(asked(Query("SELECT (UUID() AS ?x) {}"), None).headers("1"))
    assert fields["Cache-Control"] == "no-store"
    assert "ETag" not in fields


def test_calls_to_others_are_not_kept():
    service = Query("ASK { SERVICE <http://x/> {} }")
    assert asked(service, None, remote=True).varies
    assert not asked(service, None).varies


def test_nothing_on_offer():
    with pytest.raises(Refusal) as caught:
        asked(ASK, "image/png")
    assert caught.value.status == 406
