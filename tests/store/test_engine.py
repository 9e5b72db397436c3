import pytest

from kg.errors import StoreError
from kg.store.engine import told


@pytest.mark.parametrize(
    ("problem", "said"),
    [
        (RuntimeError("Corruption:\n  sst"), "it failed: Corruption: sst"),
        (OSError(28, "No space left on device", "f"), "it failed: No space left on device (f)"),
        (PermissionError(13, "Permission denied", "f"), "it failed: Permission denied (f); check owner and mode"),
    ],
)
def test_what_the_engine_reports_is_told_in_one_line(problem, said):
    with pytest.raises(StoreError) as raised, told("it failed"):
        raise problem
    assert str(raised.value) == said


def test_other_errors_are_left_alone():
    with pytest.raises(SyntaxError), told("it failed"):
        raise SyntaxError
