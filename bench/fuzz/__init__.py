"""Fuzzing: what must hold of any text whatever, tried on texts nobody would write."""
