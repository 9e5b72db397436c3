import pytest

from kg import errors


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (errors.UsageError, 2),
        (errors.InputError, 3),
        (errors.StoreError, 3),
        (errors.ServiceError, 3),
        (errors.KnowledgeError, 4),
    ],
)
def test_exit_codes_are_those_of_the_contract(error: type[errors.KgError], code: int) -> None:
    assert error("what, where, what to do").exit_code == code


def test_one_except_clause_catches_all() -> None:
    subclasses = {cls for cls in vars(errors).values() if isinstance(cls, type) and issubclass(cls, Exception)}
    assert all(issubclass(cls, errors.KgError) for cls in subclasses)
