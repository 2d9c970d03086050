"""Visits on record, told in sentences of our own: is a post named with its true holder ever flagged?"""
