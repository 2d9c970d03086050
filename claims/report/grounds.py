"""Grounds: what a finding stands on, in words, with each source's publisher, days, licence and stance."""

from dataclasses import dataclass

from claims.model import Article, Citation, Evidence
from claims.report.message import ground_words
from claims.report.shown import CLIP, line
from claims.report.spoken import day_words
from claims.report.voice import Voice


@dataclass(frozen=True, slots=True)
class SourceView:
    """One source in words; `url` is None unless it is a plain web address.

    `stance` is empty for a source that supports the fact, `locator` where the source says it.
    A source the table no longer has is known by its id alone.
    """

    publisher: str
    url: str | None
    published: str
    retrieved: str
    licence: str
    stance: str = ""
    locator: str = ""

    @property
    def headline(self) -> str:
        """What stands on the one line behind the publisher's name."""
        return ", ".join(words for words in (self.stance, self.published) if words)

    @property
    def details(self) -> str:
        """What is folded away: where it says so, the day it was looked at, its licence."""
        return "; ".join(words for words in (self.locator, self.retrieved, self.licence) if words)


@dataclass(frozen=True, slots=True)
class GroundView:
    """One ground in words, with its sources."""

    words: str
    kind: str
    stance: str
    stance_words: str
    ref: str
    confidence: str | None
    sources: tuple[SourceView, ...]


def web_address(url: str | None) -> str | None:
    """The address where it is plain http or https in visible ASCII; None for everything else."""
    if url is None or not url.lower().startswith(("http://", "https://")):
        return None
    return url if all("!" <= char <= "~" and char not in "\"'<>`\\" for char in url) else None


def reference(ground: Evidence) -> str:
    """A statement's id with its version, as `tilik facts history` takes it."""
    return f"{ground.ref}@{ground.version}" if ground.version is not None else ground.ref


def ground_view(voice: Voice, article: Article, ground: Evidence) -> GroundView:
    """The ground in words. A fact is shown with the sources that contradict it as well."""
    fact = voice.told(ground.ref) if ground.kind == "statement" else None
    return GroundView(
        words=ground_words(voice, ground, lambda e: article.quote(e.span) if e.span else e.ref),
        kind=ground.kind,
        stance=ground.stance,
        stance_words=voice.say("stance", ground.stance),
        ref=reference(ground) if ground.kind == "statement" else "",
        confidence=voice.say("confidence", fact.statement.confidence) if fact is not None else None,
        sources=source_views(voice, ground),
    )


def source_views(voice: Voice, ground: Evidence) -> tuple[SourceView, ...]:
    """The sources of a ground: those it names, then those that contradict its fact."""
    if ground.kind != "statement" and not ground.sources:
        return ()
    fact = voice.told(ground.ref) if ground.kind == "statement" else None
    cited = {each.source: each for each in fact.statement.sources} if fact is not None else {}
    used = [cited.get(id, Citation(id)) for id in ground.sources]
    against = [
        each for each in cited.values() if each.stance == "contradicts" and each.source not in ground.sources
    ]
    return tuple(_source(voice, each) for each in (*used, *against))


def _source(voice: Voice, cited: Citation) -> SourceView:
    stance = "" if cited.stance == "supports" else voice.say("stance", cited.stance)
    locator = "" if cited.locator is None else voice.phrase("locator", {"words": line(cited.locator, CLIP)})
    source = voice.world.source(cited.source)
    if source is None:
        return SourceView(line(cited.source), None, voice.say("ui", "not_in_table"), "", "", stance, locator)
    published = (
        voice.phrase("published", {"day": voice.value("published", source.published)})
        if source.published is not None
        else voice.say("phrase", "published_unknown")
    )
    licence = line(source.licence, CLIP) or voice.say("phrase", "licence_unknown")
    return SourceView(
        line(source.publisher, CLIP) or line(source.id),
        web_address(source.url),
        published,
        voice.phrase("retrieved", {"day": day_words(source.retrieved, voice.language)}),
        voice.phrase("licence", {"words": licence}),
        stance,
        locator,
    )
