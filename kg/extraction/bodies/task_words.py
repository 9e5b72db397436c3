"""How far a task in words reaches: ``Ban Chỉ đạo`` | ``phòng, chống thiên tai``, ``… theo Nghị quyết 98``."""

from kg.extraction.words.name_runs import begins_sentence, name_end, person_begins
from kg.extraction.words.occurrences import entry_ends
from kg.extraction.words.reading import Reading
from kg.extraction.words.tokens import CAPITALS, NUMBER
from kg.extraction.words.vocabulary import acting_words, small_words
from kg.resources import table

_WORDS = table("organisation_terms.toml")
_TASK_WORDS = frozenset(_WORDS["tasks"])
_LEADING = (_TASK_WORDS | {","}) - frozenset(_WORDS["task_ends"])
"""Words that cannot be the last of a task."""
_SITES = frozenset(_WORDS["sites"])
_SITE_BEGINNINGS = frozenset(site.split()[0] for site in _SITES)
_LONGEST_SITE = 5
_NUMBERED = frozenset({"số", "phía"})
_OCCASIONS = frozenset(_WORDS["occasions"])
OCCASION_BEGINNINGS = frozenset(occasion.split()[0] for occasion in _OCCASIONS)
"""First words of occasions."""
_DOCUMENTS = frozenset(_WORDS["task_documents"])
_PLANS = frozenset(_WORDS["task_plans"])
_PLAN_BEGINNINGS = frozenset(plan.split()[0] for plan in _PLANS)
_LONGEST_PLAN = 7
_LONGEST = 24
_LONGEST_OCCASION = 6


def task_end(reading: Reading, index: int) -> int:
    """Where a task ends: a name, or words of tasks in small letters, commas within ``phòng, chống`` and lists."""
    if reading.tokens.form(index) in ("và", ","):
        return index
    return _run_end(reading, index, max(_numbered_end(reading, index), _site_end(reading, index)))


def small_task_end(reading: Reading, index: int) -> int:
    """Where a task ends that begins with a field in small letters: ``bảo vệ rừng``; else the same word."""
    end = reading.end_of(index, "term")
    return _run_end(reading, index, end) if end > index + 1 else index


def occasion_end(reading: Reading, index: int) -> int:
    """Where the occasion of an organising committee ends: ``Lễ hội chọi trâu Đồ Sơn``; a bare ``Lễ hội`` is none."""
    if reading.tokens.form(index) not in OCCASION_BEGINNINGS and not reading.tokens.capital(index):
        return index
    end = _run_end(reading, index, _named_occasion(reading, index))
    return index if reading.tokens.words(index, end).lower() in _OCCASIONS else end


def _run_end(reading: Reading, start: int, at: int) -> int:
    last = min(start + _LONGEST, len(reading.tokens))
    while at < last and not (at > start and _ends(reading, at)):
        step = max(name_end(reading, at, commas=True), _plan_end(reading, at))
        step = step if step > at else _small_step(reading, start, at)
        if step == at or (at > start and _speaks(reading, at)):
            break
        at = step
    while at > start and reading.tokens.forms[at - 1] in _LEADING and not closes_term(reading, at):
        at -= 1
    return at


def _small_step(reading: Reading, start: int, at: int) -> int:
    """Behind a word of tasks, or, within a task, a term, a comma, a number or a document; else the same word."""
    tokens = reading.tokens
    site = _site_end(reading, at)
    if site > at:
        return site
    if at > start and reading.end_of(at, "term") > at and not _verb_behind_name(reading, at):
        return reading.end_of(at, "term")
    if tokens.forms[at] in _TASK_WORDS and not reading.get(at, "unitword"):
        return at + 1
    if at > start and (tokens.shapes[at] == NUMBER or _joins(reading, at)):
        return at + 1
    return _document_end(reading, at) if at > start else at


def _plan_end(reading: Reading, index: int) -> int:
    """Where the words for plans that a task may name end: ``các | Chương trình mục tiêu quốc gia``; else the same."""
    tokens = reading.tokens
    if tokens.forms[index] not in _PLAN_BEGINNINGS:
        return index
    ends = range(min(index + _LONGEST_PLAN, len(tokens)), index + 1, -1)
    return next((end for end in ends if tokens.words(index, end).lower() in _PLANS), index)


def _joins(reading: Reading, comma: int) -> bool:
    """Whether a comma goes on to a further word of the task."""
    tokens, following = reading.tokens, comma + 1
    if tokens.forms[comma] != "," or reading.get(following, "body"):
        return False
    if tokens.form(following) in _TASK_WORDS:
        return True
    end = reading.end_of(following, "term")
    acts = end > following and tokens.shapes[following] == "x" and tokens.words(following, end) in acting_words()
    return end > following and (not acts or tokens.capital(end) or reading.end_of(end, "term") > end)


def _numbered_end(reading: Reading, index: int) -> int:
    """``389``, ``số 2``: a number in the place of a task."""
    tokens = reading.tokens
    at = index + 1 if tokens.form(index) == "số" else index
    return at + 1 if at < len(tokens) and tokens.shapes[at] == NUMBER else index


def _site_end(reading: Reading, index: int) -> int:
    """Where a word for a site in small letters ends, before its name: ``chợ | Đồng Xuân``; else the same word."""
    tokens = reading.tokens
    if index >= len(tokens) or tokens.forms[index] not in _SITE_BEGINNINGS:
        return index
    for end in range(min(index + _LONGEST_SITE, len(tokens) - 1), index, -1):
        if tokens.words(index, end).lower() in _SITES and (tokens.capital(end) or tokens.forms[end] in _NUMBERED):
            return end
    return index


def _named_occasion(reading: Reading, start: int) -> int:
    """Where an occasion and the small words before its name end: ``Lễ hội chọi trâu | Đồ Sơn``; else the same word."""
    tokens = reading.tokens
    size = next((n for n in (3, 2, 1) if tokens.words(start, min(start + n, len(tokens))).lower() in _OCCASIONS), 0)
    index = at = start + size
    if size == 0:
        return start
    while at < index + _LONGEST_OCCASION and tokens.shapes[at] == "x" and tokens.forms[at] not in small_words():
        if reading.get(at, "speech") or reading.get(at, "unitword"):
            break
        at += 1
    named = tokens.capital(at) or tokens.shapes[at] == NUMBER or reading.get(at, "unitword")
    return at if named else index


def _ends(reading: Reading, index: int) -> bool:
    """Whether a person's name, a place with its kind's word, another body or a new sentence begins at a word."""
    if person_begins(reading, index) or _of_place(reading, index):
        return True
    return begins_sentence(reading, index) or _other_body(reading, index)


def _other_body(reading: Reading, index: int) -> bool:
    """Whether a type of two words or more, or in letters, begins at a word: ``… Huế và | Công ty``, ``và | UBND``."""
    found = reading.get(index, "body")
    if found is None or not reading.tokens.capital(index) or found[1].tail in ("never", "none"):
        return False
    least = index if reading.tokens.shapes[index] == CAPITALS else index + 1
    return found[0] > max(least, reading.end_of(index, "term"))


def _of_place(reading: Reading, index: int) -> bool:
    """Whether the place of the body begins: ``Ban Quản lý An toàn thực phẩm`` | ``TP``."""
    place = reading.unit_at.get(index)
    if place is not None and place.word is not None:
        return True
    return reading.tokens.capital(index) and reading.get(index, "unitword") is not None and place is None


def _speaks(reading: Reading, index: int) -> bool:
    """Whether a role or a verb of speech begins at a word."""
    speech = reading.get(index, "speech") and reading.tokens.forms[index] not in _TASK_WORDS
    return bool(speech or reading.get(index, "role"))


def _verb_behind_name(reading: Reading, index: int) -> bool:
    """Whether a term behind a name with a capital is the sentence's verb: ``Trung tâm … Nghệ An | tổ chức``."""
    word = reading.tokens.words(index, reading.end_of(index, "term")).lower()
    return reading.tokens.capital(index - 1) and word in acting_words() and not closes_term(reading, index)


def _document_end(reading: Reading, index: int) -> int:
    """Where a numbered document in a task ends: ``theo | Nghị quyết 98``; else the same word."""
    tokens = reading.tokens
    at = index + 1 if tokens.form(index) == "theo" else index
    if tokens.words(at, min(at + 2, len(tokens))).lower() not in _DOCUMENTS:
        return index
    at = at + 3 if tokens.form(at + 2) == "số" else at + 2
    if at >= len(tokens) or tokens.shapes[at] != NUMBER:
        return index
    at += 1
    while tokens.form(at) in ("-", "/") and tokens.starts[at] == tokens.ends[at - 1] and at + 1 < len(tokens):
        at += 2
    return at


def closes_term(reading: Reading, end: int) -> bool:
    """Whether a term of two or more words, or ``số`` behind a term (``Công nghệ số``), ends before a word."""
    if reading.tokens.forms[end - 1] == "số":
        return end > 1 and closes_term(reading, end - 1)
    return entry_ends(reading, range(max(0, end - 5), end - 1), end, ("term",))
