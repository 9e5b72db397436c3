"""docs/questions.md lists the competency questions; ``python -m tests.questions.test_reference`` rewrites it."""

from collections.abc import Iterator
from pathlib import Path

from kg.front_matter import without_front_matter
from kg.queries import Kind, Parameter, SavedQuery, themes
from tests.questions.toy import FOLDER, rows

REFERENCE = Path(__file__).parents[2] / "docs" / "questions.md"
HEAD = """# Questions

What journalists, researchers and archivists of local government ask, and what the graph must be able to answer. Each
question is a saved query in `ontology/questions`, run as `kg query NAME --param name=value`, and stands on the page of
`kg serve`. The rows here are those on the toy graph (`ontology/questions/toy.trig`), an invented country whose people
and places cannot be taken for real ones; tests ask every question there, on rdflib and on Oxigraph. Rewrite this page
with `make docs`.
"""
KINDS = {Kind.DAY: "a day", Kind.NUMBER: "a whole number", Kind.NAME: "a name", Kind.TEXT: "text"}


def test_the_reference_is_what_the_questions_say() -> None:
    assert REFERENCE.read_text(encoding="utf-8") == reference(), "docs/questions.md is out of date; run `make docs`"


def reference() -> str:
    """The page: a list of all questions, then a section for each, by theme."""
    asked = [theme for theme in themes() if any(query.theme for query in theme.queries)]
    listed = "".join(
        f"\n**{theme.title_en}** · {theme.title_vi}\n\n"
        + "".join(f"- [{query.title_en}](#{query.name}): {query.question_en}\n" for query in theme.queries)
        for theme in asked
    )
    sections = "".join(
        f"\n## {theme.title_en}\n" + "".join("\n" + "\n".join(section(query)) for query in theme.queries)
        for theme in asked
    )
    return HEAD + listed + sections


def section(query: SavedQuery) -> Iterator[str]:
    yield f'### <a id="{query.name}"></a>{query.title_en} · {query.title_vi}\n'
    yield f"{query.question_en}  \n{query.question_vi}\n"
    yield f"`kg query {query.name}`\n"
    if query.parameters:
        yield "| parameter | | default |\n|---|---|---|"
        yield "\n".join(map(described, query.parameters)) + "\n"
    yield f"```sparql\n{without_front_matter(query.text)}```\n"
    values = "; ".join(f"{name} = {value}" for name, value in query.toy)
    yield f"On the toy graph{', with ' + values if values else ''}:\n"
    yield "\n".join(table(query)) + "\n"


def described(parameter: Parameter) -> str:
    return f"| `{parameter.name}` | {KINDS[parameter.kind]} | {parameter.default} |"


def table(query: SavedQuery) -> Iterator[str]:
    yield line(query.columns)
    yield line(["---"] * len(query.columns))
    yield from map(line, rows((FOLDER / "expected" / f"{query.name}.csv").read_text(encoding="utf-8")))


def line(cells: tuple[str, ...] | list[str]) -> str:
    return f"| {' | '.join(cell.replace('|', '&#124;') for cell in cells)} |"


if __name__ == "__main__":
    REFERENCE.write_text(reference(), encoding="utf-8")
