"""Tests mirror the code; browser/, load/ and faults/ drive the real thing."""
