from kg.extraction.words import memo
from kg.extraction.words.memo import Memo


def counting(calls: list[str], longest: int | None = None) -> Memo[int]:
    def work_out(text: str) -> int:
        calls.append(text)
        return len(text)

    return Memo(work_out, longest)


def test_each_string_is_worked_out_once() -> None:
    calls: list[str] = []
    lengths = counting(calls)
    assert [lengths[text] for text in ("xã", "phường", "xã")] == [2, 6, 2]
    assert calls == ["xã", "phường"]


def test_long_strings_are_not_kept() -> None:
    calls: list[str] = []
    lengths = counting(calls, longest=3)
    assert (lengths["phường"], lengths["phường"], lengths["xã"]) == (6, 6, 2)
    assert calls == ["phường", "phường", "xã"]
    assert list(lengths) == ["xã"]


def test_too_many_are_forgotten_at_once(monkeypatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setattr(memo, "_MOST", 2)
    lengths = counting([])
    assert [lengths[text] for text in ("a", "b", "c")] == [1, 1, 1]
    assert list(lengths) == ["c"]
