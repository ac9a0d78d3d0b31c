"""StreamChat's server: one process that holds vLLM's async engine and one WebSocket per user."""

__version__ = "0.1.0"
