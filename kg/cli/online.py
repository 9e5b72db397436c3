"""Options by which a command may ask services on the network; without them nothing of that is even imported."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from click.core import ParameterSource

from kg import __version__
from kg.cli.options import Number
from kg.errors import UsageError

if TYPE_CHECKING:
    from kg.linking.items import Item
    from kg.linking.online import Asking, Offer, Progress, Wanted


@dataclass(frozen=True, slots=True)
class Online:
    """What the user allowed: ``wikidata`` to ask Wikidata, ``service`` the address of a reconciliation service."""

    wikidata: bool
    service: str | None
    settings: Mapping[str, Any]

    @property
    def wanted(self) -> bool:
        """Whether anything may be asked."""
        return self.wikidata or self.service is not None

    def items(self, store: Path, things: "Iterable[Wanted]") -> "Mapping[Wanted, tuple[Item, ...]]":
        """The items of Wikidata that things may be; none, and nothing is sent, unless the user allowed it."""
        if not self.wikidata:
            return {}
        from kg.linking.online import wikidata_items

        with _bar() as tell:
            return wikidata_items(things, self._asking(store), tell)

    def offers(self, store: Path, things: "Iterable[Wanted]") -> "Mapping[Wanted, tuple[Offer, ...]]":
        """What the service offers for things; nothing, and nothing is sent, unless the user named one."""
        if self.service is None:
            return {}
        from kg.linking.online import service_offers

        with _bar() as tell:
            return service_offers(things, self.service, self._asking(store), tell)

    def _asking(self, store: Path) -> "Asking":
        from kg.linking.online import Asking
        from kg.store import StoreDirectory

        return Asking(StoreDirectory.open(store).online, program=f"vngov-kg/{__version__}", **self.settings)


@contextmanager
def _bar() -> "Iterator[Progress]":
    from tqdm import tqdm

    with tqdm(desc="Asked", unit="", disable=None, leave=False) as bar:  # nothing in a pipe

        def tell(done: int, every: int) -> None:
            bar.total = every
            bar.update(done - bar.n)

        yield tell


def online_options(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options; it is passed one ``online: Online``."""

    @wraps(command)
    def asked(*arguments: Any, online: bool, service: str | None, **others: Any) -> None:
        _refuse_idle(online=online, service=service is not None)
        settings = {name: value for name in _SETTINGS if (value := others.pop(name)) is not None}
        command(*arguments, online=Online(online, service, settings), **others)

    for option in reversed(_OPTIONS):
        asked = option(asked)
    return asked


def _refuse_idle(*, online: bool, service: bool) -> None:
    """Raise ``UsageError`` for a setting on the command line of something that is not asked."""
    typed = {name for name in _SETTINGS if _source(name) is ParameterSource.COMMANDLINE}
    if "wikidata" in typed and not online:
        raise UsageError("--wikidata tells where Wikidata is, which is asked with --online only; add that")
    if typed and not (online or service):
        option = f"--{min(typed).replace('_', '-')}"
        raise UsageError(f"{option} is about asking on the network; add --online or --service URL")


def _source(name: str) -> ParameterSource | None:
    return click.get_current_context().get_parameter_source(name)


_SETTINGS = ("contact", "interval", "timeout", "max_age", "wikidata")
_OPTIONS = (
    click.option("--online", is_flag=True, help="Ask Wikidata about what the known items leave open; names are sent."),
    click.option(
        "--service", metavar="URL", help="Ask a service of the Reconciliation API 0.2 about it; names are sent."
    ),
    click.option(
        "--contact",
        envvar="KG_CONTACT",
        metavar="TEXT",
        help="Your address of mail or page, which is told to services (or set KG_CONTACT).  [default: the project]",
    ),
    click.option(
        "--interval",
        type=Number(0, 3600),
        metavar="SECONDS",
        help="Time between two requests.  [default: 1]",
    ),
    click.option(
        "--timeout",
        type=Number(0, 3600, min_open=True),
        metavar="SECONDS",
        help="Time for one answer.  [default: 30]",
    ),
    click.option(
        "--max-age",
        type=Number(0, 36500),
        metavar="DAYS",
        help="Ask again what was answered longer ago.  [default: 30]",
    ),
    click.option(
        "--wikidata",
        envvar="KG_WIKIDATA",
        metavar="URL",
        help="Action API of another Wikibase with Wikidata's items (or set KG_WIKIDATA).",
    ),
)
