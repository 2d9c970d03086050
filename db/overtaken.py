"""What a run found and never told of, where its article was judged again since. Never commits."""

from collections.abc import Container

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.tables import ArticleRow, DossierRow
from db.versions import chain, dossier_of, standing_flags
from db.withdrawn import withdrawn


def still_to_tell(session: Session, dossier: str, heard: Container[str]) -> frozenset[str]:
    """The ids of those flags of a dossier that nobody tells of if not whoever asks.

    All of them where it is its article's newest; none where the newest was made by one of the runs that are
    `heard`, which tells of what it flags, or where the article was withdrawn; else those that still stand.
    """
    article = select(ArticleRow.source_id).join(DossierRow, DossierRow.article == ArticleRow.id)
    (source_id,) = session.scalars(article.where(DossierRow.id == dossier))
    if withdrawn(session, [source_id]):
        return frozenset()
    versions = chain(session, source_id)
    if not versions or versions[-1].dossier == dossier:
        return frozenset(flag.id for flag in dossier_of(session, dossier).flags)
    newest = session.scalar(select(DossierRow.run).where(DossierRow.id == versions[-1].dossier))
    return frozenset() if newest in heard else standing_flags(session, dossier)
