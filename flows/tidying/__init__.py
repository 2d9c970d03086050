"""Tidying: what may be deleted when it is old, each kind in a file of its own."""
