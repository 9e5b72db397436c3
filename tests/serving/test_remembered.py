from kg.serving import remembered
from kg.serving.remembered import Remembered

ONE, TWO = (b"/sparql?query=1", b"", b""), (b"/sparql?query=2", b"", b"")
AT_ONCE, LONG = 0.001, 1.0


def test_what_is_put_is_found_while_its_snapshot_is_published():
    published = ["a"]
    kept = Remembered(1 << 20, lambda: published[0])
    kept.put(ONE, "a", b"answer")
    assert (kept.get(ONE), kept.get(TWO)) == (b"answer", None)
    published[0] = "b"
    assert kept.get(ONE) is None


def test_an_answer_that_came_at_once_is_remembered_when_it_is_asked_for_again():
    kept = Remembered(1 << 20, lambda: "a")
    kept.consider(ONE, "a", b"answer", AT_ONCE)
    assert kept.get(ONE) is None
    kept.consider(TWO, "a", b"other", AT_ONCE)
    kept.consider(ONE, "a", b"answer", AT_ONCE)
    assert (kept.get(ONE), kept.get(TWO)) == (b"answer", None)


def test_an_answer_that_took_long_is_remembered_at_once():
    kept = Remembered(1 << 20, lambda: "a")
    kept.consider(ONE, "a", b"answer", LONG)
    assert kept.get(ONE) == b"answer"


def test_requests_of_long_ago_count_for_nothing(monkeypatch):
    monkeypatch.setattr(remembered, "_RECENT", 3)
    kept = Remembered(1 << 20, lambda: "a")
    for number in (1, 2, 3, 4, 1):
        kept.consider((b"%d" % number, b"", b""), "a", b"answer", AT_ONCE)
    assert len(kept.cache) == 0
