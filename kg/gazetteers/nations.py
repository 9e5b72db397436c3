"""Countries and territories by the names that Vietnamese has for them."""

from functools import cache

from kg.resources import table


@cache
def nations() -> tuple[tuple[str, str], ...]:
    """Every way of writing a country's name (``Mỹ``), with the name used in results (``Hoa Kỳ``)."""
    names = table("nations.toml")
    return (*((name, name) for name in names["nations"]), *names["aliases"].items())
