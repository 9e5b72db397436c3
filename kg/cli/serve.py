"""``kg serve``: the graph over HTTP."""

from pathlib import Path

import click

from kg.cli.options import store_option


@click.command("serve")
@store_option
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8010, show_default=True, help="Port; 0 takes any free one."
)
def command(store: Path, host: str, port: int) -> None:
    """Serve the graph: SPARQL 1.1 at /sparql, and a page to ask it in a browser."""
    from kg.serving import serve

    def announce(address: str) -> None:
        click.echo(f"Serving {store} at {address} (SPARQL endpoint {address}sparql)")

    serve(store, host, port, announce)
