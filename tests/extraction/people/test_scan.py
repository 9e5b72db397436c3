from kg.extraction.people.scan import Scan
from tests.extraction.samples import reading_of


def test_a_title_stays_in_force_over_what_is_stepped_over() -> None:
    scan = Scan(reading_of("Bí thư quận nói. Họ về."))
    scan.anchor = 2
    assert scan.pass_over(2, 3) == 3 == scan.anchor
    assert scan.pass_over(4, 5) == 5
    assert scan.anchor == 3


def test_a_street_counts_within_its_sentence() -> None:
    scan = Scan(reading_of("Đường Lê Lợi vắng. Họ về."))
    scan.street = 0
    assert scan.in_streets(3)
    assert not scan.in_streets(6)
