import csv
import json
import random
import subprocess
import sys

import pytest

from kg.evaluation import as_json, read_gold, score
from kg.evaluation.gold import Gold
from kg.evaluation.rows import COLUMNS, KINDS
from tests.shared import SHARED, needs_shared

GOLD = Gold("a.txt", ("Hà Anh",), {"people": ({"name": "Lê Minh"}, {"name": "Trần Hòa"})})


def test_counts_hits_misses_and_extras():
    found = [{"source": "a.txt", "name": name} for name in ("Lê Minh", "Vũ Lan", "Hà Anh")]
    scores = score([GOLD], {"people": [*found, {"source": "b.txt", "name": "Trần Hòa"}]})
    people = scores.kinds["people"]
    assert (people.hits, people.missed, people.extra) == (1, 1, 1)
    assert (people.precision, people.recall, people.f1) == (0.5, 0.5, 0.5)
    assert [(miss.extra, miss.row["name"]) for miss in scores.misses] == [(False, "Trần Hòa"), (True, "Vũ Lan")]
    assert scores.quotes is None


def test_quotes_are_compared_with_the_text():
    row = {"source": "a.txt", "name": "Lê Minh", "start": "4", "end": "11", "quote": "Lê Minh"}
    scores = score([GOLD], {"people": [row, row | {"start": "3"}]}, {"a.txt": "Ông Lê Minh"})
    assert scores.quotes is not None
    assert (scores.quotes.checked, scores.quotes.exact) == (2, 1)


def test_the_status_of_a_post():
    post = {"person": "Lê Minh", "role": "Bí thư", "body": "Quận ủy Tây Hồ", "status": "current"}
    scores = score(
        [Gold("a.txt", (), {"positions": (post,)})], {"positions": [post | {"source": "a.txt", "status": "former"}]}
    )
    assert scores.kinds["positions"].f1 == 1
    assert scores.kinds["positions"].status_accuracy == 0


@needs_shared
@pytest.mark.parametrize("seed", [1, 2])
def test_same_figures_as_the_reference_program(tmp_path, seed):
    golds = read_gold(SHARED / "eval/gold")
    found = perturbed_rows(golds, random.Random(seed))  # noqa: S311 (not cryptography)
    write(found, tmp_path)
    program = [sys.executable, str(SHARED / "eval/score.py"), str(SHARED / "eval/gold"), str(tmp_path), "--json"]
    reference = subprocess.run(program, capture_output=True, check=True, text=True)
    ours = json.loads(as_json(score(golds, found)))
    assert ours == json.loads(reference.stdout)
    assert 0.2 < ours["events"]["f1"] < 1


def perturbed_rows(golds, chance):
    found = {}
    for kind in KINDS:
        rows = [{"source": gold.article} | row for gold in golds for row in gold.rows[kind]]
        found[kind] = [perturbed(row, rows, chance) for row in rows for _ in range(chance.choice((0, 1, 1, 1, 2)))]
    return found


def write(found, directory):
    for kind, rows in found.items():
        with (directory / f"{kind}.csv").open("w", encoding="utf-8", newline="") as handle:
            writer = csv.DictWriter(handle, ("source", *COLUMNS[kind]), extrasaction="ignore")
            writer.writeheader()
            writer.writerows(rows)


def perturbed(row, rows, chance):
    """The row as it is, with words of a cell dropped, moved or cut off, or with a cell of another row."""
    out = dict(row)
    for column in out.keys() - {"source"}:
        words = out[column].split()
        change = chance.choice(("keep",) * 6 + ("drop", "shuffle", "cut", "upper", "swap", "empty"))
        if change == "drop" and words:
            words.pop(chance.randrange(len(words)))
        elif change == "shuffle":
            chance.shuffle(words)
        elif change == "cut":
            words = words[: len(words) // 2 + 1]
        elif change == "upper":
            words = [word.upper() for word in words]
        elif change == "swap":
            words = chance.choice(rows).get(column, "").split()
        elif change == "empty":
            words = []
        out[column] = " ".join(words)
    return out
