"""Measurements that anyone can run. Each folder is a command: `python -m benchmarks.NAME`."""
