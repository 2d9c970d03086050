"""Many short articles: the development articles, cut and varied by a seeded script."""

import hashlib
import random
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from bench.speed.corpus import corpus
from claims.model import Article, Published

SENTENCES = 8
"""How long a short article is: some 150 words."""
_NUMBER = re.compile(r"(?<![\w.,/-])[1-9]\d?(?![\w.,/-]|\s+(?:Jan|Feb|Mar|Ap|Me|Ma|Ju|Agu|Se|Ok|Oc|No|De))")
"""Numbers below 100 that stand alone and are no day of a month."""


def short_articles(count: int, seed: int = 6) -> Iterator[Article]:
    """So many articles, each with an address and a text of its own; the same for the same seed.

    An article is a run of sentences of one development article, with small numbers changed, printed some
    days later, and a last line that makes its text one of its own.
    """
    chance = random.Random(seed)
    _, originals = corpus()
    for number in range(count):
        original = originals[number % len(originals)]
        sentences = re.split(r"(?<=[.!?])\s+", original.text)
        start = chance.randrange(max(1, len(sentences) - SENTENCES))
        cut = " ".join(sentences[start : start + SENTENCES])
        text = _NUMBER.sub(lambda _: str(chance.randrange(2, 99)), cut)
        text = f"{text}\n\nNaskah nomor {number}."
        raw = hashlib.sha256(text.encode()).hexdigest()
        day = original.published.day
        printed = None if day is None else day + timedelta(days=chance.randrange(0, 60))
        yield replace(
            original,
            source_id=f"short/{number:06}",
            text=text,
            published=Published(printed, original.published.origin if printed else "unknown"),
            raw_sha256=raw,
        )
