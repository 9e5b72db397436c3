"""Lines about requests and failures: one each, nothing secret, nothing that a client could write."""

import asyncio
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.serving import logs

pytestmark = pytest.mark.usefixtures("logging_as_before")


def written(form, act, **options):
    stream = io.StringIO()
    logs.configure(form, stream=stream, **options)
    act()
    for handler in logs.requests.handlers:
        handler.flush()
    return stream.getvalue()


def a_line(path="/sparql", query=None):
    return lambda: logs.request_line("GET", path, 200, 0.00123456, 99, query)


def test_a_line_of_json():
    line = json.loads(written("json", a_line(), lines=True))
    assert line.pop("time").endswith("+00:00")
    assert line == {
        "level": "info",
        "event": "request",
        "method": "GET",
        "path": "/sparql",
        "status": 200,
        "milliseconds": 1.235,
        "bytes": 99,
    }


def test_a_line_of_text():
    line = written("text", a_line("/page/Vũ Thị Lan", logs.about("ASK {}")), lines=True)
    told = (
        'info request method=GET path="/page/Vũ Thị Lan" status=200 milliseconds=1.235 bytes=99 query=length:6,digest:'
    )
    assert told in line
    assert line.count("\n") == 1


@pytest.mark.parametrize("form", logs.FORMS)
def test_without_lines_only_failures_are_written(form):
    assert written(form, a_line()) == ""
    assert "lost" in written(form, lambda: logs.failures.error("lost"))


@given(path=st.text(), form=st.sampled_from(logs.FORMS))
def test_nobody_writes_a_line_of_their_own(path, form):
    text = written(form, a_line(path), lines=True)
    assert text.endswith("\n")
    assert text[:-1].isprintable()


@given(path=st.text(max_size=400))
def test_json_tells_the_path_as_it_is(path):
    assert json.loads(written("json", a_line(path), lines=True))["path"] == path


@pytest.mark.parametrize(
    ("sent", "shown"), [("a\nb", r"a\nb"), ("\x1b[2J", r"\x1b[2J"), ("a\u2028b", r"a\u2028b"), ("\u202e", r"\u202e")]
)
def test_control_characters_are_escaped(sent, shown):
    assert shown in written("text", a_line(sent), lines=True)
    assert sent not in written("json", a_line(sent), lines=True)


def test_a_path_is_cut():
    assert len(written("text", a_line("/" * 9999), lines=True)) < 700


def test_a_query_is_told_by_length_and_digest():
    query = "SELECT * { ?s ?p 'tên' }"
    told = logs.about(query)
    assert told == logs.about(query)
    assert told["length"] == len(query)
    assert len(told["digest"]) == 16
    assert query not in str(told)
    assert logs.about(query, whole=True)["text"] == query
    assert logs.about("\ud800")["length"] == 1


def fail():
    try:
        int("a\nb\x1b")
    except ValueError:
        logs.failures.exception("a call failed")


def test_a_failure_has_its_trace():
    line = json.loads(written("json", fail))
    assert (line["level"], line["event"]) == ("error", "a call failed")
    assert line["trace"].startswith("Traceback")
    text = written("text", fail)
    assert "ValueError: invalid literal" in text
    assert "\x1b" not in text


def test_configuring_again_replaces_the_handlers():
    written("text", a_line(), lines=True)
    assert written("json", a_line(), lines=True).count("\n") == 1


def test_lines_are_kept_for_a_moment_and_then_written():
    stream = io.StringIO()
    logs.configure("text", lines=True, stream=stream)

    async def ask():
        a_line()()
        kept = stream.getvalue()
        for _ in range(logs._LINES):
            a_line()()
        return kept, stream.getvalue().count("\n")

    assert asyncio.run(ask()) == ("", logs._LINES)


def test_without_an_event_loop_a_line_is_written_at_once():
    stream = io.StringIO()
    logs.configure("text", lines=True, stream=stream)
    a_line()()
    assert stream.getvalue().count("\n") == 1
