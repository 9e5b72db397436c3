"""Branches of companies: ``Vietinbank -`` | ``Chi nhánh Bắc Ninh``."""

from dataclasses import replace

from kg.extraction.bodies.parts import joined, nested_body
from kg.extraction.words.name_runs import name_end
from kg.extraction.words.reading import BodyPhrase, Reading
from kg.gazetteers.body_types import BodyType
from kg.model import BodyKind
from kg.text import squeeze

_LONGEST_COMPANY = 14


def outlet(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase | None:
    """``Chi nhánh`` | ``Ngân hàng …``, or a branch of the company before it; no body without a company."""
    nested = nested_body(reading, index)
    if nested is not None:
        return _of_place(reading, joined(start, nested.end, kind.name, kind, nested))
    return _of_company_before(reading, start, index, kind)


def _of_place(reading: Reading, branch: BodyPhrase) -> BodyPhrase:
    """A branch with the place behind its company: ``Chi nhánh Hapro`` | ``TP.HCM``."""
    place = reading.unit_at.get(branch.end)
    if place is None or place.word is None or branch.place is not None:
        return branch
    return replace(branch, end=place.end, name=f"{branch.name} {place.label}", unit=place.unit, place=place)


def _of_company_before(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase | None:
    """``Vietinbank - | Chi nhánh | Bắc Ninh``: of the company right before it."""
    tokens = reading.tokens
    before = start - 1 if tokens.form(start - 1) in ("-", "–", ",") else start
    place = reading.unit_at.get(index)
    end = place.end if place is not None else name_end(reading, index)
    for at in range(before - 1, max(-1, before - _LONGEST_COMPANY), -1):
        if reading.get(at, "body"):
            company = reading.body(at)
            if company is not None and company.end == before and company.kind is BodyKind.COMPANY and end > index:
                return joined(start, end, f"{kind.name} {squeeze(tokens.words(index, end))}", kind, company)
    return None
