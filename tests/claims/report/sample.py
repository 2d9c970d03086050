"""Three invented articles with dossiers made by hand: every outcome, overlapping spans, hostile text."""

from dataclasses import replace
from datetime import date
from typing import Any

from claims.model import (
    Article,
    Claim,
    Comparator,
    Dossier,
    Evidence,
    Finding,
    Party,
    Place,
    Published,
    Repair,
    Span,
    Unread,
    Worth,
    between,
    on,
    open_period,
)
from tests.claims.report.sample_world import FACTS
from tests.factory import article, claim

SLIP = "Menhan Jepang terakhir kali datang dalam kunjungan resmi ke Jepang pada bulan Oktober 2015."
PARAGRAPHS = (
    "SEOUL, Senin (9/9/2025) - Kedua menteri pertahanan sepakat membuka jalur telepon khusus.",
    "Gen Nakatani tiba pagi hari dan disambut hujan. Menurut rencana, jalur itu baru akan disepakati "
    "pada pertemuan musim gugur.",
    SLIP,
    "“Kami senang melihat laut dari jendela ini,” ujar seorang pegawai. Pertemuan berikut dijadwalkan "
    "bulan November mendatang.”",
    "Surel: redaksi.luar@korea.kr",
)
TEXT = "\n".join(PARAGRAPHS)


def span(words: str, text: str = TEXT, within: str | None = None) -> Span:
    """Where the words first stand, or first stand within other words."""
    start = text.index(within) + within.index(words) if within is not None else text.index(words)
    return Span("text", start, start + len(words))


def finding(check: str, outcome: str, reason: str, at: Span, text: str, **more: Any) -> Finding:
    """A finding at a span; what holds gets the calendar as its ground unless it brings its own."""
    grounds = (Evidence("calendar", "supports", ref="2025-09-08 is ISO weekday 1"),)
    values: dict[str, Any] = {"evidence": grounds} if outcome in ("holds", "contradicted") else {}
    return Finding(check, 1, outcome, reason, at, text[at.start : at.end], **(values | more))  # type: ignore[arg-type]


def flagged() -> Dossier:
    """An Indonesian article with an error, a warning, two notices and every quiet outcome."""
    printed: Article = article(
        TEXT,
        title="Menhan bertemu di Seoul, =SUM(A1:A9) bukan rumus",
        published=date(2025, 9, 8),
        source_id="contoh/seoul.txt",
        publisher="Harian Contoh",
        url="https://contoh.example/seoul",
    )
    printed = replace(printed, published=Published(date(2025, 9, 8), "inferred", span("Senin (9/9/2025)")))
    menhan = Party("Menhan Jepang", span("Menhan Jepang"), office="office:jp-mod", country="JP")
    visit: Claim = claim(
        printed,
        SLIP,
        "visit",
        period=between(date(2015, 10, 1), date(2015, 10, 31), edtf="2015-10"),
        rule="id.official_visit@1",
        subject=(menhan,),
        place=Place("Jepang", span("Jepang", within="ke Jepang"), "country:JP", "JP"),
        worth=(Worth("type:visit", 4), Worth("public-office", 2)),
    )
    last: Claim = claim(
        printed,
        "terakhir kali",
        "first_last",
        period=visit.period,
        rule="id.last_time@2",
        comparator=Comparator("last", span("terakhir kali"), since=visit.period),
    )
    agreed: Claim = claim(printed, PARAGRAPHS[0].partition(" - ")[2], "agreement", rule="id.agreed@1")
    holder: Claim = claim(
        printed,
        "Gen Nakatani",
        "office_holder",
        subject=(Party("Gen Nakatani", span("Gen Nakatani"), person="person:nakatani-gen"),),
    )
    plan: Claim = claim(
        printed,
        "Pertemuan berikut dijadwalkan bulan November mendatang",
        "planned_event",
        period=between(date(2025, 11, 1), date(2025, 11, 30), edtf="2025-11"),
        modality="planned",
    )
    said: Claim = claim(
        printed, "“Kami senang melihat laut dari jendela ini,”", "quotation", period=open_period("no-time")
    )
    unchecked: Claim = claim(
        printed, "disambut hujan", "meeting", worth=(Worth("type:meeting", 3), Worth("recent", 1))
    )
    clerk: Claim = claim(
        printed,
        "seorang pegawai",
        "office_holder",
        period=on(date(2030, 1, 1)),
        subject=(Party("seorang pegawai", span("seorang pegawai"), office="office:jp-mod", country="JP"),),
    )
    seoul = Evidence("statement", "supports", "E-2015-10-20", 1, sources=("SRC-a",))
    tokyo = Evidence("statement", "contradicts", "E-2024-07-28", 2, sources=("SRC-b", "SRC-gone"))
    planned = span("jalur itu baru akan disepakati")
    findings = (
        finding(
            "self_visit",
            "contradicted",
            "visits-own-country",
            span(SLIP),
            TEXT,
            severity="error",
            claims=(visit.id,),
            facts={"office": "office:jp-mod", "country": "JP", "visitor_quote": "Menhan Jepang"},
            evidence=(seoul, tokyo),
            repairs=(
                Repair(span("ke Jepang"), "ke Korea Selatan", "supported", "supported-by-event", (seoul,)),
                Repair(span("Menhan Jepang"), "Menhan Korea", "refuted", "refuted-by-event", (tokyo,)),
                Repair(span("Oktober 2015"), "Oktober 2016", "unknown", "not-known"),
            ),
        ),
        finding(
            "weekday_fits",
            "contradicted",
            "weekday-differs",
            span("Senin (9/9/2025)"),
            TEXT,
            severity="notice",
            facts={"printed_weekday": 1, "true_weekday": 2, "day": "2025-09-09"},
            evidence=(Evidence("calendar", "contradicts", ref="2025-09-09 is ISO weekday 2"),),
            repairs=(
                Repair(span("9/9"), "8/9", "supported", "same-day-as-publication"),
                Repair(span("Senin"), "Selasa", "unknown", "weekday-fits-date"),
            ),
        ),
        finding(
            "planned_versus_done",
            "contradicted",
            "said-done-and-planned",
            span("sepakat membuka jalur telepon khusus"),
            TEXT,
            severity="warning",
            claims=(agreed.id,),
            facts={
                "done_quote": "sepakat membuka jalur telepon khusus",
                "planned_quote": "jalur itu baru akan disepakati",
            },
            evidence=(Evidence("span", "contradicts", span=planned),),
        ),
        finding(
            "quotation_marks_pair",
            "contradicted",
            "closing-without-opening",
            Span("text", TEXT.rindex("”"), TEXT.rindex("”") + 1),
            TEXT,
            severity="notice",
            repairs=(
                Repair(Span("text", TEXT.rindex("”"), TEXT.rindex("”") + 1), "", "supported", "remove-mark"),
            ),
        ),
        finding(
            "first_last_fits", "unknown", "self-visit-first", span("terakhir kali"), TEXT, claims=(last.id,)
        ),
        finding("visit_on_record", "unknown", "self-visit-first", span(SLIP), TEXT, claims=(visit.id,)),
        finding("impossible_date", "holds", "day-exists", span("Oktober 2015"), TEXT, claims=()),
        finding(
            "office_holder_at_date",
            "holds",
            "held-office",
            span("Gen Nakatani"),
            TEXT,
            claims=(holder.id,),
            facts={"person": "person:nakatani-gen", "office": "office:jp-mod", "day": "2025-09-08"},
            evidence=(
                Evidence("statement", "supports", "T-jp-mod-1", 1, sources=("SRC-a",)),
                Evidence("statement", "silent", "COV-visits", 1),
            ),
        ),
        finding(
            "office_holder_at_date",
            "unknown",
            "holder-not-known",
            clerk.span,
            TEXT,
            claims=(clerk.id,),
            facts={"office": "office:jp-mod", "day": "2030-01-01"},
        ),
        finding(
            "planned_event_on_record",
            "pending",
            "event-to-come",
            plan.span,
            TEXT,
            claims=(plan.id,),
            facts={"period": "2025-11"},
        ),
        finding("quotation_on_record", "unknown", "wording-not-in-table", said.span, TEXT, claims=(said.id,)),
        finding("agreement_on_record", "not_applicable", "no-topic", agreed.span, TEXT, claims=(agreed.id,)),
    )
    return dossier(printed, (visit, last, agreed, holder, clerk, plan, said, unchecked), findings)


HOSTILE = (
    '<script>alert("x")</script> <img src=x onerror=alert(1)> {{ 7*7 }} [click](javascript:alert(1)) | a |\n'
    "=cmd|' /C calc'!A0 \u202egnp.exe\u202c \x1b[31mred\x07 https://evil.example/x www.evil.example\n"
    "1. not a list\n# not a heading ```not code``` ~~not struck~~ &lt;b&gt;\n"
    "On Monday 10 May 2025 nothing happened."
)


def hostile() -> Dossier:
    """An English article whose words try to get out of every format, flagged right where they stand."""
    printed: Article = article(
        HOSTILE,
        title="</title><script>1</script>",
        language="en",
        published=None,
        source_id="=HYPERLINK(1).txt",
        url="javascript:alert(1)",
    )
    first, second, third = HOSTILE.split("\n")[:3]
    findings = (
        finding(
            "weekday_fits",
            "contradicted",
            "weekday-fits-another-year",
            span("Monday 10 May 2025", HOSTILE),
            HOSTILE,
            severity="notice",
            facts={"printed_weekday": 1, "day": "2025-05-10", "years": [2021, 2027]},
        ),
        finding(
            "planned_versus_done",
            "contradicted",
            "said-done-and-planned",
            span(first, HOSTILE),
            HOSTILE,
            severity="warning",
            facts={"done_quote": first, "planned_quote": second},
            repairs=(Repair(span(first, HOSTILE), second, "unknown", "not-known"),),
        ),
        finding(
            "meeting_on_record",
            "contradicted",
            "no-such-<reason>",
            span(second, HOSTILE),
            HOSTILE,
            severity="error",
        ),
        finding("visit_on_record", "unknown", "no-visit-in-table", span(third, HOSTILE), HOSTILE),
    )
    return dossier(printed, (), findings)


def clean() -> Dossier:
    """An English article without a title and without a flag."""
    text = "The harbour office opened on Monday, 12 May 2025."
    printed: Article = article(text, language="en", source_id="harbour.md")
    at = span("Monday, 12 May 2025", text)
    facts = {"printed_weekday": 1, "day": "2025-05-12"}
    return dossier(printed, (), (finding("weekday_fits", "holds", "weekday-agrees", at, text, facts=facts),))


def dossier(printed: Article, claims: tuple[Claim, ...], findings: tuple[Finding, ...]) -> Dossier:
    """A dossier with fixed versions."""
    return Dossier(
        printed,
        claims,
        findings,
        ruleset="r-0123456789ab",
        facts=FACTS,
        checks={finding.check: finding.version for finding in findings},
        libraries={"google-re2": "1.1", "rapidfuzz": "3.14"},
    )


DOSSIERS = (flagged(), clean(), hostile())
UNREAD = (Unread("scan.pdf", "this is a PDF, not text: save the article as .txt or .html first"),)
