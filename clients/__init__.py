"""Clients of the StreamChat WebSocket. They import `server.protocol` and nothing else of the server."""
