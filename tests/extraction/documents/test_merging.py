import pytest

from kg.extraction.documents.merging import same_document
from kg.model import DocumentFact, Evidence


def resolution(number: str | None = None, title: str | None = None, issuer: str | None = None) -> DocumentFact:
    return DocumentFact(Evidence(0, 1, "x", "documents.titled"), "Nghị quyết", number, None, issuer, title)


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        (resolution("57"), resolution("57-NQ/TW"), True),
        (resolution("26/2013"), resolution("26/2013/NĐ-CP"), True),
        (resolution("57"), resolution("68"), False),
        (resolution("57"), resolution(title="về đất đai"), False),
        (resolution(title="Đại hội XII"), resolution(title="Đại hội toàn quốc lần thứ XII"), True),
        (resolution(title="Đại hội XII"), resolution(title="Đại hội toàn quốc lần thứ XIII"), False),
        (resolution(title="Đại hội XII", issuer="A"), resolution(title="Đại hội lần thứ XII", issuer="B"), False),
    ],
)
def test_two_mentions_of_one_document(a: DocumentFact, b: DocumentFact, same: bool) -> None:
    assert same_document(a, b) is same
