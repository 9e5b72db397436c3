import json
from datetime import date

import pytest

from kg.cli.unit_formats import FORMATS, as_text
from kg.gazetteers.history import history
from kg.gazetteers.succession import any_unit

DAY = date(2022, 1, 1)


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("day", [None, DAY])
def test_every_format_tells_of_any_unit(form, language, day):
    keys = ["country/VN", "province/27", "district/318", "commune/01369", "commune/00097@2025-07-01"]
    shown = FORMATS[form]([history(any_unit(key), day) for key in keys], day, language)
    assert all(any_unit(key).label in shown for key in keys)


def test_a_day_that_is_not_known_is_not_made_up():
    shown = as_text([history(any_unit(key)) for key in ("commune/01369", "commune/07030")], None, "en")
    assert "xã Vị Quang  (code 01369)  not known – before 20" in shown
    assert "thị trấn Trới  (code 07030)  not known – 2019-12-31" in shown


def test_a_note_stands_for_each_tier_that_reaches_less_far_back():
    found = [history(any_unit(key), DAY) for key in ("district/006", "commune/00001")]
    assert as_text(found, DAY, "en").count("note (") == 1
    assert [note[:14] for note in json.loads(FORMATS["json"](found, DAY, "en"))["notes"]] == ["note (commune)"]
