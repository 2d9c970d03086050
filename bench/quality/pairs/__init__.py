"""Pairs of names: spellings of one person, and names of two people, with what stood around them."""
