"""The `tilik` command: what editors, operators and auditors type."""
