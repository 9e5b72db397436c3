import pytest

from kg.serving.processes.ending import CRASH, GONE, too_long
from kg.serving.reply import Refusal


@pytest.mark.parametrize(("ending", "status"), [(CRASH, 500), (GONE, 503), (too_long(1), 504)])
def test_what_is_raised_again_and_again_keeps_nothing_of_before(ending, status):
    for _ in range(3):
        with pytest.raises(Refusal) as caught:
            raise ending.refusal
        assert caught.value.status == status
        assert len(caught.traceback) == 1
