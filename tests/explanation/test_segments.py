from hypothesis import given
from hypothesis import strategies as st

from kg.explanation import Mark, paragraphs
from kg.model import Span


def mark(start, end, kind="body"):
    return Mark(Span(start, end), kind, (f"{start}",), "test.rule")


TEXTS = st.text(alphabet="ab \n", min_size=1, max_size=60)


@st.composite
def marked_texts(draw):
    text = draw(TEXTS)
    ends = st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))
    spans = {tuple(sorted(pair)) for pair in draw(st.lists(ends, max_size=8)) if pair[0] != pair[1]}
    return text, [mark(*span) for span in sorted(spans, key=lambda span: (span[0], -span[1]))]


@given(marked_texts())
def test_the_segments_are_the_lines_of_the_text(case):
    text, marks = case
    lines = [line.rstrip() for line in text.split("\n") if line.strip()]
    assert ["".join(s.text for s in p.segments) for p in paragraphs(text, marks)] == lines


@given(marked_texts())
def test_words_are_marked_where_a_mark_covers_them(case):
    text, marks = case
    covered = {at for m in marks for at in range(m.span.start, m.span.end)}
    shown = [(c, s.mark is not None) for p in paragraphs(text, marks) for s in p.segments for c in s.text]
    kept, begin = [], 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            kept += range(begin, begin + len(line.rstrip()))
        begin += len(line)
    assert shown == [(text[at], at in covered) for at in kept]


def test_the_shortest_mark_is_the_innermost():
    outer, inner = mark(0, 9, "position"), mark(3, 6)
    [paragraph] = paragraphs("abcdefghi", [outer, inner])
    assert [(s.text, s.mark, s.ending) for s in paragraph.segments] == [
        ("abc", outer, ()),
        ("def", inner, (inner,)),
        ("ghi", outer, (outer,)),
    ]
    assert paragraph.segments[1].around == (outer,)


def test_a_mark_goes_on_in_the_next_line():
    long = mark(1, 5)
    first, second = paragraphs("ab\ncd\n", [long])
    assert [s.mark for s in first.segments] == [None, long]
    assert [s.mark for s in second.segments] == [long]
    assert (first.marks, second.marks) == ((long,), ())
