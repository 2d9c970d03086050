"""Counts in words below a thousand: "twenty-two", "dua puluh dua", "a hundred and five", "seratus lima"."""

from itertools import product

from claims.lang.pattern import SPACE, Shape, WordList, folded, listed

_TENS = range(20, 100, 10)
_HUNDREDS = range(100, 1000, 100)


def counts(words: WordList, *, joins: str = " ", adds: str = "") -> Shape:
    """The shape of a count, made of the words of a list: ones, tens and hundreds, and round ones above.

    `joins` are the characters of which one stands between ten and one, `adds` the word that may stand
    behind hundreds.
    """
    ones, tens, hundreds, under, over = (
        listed([{value: words[value] for value in words if value in values}])
        for values in (range(1, 10), _TENS, _HUNDREDS, range(100), range(100, 10000))
    )
    joined = f"(?:{SPACE}|-)" if "-" in joins else SPACE
    added = f"(?:{adds}{SPACE})?" if adds else ""
    below = rf"(?:{tens}){joined}(?:{ones})\b|{under}"
    # Round ones first, then what goes on behind them: "a hundred and five" is no hundred.
    pattern = rf"(?:{hundreds}){SPACE}{added}(?:{below})|{over}|{below}"
    values = _values(words, joins, adds)
    return pattern, lambda printed: values[folded(printed)]


def _values(words: WordList, joins: str, adds: str) -> dict[str, int]:
    """Every count that the shape fits, as it is looked up."""
    listed = {folded(spelling): int(value) for value, group in words.items() for spelling in group}
    ones, tens, hundreds = (
        {spelling: value for spelling, value in listed.items() if value in values}
        for values in (range(1, 10), _TENS, _HUNDREDS)
    )
    below = {spelling: value for spelling, value in listed.items() if value < 100}
    for (ten, value), (one, more), join in product(tens.items(), ones.items(), joins):
        below[f"{ten}{join}{one}"] = value + more
    found = listed | below
    for (hundred, value), (rest, more) in product(hundreds.items(), below.items()):
        found[f"{hundred} {rest}"] = value + more
        if adds:
            found[f"{hundred} {adds} {rest}"] = value + more
    return found
