"""The application: what is answered at which path."""

from http import HTTPStatus
from pathlib import Path

from anyio.to_thread import run_sync
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from kg.serving.endpoint import Endpoint
from kg.serving.engine import Engine
from kg.serving.pages import Pages
from kg.serving.reconciliation import Reconciliation
from kg.serving.security import SecurityHeaders
from kg.serving.vocabulary import routes as ontology_routes
from kg.serving.workers import Workers

_STATIC = Path(__file__).with_name("static")


def create_app(directory: Path | str) -> Starlette:
    """The application that serves the published graph of a store.

    Raises ``StoreError`` when there is no store, or nothing is published in it.
    """
    engine = Engine(Path(directory))
    workers = Workers()
    endpoint, pages = Endpoint(engine, workers), Pages(engine, workers)

    async def health(_: Request) -> JSONResponse:
        return JSONResponse({"status": "ok", "triples": await run_sync(engine.statements)})

    app = Starlette(
        routes=[
            Route("/", pages.front),
            Route("/sparql", endpoint),
            Route("/sparql/", endpoint),
            Route("/health", health),
            *Reconciliation(engine, workers).routes(),
            *ontology_routes(),
            Mount("/static", StaticFiles(directory=_STATIC)),
        ],
        middleware=[Middleware(SecurityHeaders)],
        exception_handlers={HTTPStatus.NOT_FOUND: pages.not_found},
    )
    app.state.workers = workers
    return app
