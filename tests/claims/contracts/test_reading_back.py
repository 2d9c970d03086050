"""What was kept comes back as it was: records to claims and findings, and to the same records again."""

import json

import pytest

from bench.house import SAMPLES, articles_at
from claims.contracts import claim_from_json, finding_from_json, to_json
from claims.dossier import check_article
from claims.world import SeedWorld, read_seeds
from tests.claims.report.sample import DOSSIERS

WORLD = SeedWorld(read_seeds())
READ = [*DOSSIERS, *(check_article(article, WORLD) for article in articles_at(SAMPLES))]


@pytest.mark.parametrize("dossier", READ, ids=[dossier.article.source_id for dossier in READ])
def test_claims_and_findings_come_back_as_they_were(dossier):
    kept = json.loads(json.dumps(to_json(dossier)))
    sha = dossier.article.text_sha256
    claims = [claim_from_json(record, sha) for record in kept["claims"]]
    assert [to_json(claim) for claim in claims] == kept["claims"]
    assert [claim.id for claim in claims] == [claim.id for claim in dossier.claims]
    findings = [finding_from_json(record) for record in kept["findings"]]
    assert [finding.id for finding in findings] == [finding.id for finding in dossier.findings]
    assert [finding.repairs for finding in findings] == [finding.repairs for finding in dossier.findings]


def test_a_record_of_another_shape_is_refused():
    with pytest.raises(KeyError):
        claim_from_json({"type": "visit"}, "0" * 64)
