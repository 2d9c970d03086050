"""Published articles: every flag raised on them is judged by a person, once, by hand.

The judgements stand in judged.yml. A flag that nobody has judged counts as wrong, since a
false alarm costs more than a miss.
"""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from bench.house import articles_at
from claims.dossier import check_article
from claims.model import Finding, World

JUDGED = Path(__file__).with_name("judged.yml")
CORPUS = "news-articles"


@dataclass(frozen=True, slots=True)
class News:
    """What came of the published articles: how many there are, each flag, and what was judged of it.

    `right`, `wrong` and `unjudged` are errors and warnings; `notices` counts the notices by what was
    judged of them, `checks` all flags of each check: right ones and all.
    """

    articles: int
    claims: int
    outcomes: dict[str, int]
    right: tuple[str, ...]
    wrong: tuple[str, ...]
    unjudged: tuple[str, ...]
    inexact: int
    notices: dict[str, tuple[str, ...]]
    checks: dict[str, tuple[int, int]]

    def figures(self) -> dict[str, float]:
        """The figures floors are set on; precision is 1 where nothing was flagged."""
        flags = len(self.right) + len(self.wrong) + len(self.unjudged)
        shares = [right / all for right, all in self.checks.values()]
        return {
            "precision_of_the_worst_check": min(shares, default=1.0),
            "precision_of_errors_and_warnings": len(self.right) / flags if flags else 1.0,
            "right_errors_and_warnings": float(len(self.right)),
            "exact_spans": 0.0 if self.inexact else 1.0,
        }


def load_judged(path: Path = JUDGED) -> dict[tuple[str, str, int], dict[str, Any]]:
    """The judgements by article id, check and start."""
    rows = yaml.safe_load(path.read_text(encoding="utf-8"))
    return {(row["article"], row["check"], row["start"]): row for row in rows}


def _line(article: str, finding: Finding) -> str:
    quote = " ".join(finding.quote.split())[:70]
    return f"{finding.severity} {finding.check} {finding.span.start} “{quote}” {article}"


def read_news(path: Path, world: World) -> News:
    """Checks every article of the file and sorts its errors and warnings by what was judged of them."""
    judged = load_judged()
    sorted_out: dict[str, list[str]] = {"right": [], "wrong": [], "unjudged": []}
    notices: dict[str, list[str]] = {"right": [], "wrong": [], "unjudged": []}
    checks: dict[str, tuple[int, int]] = {}
    outcomes: Counter[str] = Counter()
    articles = claims = inexact = 0
    for article in articles_at(path):
        dossier = check_article(article, world)
        articles += 1
        claims += len(dossier.claims)
        inexact += sum(article.quote(claim.span) != claim.quote for claim in dossier.claims)
        for finding in dossier.findings:
            outcomes[f"{finding.check} {finding.severity or finding.outcome}"] += 1
            inexact += article.quote(finding.span) != finding.quote
            if not finding.is_flag:
                continue
            row = judged.get((article.source_id, finding.check, finding.span.start))
            verdict = row["verdict"] if row else "unjudged"
            kept = notices if finding.severity == "notice" else sorted_out
            kept[verdict].append(_line(article.source_id, finding))
            right, all_ = checks.get(finding.check, (0, 0))
            checks[finding.check] = (right + (verdict == "right"), all_ + 1)
    return News(
        articles,
        claims,
        dict(sorted(outcomes.items())),
        tuple(sorted_out["right"]),
        tuple(sorted_out["wrong"]),
        tuple(sorted_out["unjudged"]),
        inexact,
        {verdict: tuple(lines) for verdict, lines in notices.items()},
        dict(sorted(checks.items())),
    )


def news_table(news: News) -> str:
    """The table: what was raised, what of it is right, and what every check answered."""
    lines = [f"== {CORPUS}", "", f"{news.articles} articles, {news.claims} claims", ""]
    for name, flags in (("right", news.right), ("wrong", news.wrong), ("not judged", news.unjudged)):
        lines += [f"{name}: {len(flags)}", *(f"  {flag}" for flag in flags)]
    for name, flags in news.notices.items():
        lines += [f"notices {name}: {len(flags)}", *(f"  {flag}" for flag in flags)]
    lines += ["", "flags by check: right, all"]
    lines += [f"  {name:<36}{right:>6}{all_:>6}" for name, (right, all_) in news.checks.items()]
    lines += ["", "answers", *(f"  {name:<44}{count:>6}" for name, count in news.outcomes.items())]
    lines += ["", "figures", *(f"  {name:<36}{value:.4f}" for name, value in news.figures().items())]
    return "\n".join(lines)
