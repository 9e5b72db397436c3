import pytest

from kg.extraction.documents.issuers import acting_body, issuer_at
from tests.extraction.samples import drafted


@pytest.mark.parametrize(
    ("text", "issuer", "rest"),
    [
        (" của Chính phủ về", "Chính phủ", " về"),
        (" của Chính phủ và Quốc hội về", "Chính phủ", " về"),
        (" của Sở Y tế Lào Cai (SYT Lào Cai) đề nghị", "Sở Y tế Lào Cai", " đề nghị"),
        (" của dân, Chính phủ", None, " của dân, Chính phủ"),
        (" về Chính phủ", None, " về Chính phủ"),
    ],
)
def test_the_body_behind_of(text: str, issuer: str | None, rest: str) -> None:
    found, end = issuer_at(drafted(text), 0, len(text))
    assert (found and found.name, text[end:]) == (issuer, rest)


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Sở Y tế Lào Cai ra", "Sở Y tế Lào Cai"),
        ("Tại trụ sở UBND huyện Bát Xát, đoàn công bố", None),
        ("Sở Y tế Lào Cai đã gửi UBND tỉnh Lào Cai", "Sở Y tế Lào Cai"),
        ("Đoàn đã họp và ra", None),
        ("Sở Y tế Lào Cai trình lên UBND tỉnh Lào Cai ra", "Ủy ban nhân dân tỉnh Lào Cai"),
    ],
)
def test_the_body_that_acts(text: str, actor: str | None) -> None:
    found = acting_body(drafted(text), len(text), 0)
    assert (found and found.name) == actor


def test_a_body_before_the_reach_does_not_act() -> None:
    text = "Sở Y tế Lào Cai ra"
    assert acting_body(drafted(text), len(text), 3) is None
