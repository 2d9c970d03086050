"""A page as an article: what its source, its listing and its answer say goes into what is read from it."""

from collections.abc import Iterator
from dataclasses import replace

from claims.article.extracted import Extracted, Listed, Meaning, SeenDate
from claims.article.fields import field as unknown_field
from claims.model import Unread
from flows.fetch.results import Fetched
from flows.sources.extracting import Extractor
from flows.sources.model import PUBLICATION, Entry, Member, Source


def read_page(
    extractor: Extractor, source: Source, member: Member, content: bytes, answer: Fetched | None
) -> Extracted | Unread:
    """The article of a page, or of what the listing itself brought: then there is no answer."""
    quirks = source.quirks
    read = extractor.extract(
        content,
        form=member.form,
        source_id=member.address,
        url=None if answer is None else member.place,
        content_type=_content_type(answer),
        last_modified=None if answer is None else answer.last_modified,
        listed=_listed(member.entry, answer),
        title_suffixes=quirks.title_suffixes,
        time_zone=quirks.time_zone,
        language=source.language,
    )
    if isinstance(read, Unread) or read.article.publisher is not None:
        return read
    return replace(read, article=replace(read.article, publisher=source.publisher))


def _content_type(answer: Fetched | None) -> str | None:
    """The header as the server gave it."""
    if answer is None or answer.content_type is None or answer.charset is None:
        return None if answer is None else answer.content_type
    return f"{answer.content_type}; charset={answer.charset}"


def _listed(entry: Entry, answer: Fetched | None) -> Listed:
    """What the listing says, as extraction takes it; a date that was not understood is told as that.

    So is the address a page was moved to: the article goes on under the one it is listed by.
    """
    unread = [each for each in entry.dates if each.day is None]
    fields = tuple(unknown_field(each.origin, each.where, each.written) for each in unread)
    if answer is not None and answer.final_address != answer.address:
        fields += (unknown_field("http", "moved to", answer.final_address),)
    return Listed(entry.title, tuple(_seen(entry)), fields)


def _seen(entry: Entry) -> Iterator[SeenDate]:
    for each in entry.dates:
        if each.day is not None:
            meaning: Meaning = "published" if each.where in PUBLICATION else "modified"
            yield SeenDate(each.day, each.written, each.origin, each.where, False, meaning)
