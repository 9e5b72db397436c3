import json

from kg.evaluation.report import as_json, as_table
from kg.evaluation.rows import KINDS
from kg.evaluation.scores import KindScore, Quotes, Scores

SCORES = Scores({kind: KindScore(hits=2, missed=1, extra=0, status_right=1) for kind in KINDS}, (), Quotes(3, 2))


def test_json_has_four_digits():
    report = json.loads(as_json(SCORES))
    assert report["people"] == {"gold": 3, "predicted": 2, "precision": 1.0, "recall": 0.6667, "f1": 0.8}
    assert report["positions"]["status_accuracy"] == 0.5
    assert report["quotes"] == {"checked": 3, "exact": 2}


def test_the_table_has_a_line_for_each_kind():
    lines = as_table(SCORES).splitlines()
    assert [line.split()[0] for line in lines[2:10]] == list(KINDS)
    assert lines[2].split() == ["people", "3", "2", "1.000", "0.667", "0.800"]
    assert lines[-1] == "quotes exact 2 of 3"


def test_nothing_found_is_zero_not_an_error():
    assert KindScore(0, 0, 0).f1 == 0
