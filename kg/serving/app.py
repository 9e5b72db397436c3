"""The application: what is answered at which path."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from kg.serving import editor, state
from kg.serving.connection import DESK
from kg.serving.description.routes import routes as description_routes
from kg.serving.desk import Desk, lending
from kg.serving.http.handling import method_refused
from kg.serving.http.security import SecurityHeaders
from kg.serving.metrics import Metrics
from kg.serving.observed import Observed
from kg.serving.options import Options
from kg.serving.processes import Pool, Zygote
from kg.serving.reconciling import routes as reconciling_routes
from kg.serving.remembered import Remembered
from kg.serving.site.routes import not_found
from kg.serving.site.routes import routes as site_routes
from kg.serving.sparql import Endpoint, GraphStore
from kg.serving.vocabulary import routes as ontology_routes
from kg.store import StoreDirectory


def create_app(directory: Path | str, options: Options | None = None, zygote: Zygote | None = None) -> Starlette:
    """The application that serves the published graph of a store; workers come from the ``zygote``, if one is given.

    Raises ``StoreError`` when there is no store, or nothing is published in it.
    """
    folder, options = Path(directory), options or Options()
    StoreDirectory.open(folder).current_snapshot()
    metrics = Metrics()
    # Each process on the disk has a cache of the engine's own: there the frugal way is taken, in memory the fast one.
    lends = lending(metrics, options.sparql.remote) if options.in_memory else None
    endpoint, graph_store = Endpoint(options.sparql), GraphStore(options.sparql)

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[Mapping[str, Any]]:
        async with Pool(
            folder,
            options.limits,
            in_memory=options.in_memory,
            killed=metrics.killed,
            zygote=zygote,
            lending=lends,
        ) as pool:
            remembered = Remembered(options.cache, lambda: pool.snapshot)
            app.state.pool, app.state.remembered = pool, remembered
            state.watch(metrics, pool, remembered.cache)
            yield {DESK: Desk(pool, remembered, metrics, options.sparql.remote)}

    return Starlette(
        routes=[
            Route("/sparql", endpoint),
            Route("/sparql/", endpoint),
            Route("/graph-store", graph_store),
            Route("/graph-store/{path:path}", graph_store),
            *state.routes(metrics),
            *description_routes(),
            *reconciling_routes(options.sparql.sizes.body),
            *ontology_routes(),
            Mount(editor.ROUTE, StaticFiles(directory=editor.FOLDER, check_dir=False)),
            *site_routes(),
        ],
        middleware=[Middleware(Observed, metrics, queries=options.queries), Middleware(SecurityHeaders)],
        exception_handlers={404: not_found, 405: method_refused},
        lifespan=lifespan,
    )
