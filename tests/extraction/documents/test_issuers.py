import pytest

from kg.extraction.documents.issuers import issuer_at
from tests.extraction.samples import drafted


@pytest.mark.parametrize(
    ("text", "issuer", "rest"),
    [
        (" của Chính phủ về", "Chính phủ", " về"),
        (" của Chính phủ và Quốc hội về", "Chính phủ", " về"),
        (" của dân, Chính phủ", None, " của dân, Chính phủ"),
        (" về Chính phủ", None, " về Chính phủ"),
    ],
)
def test_the_body_behind_of(text: str, issuer: str | None, rest: str) -> None:
    found, end = issuer_at(drafted(text), 0, len(text))
    assert (found and found.name, text[end:]) == (issuer, rest)
