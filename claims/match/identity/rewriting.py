"""Other words a name is looked up by: a short given name made whole, a family name in other spellings."""

from claims.match.identity.sounds import romanisations
from claims.match.identity.words import whole_names
from claims.match.names import name_tokens

_MOST = 16
"""Ways of writing that are looked up: about as many as the longest row of surnames has at two ends."""


def with_other_given(words: str) -> tuple[str, ...]:
    """The folded words with one short given name made whole, or a whole one short, in each way there is."""
    tokens, whole = name_tokens(words), whole_names()
    found = []
    for at, token in enumerate(tokens):
        others = [whole[token]] if token in whole else sorted(s for s, own in whole.items() if own == token)
        found += [" ".join((*tokens[:at], other, *tokens[at + 1 :])) for other in others]
    return tuple(found)


def rewritten(words: str, country: str | None = None) -> tuple[str, ...]:
    """The first or the last of the words in each way of writing it as a family name of that country.

    A likeness of letters finds "Lee" for "Lee", not for "Yi": both are looked up.
    """
    tokens = name_tokens(words)
    if len(tokens) < 2:
        return ()
    found = []
    for table in romanisations():
        if country is None or country in table.countries:
            for at in (0, len(tokens) - 1):
                rows = table.surnames.get(tokens[at], frozenset())
                for other in sorted(word for word, own in table.surnames.items() if own & rows):
                    found.append(" ".join((*tokens[:at], other, *tokens[at + 1 :])))
    return tuple(way for way in dict.fromkeys(found) if way != " ".join(tokens))[:_MOST]
