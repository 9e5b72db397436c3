"""Who issued a document: the body behind ``của`` or ``do``."""

import re
from bisect import bisect_left, bisect_right
from typing import NamedTuple

from kg.extraction.draft import BodyMention, Draft
from kg.extraction.phrases.extent import UPPER
from kg.gazetteers.vocabulary import alternation, word_lists
from kg.model import BodyKind

OF = re.compile(r"[ ,)]{1,2}(?:của|do)\b")
_APART = re.compile(r"[,;:(]| về | tại ")
_JOINT = re.compile(r"(?:,| và) ")
_SHORT_NAME = re.compile(rf" \((?:gọi tắt là |sau đây gọi là )?[{UPPER}][^()\n]{{1,40}}\)(?= (?!ngày|số))")
_ASIDE = re.compile(r"(?:tại(?: trụ sở| hội trường)?|ở|trụ sở|với|đến|tới|gửi|lên|cho) $")
_DOING = re.compile(rf" {alternation(word_lists('document_words.toml')['issuing'])}\b")
_ISSUER_REACH, _ASIDE_REACH = 60, 16


class Issuer(NamedTuple):
    """A body's full name and kind."""

    name: str
    kind: BodyKind


def issuer_at(draft: Draft, offset: int, limit: int) -> tuple[Issuer | None, int]:
    """The body named after ``của``, with its end; of several the first, with the end of the last."""
    opening = OF.match(draft.folded, offset, limit)
    if opening is None:
        return None, offset
    mentions = draft.body_mentions
    index = bisect_left(mentions, opening.end(), key=lambda b: b.start)
    found = mentions[index] if index < len(mentions) else None
    if found is None or found.end > min(limit, opening.end() + _ISSUER_REACH):
        return None, offset
    if _APART.search(draft.folded, opening.end(), found.start):
        return None, offset
    last = found
    while index + 1 < len(mentions) and _JOINT.fullmatch(draft.folded, last.end, mentions[index + 1].start):
        index += 1
        last = mentions[index]
    aside = _SHORT_NAME.match(draft.text, last.end, limit)
    return Issuer(found.name, found.kind), aside.end() if aside else last.end


def acting_body(draft: Draft, offset: int, since: int) -> BodyMention | None:
    """The last body before an offset that can be the one that acts: not a place, nor one that is written to."""
    mentions = draft.body_mentions
    for index in range(bisect_right(mentions, offset, key=lambda b: b.end) - 1, -1, -1):
        body = mentions[index]
        if body.start < since:
            return None
        aside = _ASIDE.search(draft.folded, max(since, body.start - _ASIDE_REACH), body.start)
        if aside is None or _DOING.match(draft.folded, body.end):
            return body
    return None
