"""What one load gave, the figures made of it, and the targets that they are held against. Pure."""

import math
from collections.abc import Iterable, Mapping, Sequence
from statistics import median
from typing import Final

from msgspec import Struct

from tests.load.cpu import Cpu

QUIET_CORES: Final = 0.2
"""What others may use of the machine before its clock is worth little; CPU per token suffers less."""
TARGETS_FROM: Final = 64
"""Streams from which on the targets hold: below, the engine's step is what there is to wait for."""
TARGETS: Final = {
    "tokens_per_s / inprocess": (">=", 0.9),
    "tokens_per_s / sse": (">=", 1.2),
    "cpu_us_per_token / inprocess": ("<=", 45 / 30),
}
"""For the service, by the name of the ratio."""


class Stream(Struct, frozen=True):
    """One answer, by the clock of whoever received it (seconds)."""

    asked: float
    arrivals: list[float]
    """When each delta came that held text."""
    ended: float
    tokens: int
    prompt_tokens: int


class Run(Struct, frozen=True):
    """All streams of one load, from the first request to the last end."""

    streams: list[Stream]
    cpu: Cpu
    received: int
    """Bytes from the server, all framing included."""


Figures = dict[str, float]


def figures(run: Run, tokens_wanted: int) -> Figures:
    """The figures of one run; times in ms, CPU in µs per token."""
    streams = run.streams
    tokens = sum(stream.tokens for stream in streams)
    elapsed = max(stream.ended for stream in streams) - min(stream.asked for stream in streams)
    first = [stream.arrivals[0] - stream.asked for stream in streams]
    gaps = [
        later - earlier
        for stream in streams
        for earlier, later in zip(stream.arrivals, stream.arrivals[1:], strict=False)
    ]
    per_token = [(stream.arrivals[-1] - stream.arrivals[0]) / max(1, stream.tokens - 1) for stream in streams]
    return {
        "tokens_per_s": tokens / elapsed,
        "ttft_p50_ms": percentile(first, 50) * 1e3,
        "ttft_p99_ms": percentile(first, 99) * 1e3,
        "itl_p50_ms": percentile(gaps, 50) * 1e3,
        "itl_p99_ms": percentile(gaps, 99) * 1e3,
        "itl_per_token_p50_ms": percentile(per_token, 50) * 1e3,
        "cpu_us_per_token": run.cpu.front / tokens * 1e6,
        "engine_cpu_us_per_token": run.cpu.engine / tokens * 1e6,
        "client_cpu_us_per_token": run.cpu.client / tokens * 1e6,
        "bytes_per_token": run.received / tokens,
        "frames_per_token": sum(len(stream.arrivals) for stream in streams) / tokens,
        "foreign_cores": run.cpu.foreign / elapsed,
        "tokens": tokens,
        "short_streams": sum(stream.tokens < tokens_wanted for stream in streams),
    }


def percentile(values: Iterable[float], percent: float) -> float:
    """The nearest-rank percentile; 0 of nothing."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(len(ordered) * percent / 100) - 1)] if ordered else 0.0


def ratios(ours: Figures, theirs: Mapping[str, Figures]) -> Figures:
    """The service beside the others of the same repeat, by the names of TARGETS and the like."""
    return {
        f"{figure} / {name}": ours[figure] / other[figure]
        for name, other in theirs.items()
        for figure in ("tokens_per_s", "cpu_us_per_token")
    }


class Summary(Struct, frozen=True):
    """Several repeats: the median of each figure, and between what it lay."""

    median: Figures
    range: dict[str, tuple[float, float]]


def summary(repeats: Sequence[Figures]) -> Summary:
    """Of figures that all have the same names."""
    columns = {name: [repeat[name] for repeat in repeats] for name in repeats[0]}
    return Summary(
        {name: _rounded(median(values)) for name, values in columns.items()},
        {name: (_rounded(min(values)), _rounded(max(values))) for name, values in columns.items()},
    )


def _rounded(value: float) -> float:
    return float(f"{value:.4g}")


def verdict(streams: int, measured: Figures) -> dict[str, bool]:
    """Whether each target is met that holds at this load and could be measured."""
    if streams < TARGETS_FROM:
        return {}
    return {
        f"{name} {relation} {bound:g}": measured[name] >= bound if relation == ">=" else measured[name] <= bound
        for name, (relation, bound) in TARGETS.items()
        if name in measured
    }
