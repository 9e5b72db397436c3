import threading

import pytest

from kg.errors import InputError, StoreError, UsageError
from kg.store import JudgementFile, StoreDirectory
from tests.judgements.samples import judgement, table


@pytest.fixture
def file(tmp_path):
    StoreDirectory.create(tmp_path)
    return JudgementFile(tmp_path)


def add(file, *lines):
    return file.add([("here", judgement(line)) for line in lines])


def test_judgements_are_added_and_taken_back(file):
    assert (file.read(), file.text()) == ((), "")
    assert add(file, "a = b", "c ! d", "a = b") == 2
    assert add(file, "a = b") == 0
    assert file.path.read_text(encoding="utf-8") == table("a = b", "c ! d")
    assert file.retract("person/b-1", "person/a-1") == (judgement("a = b"),)
    assert file.retract("person/b-1", "person/a-1") == ()
    assert file.read() == (judgement("c ! d"),)


def test_all_or_none_are_added(file):
    add(file, "a = b")
    with pytest.raises(UsageError, match="one of these must go"):
        add(file, "c = d", "a ! b")
    assert file.read() == (judgement("a = b"),)


def test_nothing_is_written_into_a_file_that_cannot_be_understood(file):
    file.path.write_text("broken\n", encoding="utf-8")
    for change in (lambda: add(file, "a = b"), lambda: file.retract("person/a-1", "person/b-1"), file.read):
        with pytest.raises(InputError, match="line 1 is not the header"):
            change()
    assert file.path.read_text(encoding="utf-8") == "broken\n"


def test_lines_and_unfinished_copies_are_purged_also_from_a_broken_file(file, tmp_path):
    file.path.write_bytes(b"# Th\nbroken\tTh\n\xff\tTh2\n")
    (tmp_path / ".judgements.tsv.77.tmp").write_bytes(b"Th")
    file.purge(lambda cells: "Th" in cells)
    assert file.path.read_bytes() == b"\xff\tTh2\n"
    assert [path.name for path in tmp_path.glob(".judgements*")] == []


def test_a_missing_file_is_not_made_by_a_purge(file):
    file.purge(lambda _: True)
    assert not file.path.exists()


def test_programs_that_decide_at_once_wait_for_each_other(file):
    names = [f"{letter}{number}" for letter in "abcd" for number in range(5)]
    threads = [threading.Thread(target=add, args=(JudgementFile(file.path.parent), f"{name} = z")) for name in names]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(file.read()) == len(names)


def test_a_store_that_is_not_there_and_a_folder_that_cannot_be_written(tmp_path, file):
    with pytest.raises(StoreError, match="there is no store"):
        JudgementFile(tmp_path / "none")
    file.path.mkdir()
    with pytest.raises(InputError, match="cannot be read"):
        add(file, "a = b")
