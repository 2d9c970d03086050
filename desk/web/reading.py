"""Reading: the bytes of a request to an article, or to why they are none."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from claims.article.extracted import Extracted, Hints
from claims.article.extracted import Form as ArticleForm
from claims.article.extraction import extract
from claims.model import Published, Unread
from desk.web.jobs import Form, Job
from flows.sources.extracting import Extractor

_FORMS: Mapping[Form, ArticleForm] = {"plain": "plain", "markdown": "markdown", "page": "page"}


def read(job: Job, extractor: Extractor) -> Extracted | Unread:
    """The article of a request; what its parameters say wins over what the body says.

    Without an id it is named by the SHA-256 of its bytes: the same text sent twice is one article. A page
    is read by the extractor's own process, which may be killed and has no more memory than it should.
    """
    name = f"sha256:{hashlib.sha256(job.raw).hexdigest()}"
    form = _FORMS.get(job.form) or _json_form(job.raw)
    if form in ("page", "ninjs"):  # HTML is in both
        found = extractor.extract(
            job.raw, form=form, source_id=name, content_type=job.content_type, language=job.language
        )
    else:
        found = extract(job.raw, form=form, source_id=name, hints=Hints(), language=job.language)
    return _named(found, job.id, job.published)


def _named(found: Extracted | Unread, id: str | None, published: date | None) -> Extracted | Unread:
    if isinstance(found, Unread):
        return found if id is None else replace(found, source_id=id)
    article = found.article
    if id is not None:
        article = replace(article, source_id=id)
    if published is not None:
        article = replace(article, published=Published(published, "given"))
    return replace(found, article=article)


def _json_form(raw: bytes) -> ArticleForm:
    """Ninjs where its fields are there and no "text" is; what is neither reads as our own form."""
    try:
        found = json.loads(raw)
    except (ValueError, RecursionError):
        return "line"
    is_ninjs = isinstance(found, dict) and bool({"body_text", "body_html", "bodies"} & found.keys())
    return "ninjs" if is_ninjs and "text" not in found else "line"
