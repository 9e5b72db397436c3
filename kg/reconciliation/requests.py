"""What requests have in common: how much is taken, and JSON that is read with a clear complaint."""

import json
from typing import Any

from kg.errors import UsageError

MAX_LENGTH = 500
"""Characters of a name or of an id that is looked at; a longer name has no answer."""

MAX_VALUE_LENGTH = 200
"""Characters of a value of a property that are compared with others; what is behind them is passed over."""


class TooLargeError(UsageError):
    """A request with more in it than is answered at once."""


def json_object(text: str, name: str) -> dict[str, Any]:
    """The object that a parameter holds; raises ``UsageError`` for anything else."""
    try:
        value = json.loads(text)
        json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError as error:
        raise UsageError(f"the parameter '{name}' has half a surrogate pair; correct it") from error
    except (ValueError, RecursionError) as error:
        reason = error if isinstance(error, json.JSONDecodeError) else "nested too deeply, or a number too long"
        raise UsageError(f"the parameter '{name}' is not JSON ({reason}); correct it") from error
    if not isinstance(value, dict):
        raise UsageError(f"the parameter '{name}' is not a JSON object; send one")
    return value
