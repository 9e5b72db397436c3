from hypothesis import given
from hypothesis import strategies as st

from kg.serving.cache import Cache

LIMIT = 40_000


def test_what_was_put_is_found_under_its_snapshot_only():
    cache = Cache(LIMIT)
    cache.put("one", "key", "value", 10)
    assert cache.get("one", "key") == "value"
    assert cache.get("two", "key") is None
    assert cache.get(None, "key") is None
    assert cache.get("one", "other") is None
    assert (cache.hits, cache.misses) == (1, 3)


def test_another_snapshot_empties_it():
    cache = Cache(LIMIT)
    cache.put("one", "key", "value", 10)
    cache.put("two", "other", "value", 10)
    assert cache.get("two", "key") is None
    assert cache.get("one", "key") is None
    assert len(cache) == 1


def test_the_least_recently_used_goes_first():
    cache = Cache(LIMIT)
    for number in range(9):
        cache.put("one", number, number, 4000)
        assert cache.get("one", 0) == 0
    assert [number for number in range(9) if cache.get("one", number) is None] == [1]


def test_what_is_too_large_is_not_kept():
    cache = Cache(LIMIT)
    cache.put("one", "key", "value", LIMIT // 8)
    assert cache.get("one", "key") is None
    assert cache.bytes == 0


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(0, 6000))))
def test_it_never_holds_more_than_its_limit_and_counts_right(puts):
    cache = Cache(LIMIT)
    sizes = {}
    for key, size in puts:
        cache.put("one", key, key, size)
        if size + 500 <= LIMIT // 8:
            sizes[key] = size + 500
        assert cache.bytes <= LIMIT
    kept = [key for key in range(21) if cache.get("one", key) is not None]
    assert cache.bytes == sum(sizes[key] for key in kept)
    assert len(cache) == len(kept)
