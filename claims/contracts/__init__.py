"""Contracts: the JSON shape of every record that leaves a room, and the check that it has it."""

from claims.contracts.reading_back import (
    article_from_json,
    before_from_json,
    checked_from_json,
    claim_from_json,
    dossier_from_json,
    finding_from_json,
)
from claims.contracts.records import (
    Wording,
    across_to_json,
    checked_to_json,
    comparison_to_json,
    found_before,
    suggestion_to_json,
    to_json,
)
from claims.contracts.schemas import schema
from claims.contracts.shape import check_shape
from claims.contracts.validation import faults_in, validate
from claims.contracts.values import canonical, plain, written
from claims.contracts.wording import ContractError, did_you_mean

__all__ = [
    "ContractError",
    "Wording",
    "across_to_json",
    "article_from_json",
    "before_from_json",
    "canonical",
    "check_shape",
    "checked_from_json",
    "checked_to_json",
    "claim_from_json",
    "comparison_to_json",
    "did_you_mean",
    "dossier_from_json",
    "faults_in",
    "finding_from_json",
    "found_before",
    "plain",
    "schema",
    "suggestion_to_json",
    "to_json",
    "validate",
    "written",
]
