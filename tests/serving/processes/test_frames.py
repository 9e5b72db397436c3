from hypothesis import given
from hypothesis import strategies as st

from kg.serving.processes import frames
from kg.serving.processes.frames import Frames, Kind
from kg.serving.reply import Reply
from tests.serving.processes import calls

frame_lists = st.lists(st.tuples(st.sampled_from(Kind), st.binary(max_size=300)), max_size=8)


@given(frame_lists, st.lists(st.integers(1, 50), min_size=1, max_size=20))
def test_frames_come_out_as_they_went_in_however_they_are_cut(sent, steps):
    data = b"".join(frames.packed(kind, payload) for kind, payload in sent)
    reader, found, at, turn = Frames(), [], 0, 0
    while at < len(data):
        step = steps[turn % len(steps)]
        found += reader.feed(data[at : at + step])
        at, turn = at + step, turn + 1
    assert found == sent


def test_a_call_is_sent_by_reference():
    [(kind, payload)] = Frames().feed(frames.call(calls.nap, (0.5,), streamed=False))
    assert (kind, frames.called(payload)) == (Kind.CALL, (calls.nap, (0.5,), False))


def test_a_reply_comes_out_as_it_went_in():
    reply = Reply(201, "text/plain", b"\x00\xff", (("Location", "/đ"),))
    [(kind, payload)] = Frames().feed(frames.replied(Kind.WHOLE, reply))
    assert (kind, frames.reply(payload)) == (Kind.WHOLE, reply)
