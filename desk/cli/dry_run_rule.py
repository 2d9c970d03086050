"""A reading rule on an archive: how often it reads, and what."""

import json
from dataclasses import dataclass, field

from claims.lang import LANGUAGES, Pack, number_pack, pack
from claims.model import Article, Field, Language
from claims.report.shown import line
from claims.report.spoken import number_words
from desk.cli.files import refuse
from desk.cli.words import say

QUOTE = 160
"""Characters of the words read that a sample shows."""


def pack_of(id: str) -> Pack:
    """The pack that holds the rule, with the rule awake; ends with one line where there is no such rule."""
    language = id.split(".", 1)[0]
    for loaded in (pack(language), number_pack(language)) if language in LANGUAGES else ():
        try:
            return loaded.trying(id)
        except KeyError:
            continue
    refuse(
        f"there is no reading rule {line(id)!r}; `tilik read` prints the rule of every reading, as id.clock@3"
    )


@dataclass(slots=True)
class Fired:
    """What one rule read in an archive: readings, articles with one, a few samples."""

    pack: Pack
    id: str
    readings: int = 0
    articles: int = 0
    samples: list[tuple[str, Field, int, int, str]] = field(default_factory=list)

    def add(self, article: Article, most: int) -> None:
        """One more article; those of another language hold nothing for the rule."""
        if article.language != self.pack.language:
            return
        fields: tuple[Field, ...] = ("title", "text")
        found = [
            (name, reading.start, reading.end)
            for name in fields
            for reading in self.pack.read(article.field(name), article.published.day)
            if reading.rule == self.id
        ]
        self.readings += len(found)
        self.articles += bool(found)
        for name, start, end in found[: max(0, most - len(self.samples))]:
            words = article.field(name)[start:end]
            self.samples.append((article.source_id, name, start, end, words))

    def told(self, articles: int, language: Language) -> str:
        """The lines a person reads."""
        rate = number_words(f"{1000 * self.articles / articles:.1f}", language) if articles else None
        counts = {"articles": articles, "flagged": self.articles, "rate": rate, "flags": self.readings}
        lines = [self.id, say(language, "dry_run", "rule_counts", **counts)]
        for source, name, start, end, words in self.samples:
            lines.append(f"  {line(source)}:{name}:{start}-{end}  “{line(words, QUOTE)}”")
        if self.readings > len(self.samples):
            lines.append(say(language, "dry_run", "more", count=self.readings - len(self.samples)))
        return "\n".join(lines) + "\n"

    def record(self, articles: int) -> str:
        """The same as one JSON line."""
        record = {
            "rule": self.id,
            "articles": articles,
            "with_reading": self.articles,
            "readings": self.readings,
            "samples": [
                {"source_id": source, "field": name, "start": start, "end": end, "text": words}
                for source, name, start, end, words in self.samples
            ],
        }
        return json.dumps(record, ensure_ascii=False, sort_keys=True)
