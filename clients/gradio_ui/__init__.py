"""The Gradio page: a client of the same WebSocket, in a process and an environment of its own."""
