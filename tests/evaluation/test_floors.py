import pytest

from kg.errors import InputError, UsageError
from kg.evaluation import KINDS, below, read_floors
from kg.evaluation.scores import KindScore, Quotes, Scores


def scores(**kinds):
    return Scores({kind: kinds.get(kind, KindScore(1, 0, 0, 1)) for kind in KINDS}, (), Quotes(4, 3))


def test_nothing_is_below():
    assert below(scores(), dict.fromkeys(KINDS, 1.0) | {"status": 1.0, "quotes": 0.75}) == []


def test_each_figure_below_its_floor_is_named():
    found = scores(people=KindScore(hits=1, missed=1, extra=1), positions=KindScore(2, 0, 0, status_right=1))
    assert below(found, {"people": 0.6, "bodies": 1, "status": 0.9, "quotes": 0.9}) == [
        "people is 0.500, below its floor of 0.600",
        "status is 0.500, below its floor of 0.900",
        "quotes is 0.750, below its floor of 0.900",
    ]


@pytest.mark.parametrize(
    ("toml", "error", "message"),
    [
        ("people = ", InputError, "is not a TOML file of floors"),
        ("persons = 0.9", UsageError, "'persons', which is not scored"),
        ("people = 98", InputError, "98 as the floor of people"),
        ("people = 'high'", InputError, "'high' as the floor of people"),
    ],
)
def test_a_file_that_is_no_list_of_floors(tmp_path, toml, error, message):
    path = tmp_path / "floors.toml"
    path.write_text(toml)
    with pytest.raises(error, match=message):
        read_floors(path)


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(InputError, match="is not a TOML file"):
        read_floors(tmp_path / "none.toml")
