"""People beside items: a namesake is the rule, so that a name alone is no evidence."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from kg.gazetteers.known_people import known_reach
from kg.linking.compared import Compared, ranked
from kg.linking.features import Feature, feature
from kg.linking.items import Catalogue, Item, same_label
from kg.linking.names import is_common
from kg.linking.national import Standing
from kg.linking.positions import offices
from kg.linking.things import Person, Post

_KIND = "person"
_COUNTRY = "Q881"
_KNOWN = "national"
_YOUNGEST, _OLDEST = 18, 95
_FEATURE_OF = {
    Standing.LEADING: "leading_post",
    Standing.NATIONAL: "national_post",
    Standing.PROVINCIAL: "provincial_post",
    Standing.LOCAL: "local_post",
}


class PeopleComparer:
    """Compares people with items, with an eye on the other people of one name."""

    def __init__(self, people: Iterable[Person], catalogue: Catalogue) -> None:
        every = tuple(people)
        self._namesakes = Counter(same_label(person.label) for person in every)
        self._with_posts = Counter(same_label(person.label) for person in every if person.posts)
        self._catalogue = catalogue

    def compare(self, person: Person) -> tuple[Compared, ...]:
        """The items of people of the name, and of those whose names differ in marks."""
        found = self._catalogue.named(_KIND, person.label) + self._catalogue.sounding(_KIND, person.label)
        return ranked(Compared.of(_KIND, item, self._features(person, item)) for item in dict.fromkeys(found))

    def _features(self, person: Person, item: Item) -> Iterator[Feature]:
        yield from self._of_name(person, item)
        if item.parent != _COUNTRY:
            yield feature(_KIND, "foreign")
        known = known_reach(person.label) == _KNOWN
        if known:
            yield feature(_KIND, "known_name")
        yield from _of_posts(person, item, known=known)
        yield from _of_age(person, item.valid_from)

    def _of_name(self, person: Person, item: Item) -> Iterator[Feature]:
        name = same_label(person.label)
        same = name in map(same_label, (item.label, *item.aliases))
        yield feature(_KIND, "name" if same else "letters")
        others = self._with_posts[name] - bool(person.posts)
        if others:
            yield feature(_KIND, "namesakes", str(others))
        elif self._namesakes[name] == 1:
            yield feature(_KIND, "alone")
        if is_common(person.label):
            yield feature(_KIND, "common_name")


def _of_posts(person: Person, item: Item, *, known: bool) -> Iterator[Feature]:
    if person.posts:
        highest = max(person.posts, key=lambda post: (post.standing, post.role, post.body))
        if not (known and highest.standing is Standing.LOCAL):
            yield feature(_KIND, _FEATURE_OF[highest.standing], _called(highest))
    else:
        yield feature(_KIND, "no_post")
    same_office = sorted(_called(post) for post in person.posts if offices(post.role, post.body) & item.offices)
    if same_office:
        yield feature(_KIND, "office", same_office[0])


def _called(post: Post) -> str:
    return f"{post.role} · {post.body}" if post.role else post.body


def _of_age(person: Person, born: date | None) -> Iterator[Feature]:
    first, last = person.first_attested, person.last_attested
    if born is None or first is None or last is None:
        return
    ages = f"{_age(born, first)}-{_age(born, last)}"
    fits = _age(born, first) >= _YOUNGEST and _age(born, last) <= _OLDEST
    yield feature(_KIND, "age" if fits else "other_age", ages)


def _age(born: date, on: date) -> int:
    """Completed years of life."""
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))
