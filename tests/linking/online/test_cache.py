import sqlite3

import pytest

from kg.errors import InputError
from kg.linking.online.cache import Cache

DAY = 24 * 60 * 60


def test_answers_are_kept_over_runs_and_apart_by_service(tmp_path):
    path = tmp_path / "online.sqlite3"
    with Cache(path, 1) as cache:
        cache.put("a", {"one": {"x": "đ\ud800"}, "two": []})
        cache.put("b", {"one": {}})
    with Cache(path, 1) as cache:
        assert cache.get("a", ["one", "two", "three"]) == {"one": {"x": "đ\ud800"}, "two": []}
        assert cache.get("b", ["one", "two"]) == {"one": {}}


def test_what_is_too_old_is_not_there_until_it_is_answered_again(tmp_path):
    now = [1_000_000_000.0]
    with Cache(tmp_path / "c", 2, lambda: now[0]) as cache:
        cache.put("a", {"one": 1})
        now[0] += 2 * DAY
        assert cache.get("a", ["one"]) == {"one": 1}
    now[0] += 1
    with Cache(tmp_path / "c", 2, lambda: now[0]) as cache:
        assert cache.get("a", ["one"]) == {}
        cache.put("a", {"one": 2})
        assert cache.get("a", ["one"]) == {"one": 2}


def test_what_was_just_answered_is_never_too_old(tmp_path):
    with Cache(tmp_path / "c", 0) as cache:
        cache.put("a", {"one": 1})
        assert cache.get("a", ["one"]) == {"one": 1}
        assert cache.get("b", ["one"]) == {}


def test_each_answer_is_on_disk_when_it_was_put(tmp_path):
    with Cache(tmp_path / "c", 1) as cache:
        cache.put("a", {"one": 1})
        with Cache(tmp_path / "c", 1) as other:
            assert other.get("a", ["one"]) == {"one": 1}


def test_no_cache_is_made_out_of_something_else(tmp_path):
    path = tmp_path / "c"
    path.write_bytes(b"this is no database, but long enough to look like one" * 100)
    with pytest.raises(InputError, match="cannot be used to keep answers"):
        Cache(path, 1)
    assert path.read_bytes().startswith(b"this is no database")


def test_file_of_another_version_is_refused(tmp_path):
    with sqlite3.connect(tmp_path / "c") as database:
        database.execute("PRAGMA user_version = 9")
    database.close()
    with pytest.raises(InputError, match="another version"):
        Cache(tmp_path / "c", 1)


def test_place_where_nothing_can_be_written(tmp_path):
    with pytest.raises(InputError, match="No such file"):
        Cache(tmp_path / "missing" / "c", 1)


def test_file_that_may_only_be_read(unprivileged):
    with Cache(unprivileged / "c", 1):
        pass
    (unprivileged / "c").chmod(0o400)
    with Cache(unprivileged / "c", 1) as cache, pytest.raises(InputError, match="readonly"):
        cache.put("a", {"one": 1})


def test_nobody_else_may_read_the_names_that_were_asked(tmp_path):
    with Cache(tmp_path / "online.sqlite3", 1):
        assert (tmp_path / "online.sqlite3").stat().st_mode & 0o077 == 0
