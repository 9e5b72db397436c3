import pytest

from kg.chronology.disputes import disputed
from kg.chronology.history import History
from kg.model import Status
from tests.chronology.said import day, said


def days(own, *rival):
    found = disputed(History("P", own), [History("Q", rival)])
    return [(each - day(1).toordinal()) + 1 for each in sorted(found)]


@pytest.mark.parametrize(
    ("own", "rival", "expected"),
    [
        ([said("P", 10)], [said("Q", 10)], [10]),
        ([said("P", 10)], [said("Q", 5), said("Q", 15)], [10]),
        ([said("P", 10), said("P", 20)], [said("Q", 5), said("Q", 15)], [10]),
        ([said("P", 5), said("P", 10), said("P", 15)], [said("Q", 10)], []),
        ([said("P", 10)], [said("Q", 11)], []),
        ([said("P", 10)], [said("Q", 5), said("Q", 500)], []),
        ([said("P", 10)], [said("Q", 5), said("Q", 8, Status.OUTGOING), said("Q", 15)], []),
        ([said("P", 10), said("P", 10, Status.INCOMING)], [said("Q", 10)], []),
    ],
)
def test_an_attestation_is_disputed_where_a_rival_is_borne_out_as_well(own, rival, expected):
    assert days(own, *rival) == expected
