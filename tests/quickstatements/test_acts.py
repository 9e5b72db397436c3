import re
from datetime import date

import pytest

from kg.gazetteers.tables import rows
from kg.quickstatements import values
from kg.quickstatements.acts import cited
from tests.quickstatements.grammar import TYPES

REFORM = date(2025, 7, 1)


def test_an_act_is_cited_for_its_day_and_for_what_its_page_says():
    source = cited(["Wikidata", "202/2025/QH15"], REFORM, "P576")
    assert source.url.startswith("https://")
    assert cited(["202/2025/QH15"], date(2025, 1, 1), "P576") is None
    assert cited(["202/2025/QH15"], REFORM, "P131") is None
    assert cited(["Wikidata"], REFORM, "P576") is None


@pytest.mark.parametrize("row", tuple(rows("act_addresses.tsv")), ids=lambda row: row["number"])
def test_every_page_can_be_cited(row):
    assert re.fullmatch(r"\d+/(?:\d{4}/)?[A-ZĐ\d-]+", row["number"])
    assert date.fromisoformat(row["day"])
    assert set(row["says"].split()) <= TYPES.keys()
    assert values.url(row["url"]) == f'"{row["url"]}"'
    assert not row["title"] or values.text(row["title"], row["language"])
