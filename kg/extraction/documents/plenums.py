"""Resolutions of the Party's Central Committee: ``Nghị quyết Trung ương 4 (khóa XI, XII) về xây dựng Đảng``."""

import re
from typing import NamedTuple

from kg.extraction.documents.issuers import Issuer
from kg.extraction.draft import Draft
from kg.extraction.phrases.extent import title_end
from kg.gazetteers.vocabulary import alternation, word_lists
from kg.model import BodyKind

_LISTS = word_lists("document_words.toml")
_PLENUM = re.compile(
    r" (?:(?:trung ương|tw|t\.ư|lần thứ|của đảng(?! bộ))\b"
    r"|hội nghị (?:lần thứ \w+,? )?(?:của )?(?:ban chấp hành |bch )?(?:trung ương|tw|t\.ư)\b)"
)
_PART = re.compile(
    rf" ?\(khóa [^()\n]{{1,30}}\)| ?,? (?:{alternation(_LISTS['plenum_parts'])}|[ivxlc]+|\d{{1,2}})\b(?![/.]\d)"
)
_ORDINAL = re.compile(rf"\d|\b(?:[ivxlc]+|{alternation(_LISTS['plenum_numerals'])})\b")
_ABOUT = re.compile(r"(?:(?<=\)),)? “?về (?:việc )?(?:(?=[“\"])|\w+ )")
_PARTY = Issuer("Đảng Cộng sản Việt Nam", BodyKind.PARTY)
_CENTRAL_COMMITTEE = Issuer("Ban Chấp hành Trung ương Đảng", BodyKind.PARTY_COMMITTEE)


class Plenum(NamedTuple):
    """Who passed a resolution, and the end of the words of its title."""

    issuer: Issuer
    end: int


def is_plenum(draft: Draft, offset: int, limit: int) -> bool:
    """Whether the Central Committee, or a session of it, is named at an offset."""
    return _PLENUM.match(draft.folded, offset, limit) is not None


def plenum_at(draft: Draft, offset: int, limit: int, stops: frozenset[str], free: frozenset[str]) -> Plenum | None:
    """The resolution that is named by its session; ``stops`` and ``free`` are those of the title that may follow."""
    end = offset
    while part := _PART.match(draft.folded, end, limit):
        end = part.end()
    words = draft.folded[offset:end]
    if not _ORDINAL.search(words) or draft.folded.startswith(" bộ ", end):
        return None
    if about := _ABOUT.match(draft.folded, end, limit):
        end = title_end(draft.text, about.end(), limit, stops, free)
    owner = _PARTY if "của đảng" in words else _CENTRAL_COMMITTEE
    return Plenum(owner, end)
