"""What was kept comes back as it was: records to claims and findings, and to the same records again."""

import json
from dataclasses import replace

import pytest

from bench.house import SAMPLES, articles_at
from claims.contracts import claim_from_json, dossier_from_json, finding_from_json, to_json
from claims.dossier import check_article
from claims.world import SeedWorld, read_seeds
from tests.claims.report.sample import DOSSIERS
from tests.factory import article

WORLD = SeedWorld(read_seeds())
READ = [*DOSSIERS, *(check_article(each, WORLD) for each in articles_at(SAMPLES))]


@pytest.mark.parametrize("dossier", READ, ids=[dossier.article.source_id for dossier in READ])
def test_claims_and_findings_come_back_as_they_were(dossier):
    kept = json.loads(json.dumps(to_json(dossier)))
    sha = dossier.article.text_sha256
    claims = [claim_from_json(record, sha) for record in kept["claims"]]
    assert [to_json(claim) for claim in claims] == kept["claims"]
    assert [claim.id for claim in claims] == [claim.id for claim in dossier.claims]
    findings = [finding_from_json(record, sha) for record in kept["findings"]]
    assert [finding.id for finding in findings] == [finding.id for finding in dossier.findings]
    assert [finding.repairs for finding in findings] == [finding.repairs for finding in dossier.findings]


def test_a_record_of_another_shape_is_refused():
    with pytest.raises(KeyError):
        claim_from_json({"type": "visit"}, "0" * 64)


def test_a_finding_about_no_claim_is_its_articles_alone():
    texts = [f'Ia berkata, "besok {words} pasar dibuka.' for words in ("pagi", "sore")]
    one, other = (check_article(article(text), WORLD) for text in texts)
    (mine,), (theirs,) = one.findings, other.findings
    assert (mine.check, mine.claims, mine.span) == (theirs.check, (), theirs.span)
    assert mine.id != theirs.id
    again = check_article(article(texts[0], source_id="elsewhere"), WORLD)
    assert again.findings[0].id == mine.id, "as claims, by what the article says"


def test_a_finding_kept_before_its_article_was_part_of_its_identity_keeps_the_one_it_has():
    dossier = check_article(article('Ia berkata, "besok pagi pasar dibuka.'), WORLD)
    old = replace(dossier.findings[0], article_sha256="")
    kept = json.loads(json.dumps(to_json(replace(dossier, findings=(old,)))))
    assert kept["findings"][0]["id"] != dossier.findings[0].id
    back = dossier_from_json(kept, dossier.article.text)
    assert (back.findings, to_json(back)) == ((old,), kept)
