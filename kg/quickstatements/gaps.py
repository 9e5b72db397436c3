"""What cannot be said to Wikidata yet, and why."""

import csv
import io
from collections.abc import Iterable
from dataclasses import astuple, dataclass, fields


@dataclass(frozen=True, slots=True, order=True)
class Gap:
    """A statement about a thing of the store that is not made: ``missing`` names it, ``why`` what it waits for."""

    thing: str
    label: str
    missing: str
    why: str


def gaps_text(gaps: Iterable[Gap], delimiter: str = ",") -> str:
    """The gaps as a table with a header, each once, in order; the delimiter is a comma or a tab."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\n")
    writer.writerow(field.name for field in fields(Gap))
    writer.writerows(map(astuple, sorted(set(gaps))))
    return out.getvalue()
