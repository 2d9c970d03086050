"""The shared corpora in tests: used where they lie, and missed aloud."""

import os
from pathlib import Path

import pytest

from bench.house import shared


def shared_or_fail() -> Path:
    """The folder of the shared corpora. Without it a test fails, or skips where TILIK_NO_SHARED=1."""
    folder = shared()
    if not (folder / "gold" / "seed-articles.yaml").exists():
        if os.environ.get("TILIK_NO_SHARED") == "1":
            pytest.skip(f"{folder} is not there and TILIK_NO_SHARED=1 says so")
        pytest.fail(f"{folder} is not there: set TILIK_SHARED to it, or TILIK_NO_SHARED=1 to go without")
    return folder
