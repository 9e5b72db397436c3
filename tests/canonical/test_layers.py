from hypothesis import given
from hypothesis import strategies as st

from kg.canonical.layers import edited

texts = st.text("ab c_", max_size=30)


@st.composite
def edits(draw: st.DrawFn) -> tuple[str, list[tuple[int, int, str]]]:
    text = draw(texts)
    places = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8, unique=True)))
    pairs = list(zip(places[::2], places[1::2], strict=False))
    return text, [(start, end, draw(st.sampled_from(["", " ", "xy"]))) for start, end in pairs]


def test_text_without_edits_has_no_layer() -> None:
    assert edited("abc", []) == ("abc", None)


def test_edits_that_keep_the_length_need_no_layer() -> None:
    assert edited("a_b", [(1, 2, " ")]) == ("a b", None)


def test_offsets_go_back_and_forth_around_what_went() -> None:
    text, layer = edited("Lê , An", [(2, 3, "")])
    assert text == "Lê, An"
    assert layer is not None
    assert (layer.back(0, end=False), layer.back(2, end=True), layer.back(3, end=True)) == (0, 2, 4)
    assert (layer.forth(3, end=False), layer.forth(4, end=True)) == (2, 3)


@given(edits())
def test_what_was_not_edited_is_found_again(case: tuple[str, list[tuple[int, int, str]]]) -> None:
    given_text, changes = case
    text, layer = edited(given_text, changes)
    kept = [i for i in range(len(given_text)) if not any(start <= i < end for start, end, _ in changes)]
    for at in kept:
        start, end = (layer.forth(at, end=False), layer.forth(at + 1, end=True)) if layer else (at, at + 1)
        assert text[start:end] == given_text[at]
        assert layer is None or (layer.back(start, end=False), layer.back(end, end=True)) == (at, at + 1)
