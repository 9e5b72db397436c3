import pytest

from kg.extraction.phrases.stage_words import AIM, AIMED, BARE, FUTURE, MOOTED, PAST, WANTED, stages_of
from kg.model import EventStatus

ANNOUNCED, UNDERWAY, HELD, _ = EventStatus


@pytest.mark.parametrize(
    ("sort", "stage", "time", "status"),
    [
        ("events", "attended", "", HELD),
        ("events", "attended", BARE, HELD),
        ("events", "attended", AIM, ANNOUNCED),
        ("events", "attended", AIMED, HELD),
        ("events", "holding", "former", HELD),
        ("events", "", FUTURE, ANNOUNCED),
        ("events", "", MOOTED, None),
        ("projects", "begun", WANTED, ANNOUNCED),
        ("projects", "built", PAST, HELD),
        ("projects", "built", "", None),
    ],
)
def test_a_stage_with_its_time_means_a_status(sort: str, stage: str, time: str, status: EventStatus | None) -> None:
    assert stages_of(sort).status(stage, time) is status


def test_some_stages_come_before_all_work_and_some_stand_in_every_time() -> None:
    stages = stages_of("projects")
    assert [stages.is_plan(stage) for stage in ("planned", "begun")] == [True, False]
    assert [stages.stands(stage) for stage in ("pressed", "begun", "planned")] == [True, False, False]


def test_the_longest_word_at_a_place_is_meant() -> None:
    stages = stages_of("projects")
    found = stages.words.search("tỉnh xem xét báo cáo của chủ đầu tư")
    assert found is not None
    assert stages.kinds[found.group()] == ("", "planned")
    swallowed = stages.words.search("của chủ đầu tư")
    assert swallowed is not None
    assert stages.kinds[swallowed.group()] == ("", "")
