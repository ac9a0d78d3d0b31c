"""Faults against the real server with the real engine: clients that leave, stall or lie, engines that die or hang."""
