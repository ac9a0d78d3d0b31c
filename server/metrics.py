"""The service's own figures for /metrics; vLLM's stand beside them in the same registry."""

from prometheus_client import Counter, Gauge, Histogram

connections = Gauge("streamchat_connections", "WebSockets that have said hello")
live_turns = Gauge("streamchat_live_turns", "Turns being worked on")
queued_turns = Gauge("streamchat_queued_turns", "Turns that wait for a place in the engine")
turns = Counter("streamchat_turns", "Turns ended, by finish reason", ["finish_reason"])
refused = Counter("streamchat_refused_turns", "Turns refused, by error code", ["code"])
tokens = Counter("streamchat_tokens", "Tokens generated in ended turns")
deltas = Counter("streamchat_deltas", "Delta frames sent")
engine_starts = Counter("streamchat_engine_starts", "Engine starts, by outcome", ["outcome"])
closed = Counter("streamchat_closed", "Connections closed by the server, by close code", ["code"])
ttft_seconds = Histogram(
    "streamchat_ttft_seconds",
    "Time from a question to its first text",
    buckets=(0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60),
)
journal_failing = Gauge("streamchat_journal_failing", "1 while conversations cannot be saved")
resumed = Counter("streamchat_resumed_turns", "Turns that went on after they had ended")
