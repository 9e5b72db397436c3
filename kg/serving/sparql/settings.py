"""What a server was told when it was started."""

from dataclasses import dataclass, field

from kg.serving.http.protocol import DEFAULT_SIZES, Sizes


@dataclass(frozen=True, slots=True)
class Settings:
    """Who may do what: a write must send the ``token``, and is for nobody where that is ``None``.

    SERVICE and LOAD may call the IRIs in ``remote``.
    """

    token: str | None = field(default=None, repr=False)
    remote: tuple[str, ...] = ()
    sizes: Sizes = DEFAULT_SIZES
