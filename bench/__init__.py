"""Benchmarks: quality against pinned corpora, speed against peers. Each prints one table."""
