import json

import pytest

from kg.errors import InputError, UsageError
from kg.evaluation.labelled_report import below_floors, figures_as_json, figures_as_table, read_labelled_floors

FIGURES = {"all": {"mentions": 3, "b3_f1": 0.98765}, "person": {"mentions": 2, "b3_f1": 1.0}}


def test_json_and_table():
    assert json.loads(figures_as_json(FIGURES)) == {
        "all": {"mentions": 3, "b3_f1": 0.9877},
        "person": {"mentions": 2, "b3_f1": 1.0},
    }
    head, _, first, second = (line.split() for line in figures_as_table(FIGURES).splitlines())
    assert head == ["portion", "mentions", "B³", "F1"]
    assert (first, second) == (["all", "3", "0.988"], ["person", "2", "1.000"])


def floors(folder, text):
    path = folder / "floors.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_floors_of_one_table(tmp_path):
    path = floors(
        tmp_path, "[identities.all]\nb3_f1 = 0.99\n[identities.event]\nb3_f1 = 0.5\n[links.all]\nprecision = 1\n"
    )
    assert read_labelled_floors(path, "links") == {"all": {"precision": 1}}
    assert below_floors(FIGURES, read_labelled_floors(path, "identities")) == [
        "b3_f1 of all is 0.988, below its floor of 0.990",
        "b3_f1 of event has a floor of 0.500, and nothing of it is labelled",
    ]


def test_a_file_without_the_table_has_no_floors(tmp_path):
    assert read_labelled_floors(floors(tmp_path, "people = 0.9\n"), "identities") == {}


@pytest.mark.parametrize(
    ("text", "error", "told"),
    [
        ("[identities", InputError, "not a TOML file"),
        ("identities = 1\n", InputError, "no tables such as"),
        ("[identities]\nall = 1\n", InputError, "no tables such as"),
        ("[identities.animals]\nb3_f1 = 1\n", UsageError, "'animals', which is no portion"),
        ("[identities.all]\nb4 = 1\n", UsageError, "'b4', which is not scored"),
        ("[identities.all]\nb3_f1 = 'high'\n", InputError, "'high' as the floor"),
        ("[identities.all]\nb3_f1 = true\n", InputError, "True as the floor"),
    ],
)
def test_what_is_no_file_of_floors(tmp_path, text, error, told):
    with pytest.raises(error, match=told):
        read_labelled_floors(floors(tmp_path, text), "identities")
