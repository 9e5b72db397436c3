from kg.serving.recent import Recent


def test_only_the_last_keys_are_known():
    recent = Recent(2)
    for key in ("a", "b", "a", "c"):
        recent.add(key)
    assert [key in recent for key in "abc"] == [False, True, True]
