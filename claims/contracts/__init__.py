"""Contracts: the JSON shape of every record that leaves a room, and the check that it has it."""

from claims.contracts.records import Wording, canonical, plain, to_json
from claims.contracts.schemas import schema
from claims.contracts.shape import check_shape
from claims.contracts.validation import validate
from claims.contracts.wording import ContractError, did_you_mean

__all__ = [
    "ContractError",
    "Wording",
    "canonical",
    "check_shape",
    "did_you_mean",
    "plain",
    "schema",
    "to_json",
    "validate",
]
