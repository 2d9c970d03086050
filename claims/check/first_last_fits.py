"""First, last, only: does the gap fit, against the table and against the article itself?"""

from claims.match.record import Answer, first_in_window, first_since, gap_in_years, last_time, years_agree
from claims.match.repairs import other_beginnings, other_times, other_windows, ranked
from claims.match.scope import Scope, scope_of
from claims.model import Claim, Evidence, Finding, Period, Repair, Span
from claims.model.check import Case, Check
from claims.text.counts import printed_like


def _scope(claim: Claim, case: Case) -> Scope | None:
    return scope_of(claim, claim.period if claim.period.known else case.story, case.world)


def _against_the_article(claim: Claim, case: Case, scope: Scope) -> Finding | None:
    """ "First in N years" against a "last in …" of the same scope elsewhere in the article."""
    comparator = claim.comparator
    if (
        comparator is None
        or comparator.kind != "first"
        or comparator.window_years is None
        or claim.period.lo is None
    ):
        return None
    for other in case.claims:
        if other.comparator is None or other.comparator.kind != "last" or other.comparator.since is None:
            continue
        other_scope = _scope(other, case)
        said = other.comparator.since
        if other_scope is None or scope != other_scope or said.lo is None or said.hi is None:
            continue
        fits = any(years_agree(comparator.window_years, day, claim.period.lo) for day in (said.lo, said.hi))
        if fits:
            continue
        return case.finding(
            CHECK,
            claim,
            "contradicted",
            "article-gives-other-last-time",
            Evidence("span", "contradicts", span=other.span),
            severity="warning",
            repairs=_either(claim, other, said, case),
            others=(other,),
            window=comparator.window_years,
            years=gap_in_years(said.lo, claim.period.lo),
            said=said.edtf,
        )
    return None


def _either(claim: Claim, other: Claim, said: Period, case: Case) -> tuple[Repair, ...]:
    """The number of years may be wrong, or the last time: both are offered, the number first."""
    language, offers = case.article.language, []
    ground = (Evidence("span", "supports", span=other.span),)
    number, when = claim.details.get("window_at"), other.details.get("when")
    if number and said.lo is not None and claim.period.lo is not None:
        span = Span(claim.span.field, number[0], number[1])
        years = claim.period.lo.year - said.lo.year
        if years >= 2:
            words = printed_like(years, case.article.quote(span), language)
            offers.append(Repair(span, words, "supported", "gap-in-the-article", ground))
    window = claim.comparator.window_years if claim.comparator is not None else None
    if when and window is not None and said.lo is not None and claim.period.lo is not None:
        span = Span(other.span.field, when[0], when[1])
        words, year = case.article.quote(span), str(said.lo.year)
        if words.count(year) == 1:
            true = words.replace(year, str(claim.period.lo.year - window))
            mine = (Evidence("span", "supports", span=claim.span),)
            offers.append(Repair(span, true, "supported", "gap-in-the-article", mine))
    return tuple(offers)


def _repairs(claim: Claim, case: Case, scope: Scope, answer: Answer) -> tuple[Repair, ...]:
    """The time or the number that would hold, by the event that refutes the one printed."""
    comparator, language = claim.comparator, case.article.language
    if comparator is None:
        return ()
    if comparator.kind == "last":
        return ranked(other_times(case.world, claim, scope, language, case.story.lo or case.published)[:1])
    if comparator.window_years is not None and "years" in answer.facts:
        years = round(float(answer.facts["years"]))
        return ranked(other_windows(case.world, claim, scope, years, language))
    if answer.event is not None:
        return ranked(other_beginnings(case.world, claim, scope, answer.event, language))
    return ()


def _ask(claim: Claim, case: Case, scope: Scope) -> Answer:
    comparator = claim.comparator
    before = case.story.lo or case.published
    if comparator is None or comparator.kind == "only":
        return Answer("unknown", "scope-not-known")
    if comparator.kind == "last":
        if comparator.since is None or before is None:
            return Answer("unknown", "no-period")
        return last_time(case.world, scope, comparator.since, before)
    if not claim.period.known:
        return Answer("unknown", "no-period")
    if comparator.window_years is not None:
        return first_in_window(case.world, scope, comparator.window_years, claim.period)
    if comparator.since is not None:
        return first_since(case.world, scope, comparator.since, claim.period)
    return Answer("unknown", "no-window")


_REFUTED = {
    "later-event": "last-time-differs",
    "none-then": "last-time-differs",
    "event-between": "earlier-event-inside-window",
    "event-inside-window": "earlier-event-inside-window",
}


def judge(claim: Claim, case: Case) -> Finding | None:
    """A first or last holds only where the table is complete for its scope; one counter-example contradicts.

    Scope is parties, host, format and level: a trilateral, an online or a deputy's meeting is
    another scope. "Ten years" is 9.89 years. What the article says of itself is compared first.
    """
    if claim.modality in ("denied", "hedged"):
        return None
    scope = _scope(claim, case)
    if scope is None:
        return case.finding(CHECK, claim, "unknown", "scope-not-known")
    if scope.event == "visit" and scope.host in scope.countries:
        return case.finding(CHECK, claim, "unknown", "self-visit-first")
    inside = _against_the_article(claim, case, scope)
    if inside is not None:
        return inside
    answer = _ask(claim, case, scope)
    if answer.status == "supported":
        return case.finding(CHECK, claim, "holds", answer.reason, *answer.evidence, **answer.facts)
    if answer.status == "unknown":
        return case.finding(CHECK, claim, "unknown", answer.reason, **answer.facts)
    return case.finding(
        CHECK,
        claim,
        "contradicted",
        _REFUTED[answer.reason],
        *answer.evidence,
        severity="error",
        repairs=_repairs(claim, case, scope, answer),
        **answer.facts,
    )


CHECK = Check("first_last_fits", 2, frozenset({"first_last"}), judge)
