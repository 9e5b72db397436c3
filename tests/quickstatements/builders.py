"""Tenures for tests: the days are days of January 2024, by number."""

from datetime import date

from kg.quickstatements.tenures import Stretch, Tenure

POST = "x:/post/1"


def day(number):
    return date(2024, 1, number)


def tenure(person, *certain, starts=(), ends=(), post=POST, renewed=False):
    """A tenure of ``person``; ``certain`` are pairs of days, ``starts`` and ``ends`` are days that articles state."""
    return Tenure(
        person=f"x:/person/{person}",
        post=post,
        person_label=f"Ông {person}",
        post_label="Chủ tịch",
        stretches=[Stretch(day(first), day(last)) for first, last in certain],
        articles={"x:att"},
        renewed=renewed,
        starts={day(number): {f"x:start{number}"} for number in starts},
        ends={day(number): {f"x:end{number}"} for number in ends},
    )
