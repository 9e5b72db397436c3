"""``kg review``: what people decide about identities and links."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kg.cli.options import store_option
from kg.cli.output import destination, emit_text
from kg.cli.rows import Record, format_option, listed
from kg.errors import InputError, StoreError, UsageError
from kg.text import printable

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from kg.model import Judgement
    from kg.upkeep import Case, Cases

_COLUMNS = ("score", "kind", "left", "left_name", "right", "right_name", "articles", "reason")
_VERDICTS = ("same", "different", "unsure")
_PLACE = "this decision"


@click.command("review", short_help="Decide which things are one, and which are not.")
@store_option
@click.option("--list", "listing", is_flag=True, help="List what is to be decided, the most useful first.")
@click.option(
    "--decide",
    nargs=3,
    metavar="VERDICT LEFT RIGHT",
    help="Decide about two things: same, different or unsure; needs --author and --reason.",
)
@click.option("--retract", nargs=2, metavar="LEFT RIGHT", help="Take back what was decided about two things.")
@click.option(
    "--import", "source", metavar="FILE", type=click.Path(path_type=Path), help="Add the judgements of a file."
)
@click.option("--export", "target", metavar="FILE", help="Write the judgements of the store to a file, or to - .")
@click.option("--author", metavar="NAME", envvar="KG_AUTHOR", help="Who decides (or set KG_AUTHOR).")
@click.option("--reason", metavar="TEXT", help="Why, with --decide.")
@click.option("--again", is_flag=True, help="Ask about pairs too on which somebody was unsure.")
@click.option(
    "--language", type=click.Choice(("vi", "en")), default="vi", show_default=True, help="Language of the reasons."
)
@format_option
def command(**options: Any) -> None:
    """Go through the pairs of which the articles do not tell surely whether they are one thing, and decide.

    Both sides are shown with names, posts, articles and quotes, and with the reasons for and against. Each answer is
    kept at once in judgements.tsv of the store; at the end, also after Ctrl-C, the store is derived by them and
    published. What people decide always holds, also in later builds.

    LEFT and RIGHT are IRIs, or the part behind the base (person/…); RIGHT can be an item of Wikidata (Q881).
    """
    _refuse_mixture(options)
    store, form, language = options["store"], options["form"], options["language"]
    if options["listing"]:
        emit_text(_list(store, form, language, again=options["again"]))
    elif options["decide"]:
        _decide(store, options["decide"], options["author"], options["reason"])
    elif options["retract"]:
        _retract(store, *options["retract"])
    elif options["source"]:
        _import(store, options["source"])
    elif options["target"]:
        _export(store, options["target"])
    else:
        _converse(store, options["author"], language, again=options["again"])


def _refuse_mixture(options: dict[str, Any]) -> None:
    chosen = [name for name in ("listing", "decide", "retract", "source", "target") if options[name]]
    if len(chosen) > 1:
        raise UsageError("give one of --list, --decide, --retract, --import and --export")
    if options["reason"] is not None and chosen != ["decide"]:
        raise UsageError("--reason goes with --decide")


def _open(store: Path, *, again: bool) -> "tuple[Cases, list[Case]]":
    from kg.judgements import Judgements
    from kg.store import JudgementFile
    from kg.upkeep import Cases

    cases, judged = Cases.of(store), Judgements(JudgementFile(store).read())
    return cases, cases.open(judged, again=again)


def _list(store: Path, form: str, language: str, *, again: bool) -> str:
    cases, found = _open(store, again=again)
    names = cases.names()
    records: list[Record] = [
        {
            "score": "" if case.score is None else f"{case.score:.2f}",
            "kind": case.kind,
            "left": case.left,
            "left_name": names.get(case.left, ""),
            "right": case.right,
            "right_name": names.get(case.right) or _item_name(cases, case.right),
            "articles": case.articles,
            "reason": case.reasons.get(language, ""),
        }
        for case in found
    ]
    return listed(_COLUMNS, records, form)


def _item_name(cases: "Cases", name: str) -> str:
    return next(iter(cases.side(name).names), "")


def _decide(store: Path, decision: tuple[str, str, str], author: str | None, reason: str | None) -> None:
    from kg.model import Judgement, Verdict
    from kg.upkeep import admit, sides

    verdict, left, right = decision
    if verdict not in _VERDICTS:
        raise UsageError(f"{verdict!r} is no verdict; give {', '.join(_VERDICTS[:-1])} or {_VERDICTS[-1]}")
    who, why = _one_line(author), _one_line(reason)
    if not who or not why:
        raise UsageError(f"a decision needs {'an --author' if not who else 'a --reason'}; say {_asked(who)}")
    judgement = Judgement(Verdict(verdict), *sides(left, right, store), who, why)
    new = admit([(_PLACE, judgement)], store)
    emit_text(f"{judgement.left} and {judgement.right}: {verdict}{'' if new else ', as before'}")
    _apply(store, [judgement])


def _asked(who: str) -> str:
    return "why" if who else "who decides"


def _one_line(text: str | None) -> str:
    return " ".join(printable(text or "").split())


def _retract(store: Path, left: str, right: str) -> None:
    from kg.upkeep import retract

    gone = retract(left, right, store)
    for judgement in gone:
        emit_text(f"taken back: {judgement.left} and {judgement.right}: {judgement.verdict} ({judgement.author})")
    _apply(store, gone)


def _import(store: Path, source: Path) -> None:
    from kg.judgements import decoded, parse
    from kg.upkeep import admit

    try:
        data = source.read_bytes()
    except OSError as error:
        raise InputError(f"{source} cannot be read ({error.strerror}); check the path") from error
    lines = parse(decoded(data, str(source)), str(source))
    new = admit([(f"line {line.number} of {source}", line.judgement) for line in lines], store)
    emit_text(f"{new} of {len(lines)} {'judgement is' if len(lines) == 1 else 'judgements are'} new")
    _apply(store, [line.judgement for line in lines])


def _export(store: Path, target: str) -> None:
    from kg.judgements import to_text
    from kg.store import JudgementFile

    file = JudgementFile(store)
    text = file.text() if file.read() else to_text(())
    with destination(None if target == "-" else Path(target)) as out:
        out.write(text.encode())


def _converse(store: Path, author: str | None, language: str, *, again: bool) -> None:
    from kg.cli.review_session import Session
    from kg.store import JudgementFile

    if not (sys.stdin and sys.stdin.isatty() and sys.stdout and sys.stdout.isatty()):
        raise UsageError(
            "kg review asks in a terminal, and this is none; use --list to see what is open and --decide to decide"
        )
    cases, found = _open(store, again=again)
    if not found:
        emit_text("nothing is to be decided")
        return
    session = Session(JudgementFile(store), _author(author), input, click.echo, _shown(cases, language))
    try:
        session.run(found)
    finally:
        _finish(store, tuple(session.decided.values()))


def _shown(cases: "Cases", language: str) -> Any:
    from kg.cli.review_case import case_text
    from kg.cli.table import screen_width

    def show(case: "Case") -> str:
        return case_text(case, cases.side(case.left), cases.side(case.right), language, screen_width() or 80)

    return show


def _author(given: str | None) -> str:
    """Who decides, asked for where it is not given."""
    from getpass import getuser

    try:
        known = getuser()
    except (KeyError, OSError):
        known = ""
    while not (who := _one_line(given)):
        try:
            given = input(f"who decides? (enter: {known}) > " if known else "who decides? > ") or known
        except EOFError:
            raise UsageError("a decision needs an author; give --author") from None
    return who


def _finish(store: Path, decided: "Collection[Judgement]") -> None:
    if not decided:
        emit_text("nothing was decided")
        return
    count = "1 decision is" if len(decided) == 1 else f"{len(decided)} decisions are"
    emit_text(f"{count} kept; deriving the store anew …")
    _apply(store, decided)


def _apply(store: Path, decided: "Iterable[Judgement]") -> None:
    """Put into effect what was decided; what is decided stays also where that fails."""
    from kg.cli.strangers import warn_of_strangers
    from kg.judgements import is_item
    from kg.upkeep import apply

    try:
        done = apply(store)
    except StoreError as error:
        raise StoreError(f"what was decided is kept, and the next kg build follows it, but now {error}") from error
    except KeyboardInterrupt:
        raise StoreError("interrupted: what was decided is kept, and the next kg build follows it") from None
    warn_of_strangers(store)
    identities = "identity stands" if done.moved == 1 else "identities stand"
    emit_text(f"{done.before} different things before, {done.after} now; {done.moved} {identities} for another thing")
    if any(is_item(each.left) or is_item(each.right) for each in decided):
        emit_text(f"links follow what was decided about items of Wikidata with kg link --store {store}")
