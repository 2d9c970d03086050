"""The slip benchmark: one typed slip at a time, planted into clean articles, and what is caught of each kind.

A kind finds its places with patterns or printed words of its own wherever it can, not with the readings
of the checks it tries, so that what is never read counts as missed.
"""
