"""Health and metrics over HTTP."""

import time
from collections.abc import Sequence

from prometheus_client import CONTENT_TYPE_LATEST, REGISTRY, generate_latest
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from server import __version__
from server.auth import Auth
from server.supervisor import Supervisor

_STARTED = time.time()


def health_routes(supervisor: Supervisor, auth: Auth) -> Sequence[Route]:
    """`/healthz`: the process lives; `/readyz`: the engine can answer; `/metrics`: vLLM's figures and ours."""

    async def healthz(request: Request) -> Response:
        return JSONResponse({"status": "alive", "version": __version__, "uptime_s": round(time.time() - _STARTED, 1)})

    async def readyz(request: Request) -> Response:
        ready = supervisor.engine is not None
        body = {"engine": supervisor.state, "model": supervisor.model, "detail": supervisor.detail}
        return JSONResponse(body, 200 if ready else 503, None if ready else {"retry-after": "1"})

    async def metrics(request: Request) -> Response:
        if not auth.may_read(request.headers.get("authorization")):
            sentence = "Metrics need the server's token: send «Authorization: Bearer TOKEN».\n"
            return PlainTextResponse(sentence, 401, {"www-authenticate": "Bearer"})
        return Response(generate_latest(REGISTRY), media_type=CONTENT_TYPE_LATEST)

    return [Route("/healthz", healthz), Route("/readyz", readyz), Route("/metrics", metrics)]
