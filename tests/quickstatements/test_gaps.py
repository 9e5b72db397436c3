import csv

import pytest

from kg.quickstatements import Gap, gaps_text

A = Gap("x:a", "Lê Văn Thử", 'P39 "Chủ tịch", quận', "why\tnot")
B = Gap("x:b", "Trần Thị Khuê", "P580", "no text states the day")


@pytest.mark.parametrize("delimiter", [",", "\t"])
def test_gaps_are_a_sorted_table_that_reads_back(delimiter):
    text = gaps_text([B, A, B], delimiter)
    header, *rows = csv.reader(text.splitlines(), delimiter=delimiter)
    assert header == ["thing", "label", "missing", "why"]
    assert [Gap(*row) for row in rows] == [A, B]


def test_no_gap_is_a_header():
    assert gaps_text([]) == "thing,label,missing,why\n"
