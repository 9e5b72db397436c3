import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from kg.errors import KnowledgeError, UsageError
from kg.model import Status
from kg.namespaces import VNGOV
from kg.queries import conflict_kinds, conflict_query, passages_query
from kg.queries.conflicting import parsed
from kg.store import open_snapshot, run
from kg.vocabulary import load
from tests.conflicts.stores import (
    BA_DINH,
    DAY,
    article,
    congress,
    decision,
    figure,
    held,
    share,
    stored,
    term,
)

NAME = "tỷ lệ hộ nghèo của quận"
WEEK, MONTH, YEAR = timedelta(days=7), timedelta(days=31), timedelta(days=366)

FOUND = {
    "documents": [article(decision(DAY)), article(decision(DAY + WEEK), name="hai.txt")],
    "events": [article(congress(DAY)), article(congress(DAY + MONTH), name="hai.txt")],
    "figures": [article(figure(NAME, "2.1")), article(figure(NAME, "2.4"), name="hai.txt")],
    "fractions": [article(share("96.2", "26", "27"))],
    "holders": [article(held("Lê Văn An"), held("Trần Thị Bình"))],
    "lifetimes": [article(held("Lê Văn An"), day=date(2025, 8, 1))],
    "ordinals": [article(term(27, 2015, 2020), term(28, 2015, 2020))],
    "overlaps": [article(term(None, 2020, 2025)), article(term(None, 2021, 2026), name="hai.txt")],
    "terms": [article(term(28, 2015, 2020), term(28, 2020, 2025))],
}
NONE = {
    "documents": [
        [article(decision(DAY)), article(decision(DAY), name="hai.txt")],
        [article(decision(DAY)), article(decision(DAY + WEEK, number="13-QĐ/QU"), name="hai.txt")],
        [article(decision(DAY)), article(decision(DAY + WEEK, issuer="Quận ủy Ba Đình"), name="hai.txt")],
    ],
    "events": [
        [article(congress(DAY)), article(congress(DAY + WEEK), name="hai.txt")],
        [article(congress(DAY)), article(congress(DAY + MONTH, ordinal=27), name="hai.txt")],
        [article(congress(DAY)), article(congress(DAY + MONTH, host="Quận ủy Ba Đình"), name="hai.txt")],
        [article(congress(DAY)), article(congress(DAY + YEAR), name="hai.txt")],
    ],
    "figures": [
        [article(figure(NAME, "2.14")), article(figure(NAME, "2.1"), name="hai.txt")],
        [article(figure(NAME, "2.1")), article(figure(NAME, "2.4", period="2023"), name="hai.txt")],
        [article(figure(NAME, "2.1")), article(figure(NAME, "2.4", period=None), name="hai.txt")],
        [article(figure(NAME, "2.1")), article(figure(NAME, "2.4", unit="hộ"), name="hai.txt")],
        [article(figure(NAME, "2.1")), article(figure(NAME, "2.4"), name="hai.txt", home=BA_DINH)],
        [article(figure(NAME, "2.1")), article(figure(NAME, "2.4", words="còn 2,4 %"), name="hai.txt")],
        [article(figure("thu ngân sách quận", "37016", "tỷ đồng"), figure("thu ngân sách quận", "37000", "tỷ đồng"))],
        [
            article(
                figure(NAME, "96.1", words=f"{NAME} là hơn 96,1 %"),
                figure(NAME, "97.3"),
            )
        ],
        [article(figure(NAME, "2.1"), figure(NAME, "2.4"), figure(NAME, "2.7"))],
        [article(figure(NAME, "2.1"), figure(NAME, "21"))],
    ],
    "fractions": [
        [article(share("96.3", "26", "27"))],
        [article(share("96", "26", "27"))],
        [article(share("75.83", "16.6", "21.9"))],
        [article(share("95.8", "26", "27", words="đạt hơn 95,8 %"))],
    ],
    "holders": [
        [article(held("Lê Văn An"), held("Trần Thị Bình", Status.INCOMING))],
        [article(held("Lê Văn An"), held("Trần Thị Bình"), held("Vũ Thị Hoa", Status.FORMER))],
        [article(held("Lê Văn An"), held("Trần Thị Bình", body="Quận ủy Ba Đình"))],
        [article(held("Nguyễn Sỹ Quý")), article(held("Nguyễn Sĩ Quí"), name="hai.txt")],
        [article(held("Nguyễn Đức Chung")), article(held("Nguyễn Đức Chúng"), name="hai.txt")],
        [article(held("Lê Văn An")), article(held("Trần Thị Bình"), name="hai.txt", day=DAY + MONTH)],
        [
            article(held("Lê Văn An")),
            article(held("Trần Thị Bình"), name="hai.txt"),
            article(held("Trần Thị Bình", Status.INCOMING), name="ba.txt", day=DAY - WEEK),
        ],
    ],
    "lifetimes": [[article(held("Lê Văn An"), day=date(2025, 6, 30))], [article(held("Lê Văn An"), day=None)]],
    "ordinals": [
        [article(term(27, 2015, 2020), term(28, 2020, 2025))],
        [article(term(27, 2015, 2020), term(28, 2015, 2020, "Quận ủy Ba Đình"))],
    ],
    "overlaps": [
        [article(term(None, 2015, 2020), term(None, 2020, 2025))],
        [article(term(None, 2020, 2025), term(None, 2021, 2026, "Quận ủy Ba Đình"))],
        [article(term(28, 2020, 2025), term(None, 2020, 2025))],
    ],
    "terms": [
        [article(term(28, 2020, 2025)), article(term(28, 2020, 2025), name="hai.txt")],
        [article(term(27, 2015, 2020), term(28, 2020, 2025))],
        [article(term(28, 2015, 2020), term(28, 2020, 2025, "Quận ủy Ba Đình"))],
    ],
}


def rows(directory: Path, text: str) -> list[dict[str, str]]:
    bindings = json.loads(run(open_snapshot(directory), text, ("json",)).data)["results"]["bindings"]
    return [{name: bound["value"] for name, bound in row.items()} for row in bindings]


@pytest.mark.parametrize("kind", conflict_kinds())
def test_a_contradiction_is_found_with_all_that_a_row_must_bind(kind, tmp_path):
    (row,) = rows(stored(tmp_path, FOUND[kind]), conflict_query(kind).text)
    assert {"about", "label", "value1", "evidence1", "value2", "evidence2"} <= row.keys()
    assert row["value1"] != row["value2"]


@pytest.mark.parametrize(
    ("kind", "articles"),
    [(kind, each) for kind, cases in NONE.items() for each in cases],
    ids=lambda case: str(case)[:9],
)
def test_what_is_no_contradiction_is_not_found(kind, articles, tmp_path):
    assert rows(stored(tmp_path, articles), conflict_query(kind).text) == []


def test_two_holders_whose_days_are_interleaved(tmp_path):
    articles = [
        article(held(person), name=f"{week}.txt", day=DAY + week * WEEK)
        for week, person in enumerate(("Lê Văn An", "Trần Thị Bình", "Lê Văn An"))
    ]
    found = rows(stored(tmp_path, articles), conflict_query("holders").text)
    assert {(row["value1"], row["value2"]) for row in found} in (
        {("Lê Văn An", "Trần Thị Bình")},
        {("Trần Thị Bình", "Lê Văn An")},
    )


def test_a_fraction_takes_the_evidence_of_its_count(tmp_path):
    count = figure("xã đạt chuẩn", "26", "xã", words="26/27 xã đạt chuẩn")
    directory = stored(tmp_path, [article(count, share("96.2", "26", "27"))])
    (row,) = rows(directory, conflict_query("fractions").text)
    quotes = [passage["quote"] for passage in rows(directory, passages_query([row["evidence1"], row["evidence2"]]))]
    assert sorted(quotes) == ["26/27 xã đạt chuẩn", "xã đạt chuẩn đạt 96,2 %"]


@pytest.mark.parametrize("kind", conflict_kinds())
def test_each_kind_explains_itself_and_is_a_concept_of_the_ontology(kind):
    query = conflict_query(kind)
    assert query.title_vi and query.title_en  # noqa: PT018
    assert (VNGOV[query.concept], None, VNGOV.conflictScheme) in load()
    assert {name for name in FOUND if name == kind} == {kind}


def test_an_unknown_kind_is_answered_with_those_there_are():
    with pytest.raises(
        UsageError, match=r"no kind of conflict 'holder'; did you mean holders\? The kinds are: documents,"
    ):
        conflict_query("holder")


def test_a_query_without_its_explanation_is_refused():
    with pytest.raises(KnowledgeError, match=r"conflicts x lacks title_en, .*write '# title_en: …'"):
        parsed("x", "# title_vi: Tên\n\nSELECT * {}")
