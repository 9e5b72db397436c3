"""``python -m tests.gazetteers.unit_tables`` checks the tables of units and vouches for them after a change."""

from kg.gazetteers import communes, units
from kg.gazetteers.tables import digest
from kg.resources import gazetteer

VOUCHED = gazetteer("unit_tables.tsv")
TABLES = ("units.tsv", "communes.tsv")
_HEAD = """\
# Tables of units that were checked when they were last changed; others are checked each time they are read.
# Source: `python -m tests.gazetteers.unit_tables` checks them and writes this.
# columns: table, sha256.
table\tsha256
"""


def vouched() -> str:
    """The table of digests, for tables without a fault."""
    units.lives()
    communes.lives()
    return _HEAD + "".join(f"{table}\t{digest(table)}\n" for table in TABLES)


if __name__ == "__main__":
    VOUCHED.write_text(vouched(), encoding="utf-8")
