from kg.vocabulary.changelog import Part, Release, releases

MARKDOWN = """# Changes

## 1.1.0 – 2026-01-02

- A term: `vngov:post`.
- Another.

## 1.0.0 – 2026-01-01

- First.
"""


def test_versions_and_their_points():
    assert list(releases(MARKDOWN)) == [
        Release(
            "1.1.0 – 2026-01-02",
            ((Part("A term: ", False), Part("vngov:post", True), Part(".", False)), (Part("Another.", False),)),
        ),
        Release("1.0.0 – 2026-01-01", ((Part("First.", False),),)),
    ]
