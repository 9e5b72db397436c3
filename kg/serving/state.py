"""How the server is: ``/health``, ``/ready`` and ``/metrics``."""

from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from kg.serving.cache import Cache
from kg.serving.metrics import MEDIA_TYPE, Metrics
from kg.serving.processes import Pool

_NEVER_STORE = {"Cache-Control": "no-store"}


def routes(metrics: Metrics) -> list[BaseRoute]:
    """The routes of what operators ask."""

    async def exposition(request: Request) -> Response:
        request.app.state.pool.count()
        return Response(metrics.exposition(), headers={"Content-Type": MEDIA_TYPE} | _NEVER_STORE)

    return [Route("/health", _health), Route("/ready", _ready), Route("/metrics", exposition)]


def watch(metrics: Metrics, pool: Pool, cache: Cache[Any, Any]) -> None:
    """Let the metrics show what the pool and the memory of responses know."""
    metrics.watch("kg_workers_busy", "gauge", "Calls that workers are answering.", lambda: pool.busy)
    metrics.watch("kg_calls_waiting", "gauge", "Calls that wait for a worker.", lambda: pool.waiting)
    metrics.watch("kg_connections_lent", "gauge", "Connections that workers serve themselves.", lambda: pool.lent)
    metrics.watch("kg_snapshots_total", "counter", "Snapshots that were taken up.", lambda: pool.snapshots)
    metrics.watch("kg_cache_bytes", "gauge", "Bytes of the responses that are remembered.", lambda: cache.bytes)
    metrics.watch("kg_cache_hits_total", "counter", "Requests that a remembered response answered.", lambda: cache.hits)
    metrics.watch("kg_cache_misses_total", "counter", "Requests that none answered.", lambda: cache.misses)


async def _health(request: Request) -> Response:
    """The server runs; says which snapshot it answers from, and whether all that is costly is prepared."""
    snapshot, prepared = request.app.state.pool.latest
    return JSONResponse({"status": "ok", "snapshot": snapshot, "prepared": prepared}, headers=_NEVER_STORE)


async def _ready(request: Request) -> Response:
    """Whether answers can be given now: 503 where not."""
    ready = request.app.state.pool.is_ready
    return JSONResponse({"ready": ready}, status_code=200 if ready else 503, headers=_NEVER_STORE)
