from threading import get_ident

import pytest

from kg.serving.processes.keeper import _aside


class Sensitive:
    """Notes in which threads it is made and let go, which is to be the same for iterators of the engine."""

    def __init__(self, threads):
        self.threads = threads
        threads.append(get_ident())

    def __del__(self):
        self.threads.append(get_ident())


def test_what_was_at_work_in_a_thread_of_its_own_ends_there_when_it_fails():
    threads = []

    def read():
        held = Sensitive(threads)
        raise OSError(f"it is gone: {held is None}")

    def prepare():
        try:
            read()
        except OSError as error:
            raise ValueError("it cannot be prepared") from error

    with pytest.raises(ValueError, match="cannot be prepared"):
        _aside(prepare)
    made, ended = threads
    assert made == ended != get_ident()
