"""The words a name is looked up by: as printed, and with the family name in its other spellings."""

from claims.match.identity.sounds import romanisations
from claims.match.names import name_tokens

_MOST = 16
"""Ways of writing that are looked up: about as many as the longest row of surnames has at two ends."""


def rewritten(words: str, country: str | None = None) -> tuple[str, ...]:
    """The words first, then each way of writing the first or the last as a family name of that country.

    A likeness of letters finds "Lee" for "Lee", not for "Yi": both are looked up.
    """
    tokens = name_tokens(words)
    found = [words]
    if len(tokens) < 2:
        return (words,)
    for table in romanisations():
        if country is None or country in table.countries:
            for at in (0, len(tokens) - 1):
                rows = table.surnames.get(tokens[at], frozenset())
                for other in sorted(word for word, own in table.surnames.items() if own & rows):
                    found.append(" ".join((*tokens[:at], other, *tokens[at + 1 :])))
    return tuple(dict.fromkeys(found))[:_MOST]
