"""An import into each kind of database."""

from pathlib import Path

import pytest
from sqlalchemy import Engine

from tests.db.intake.files import Desk


@pytest.fixture
def desk(engine: Engine, tmp_path: Path) -> Desk:
    """Whoever imports files into a database with all tables."""
    return Desk(engine, tmp_path)
