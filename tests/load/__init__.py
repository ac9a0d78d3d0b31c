"""How fast the service is, beside the same engine without a network and vLLM's own SSE: `./run.sh bench`."""
