"""Quotations on record: do the words fit the document in which they were said?"""

from claims.match.concepts import Concepts, concepts
from claims.match.documents import Otherwise, quoted_from, said_otherwise
from claims.match.record import ground
from claims.model import Claim, Finding, Repair, Span, StatementDoc
from claims.model.check import Case, Check


def judge(claim: Claim, case: Case) -> Finding | None:
    """The concepts a quotation names are those of the document that was agreed on, whatever the words.

    Only what all who met say together is compared with their document, and what one of them is
    quoted to have said from their joint statement. A concept the document is silent on is never an
    error: the table keeps key terms. It contradicts what a source says is not there, and another item
    in the place of one of a list.
    """
    if claim.modality != "done":
        return None
    if not claim.subject:
        return case.finding(CHECK, claim, "unknown", "speaker-not-known")
    words = concepts(case.article.language)
    joint = words.speaks_of_joint(case.article.quote(claim.sentence))
    # Words from a joint statement are of the day of the story, whenever they are quoted.
    period = case.story if joint and not claim.period.known else claim.period
    if not period.known:
        return case.finding(CHECK, claim, "unknown", "day-not-known")
    quoted = quoted_from(claim, period, case.world, joint)
    if not quoted.documents:
        return case.finding(CHECK, claim, "unknown", "wording-not-in-table")
    named = {item.concept for item in words.named(claim.quote)}
    if not named:
        return case.finding(CHECK, claim, "unknown", "no-concept", document=quoted.documents[0].statement.id)
    for document in quoted.documents:
        if named <= {term.concept for term in document.present}:
            return case.finding(
                CHECK,
                claim,
                "holds",
                "concepts-in-document",
                ground(document, "supports"),
                document=document.statement.id,
                said=[item.words for item in words.named(claim.quote)],
            )
    document = quoted.documents[0]
    if quoted.whole and len(quoted.documents) == 1 and document.statement.may_refute:
        for other in said_otherwise(claim.quote, document, words):
            return _contradicted(claim, case, document, other, words)
    silent = named - {term.concept for term in document.terms}
    return case.finding(
        CHECK,
        claim,
        "unknown",
        "concept-not-compared",
        document=document.statement.id,
        said=[item.words for item in words.named(claim.quote) if item.concept in silent] or None,
    )


def _contradicted(
    claim: Claim, case: Case, document: StatementDoc, other: Otherwise, words: Concepts
) -> Finding:
    """A flag on the words for the concept; what the document has in their place is the repair."""
    start = claim.span.start + other.named.start
    span = Span(claim.span.field, start, start + other.named.end - other.named.start)
    evidence = ground(document, "contradicts")
    support = (ground(document, "supports"),)
    terms = {term.concept: term.text for term in document.present}
    repairs = tuple(
        Repair(
            span, _printed_like(words.said(concept), other.named.words), "supported", "in-document", support
        )
        for concept in other.instead
        if concept in words
    )
    absent = other.why == "absent"
    return case.finding(
        CHECK,
        claim,
        "contradicted",
        "concept-not-in-document" if absent else "another-concept-in-list",
        evidence,
        severity="error" if absent else "warning",
        repairs=repairs,
        span=span,
        document=document.statement.id,
        said=other.named.words,
        instead=[terms[concept] for concept in other.instead] or None,
    )


def _printed_like(words: str, printed: str) -> str:
    """The words with a capital where the printed ones have one and are no capitals throughout."""
    large = printed[:1].isupper() and not printed.isupper()
    return words[:1].upper() + words[1:] if large else words


CHECK = Check("quotation_on_record", 2, frozenset({"quotation"}), judge)
