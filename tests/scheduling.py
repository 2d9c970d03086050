"""Which tests run in one process: those that would start Prefect's server, or the service, a second time.

xdist has marks for this (`--dist loadgroup`), but with pytest 9.2 they do nothing: it writes the group into
an attribute of a test that is no longer read.
"""

from functools import cache
from pathlib import Path

from xdist.scheduler import LoadScopeScheduling

ROOT = Path(__file__).parents[1]


class ByServer(LoadScopeScheduling):
    """Tests one by one, but for the groups; the largest begins first, so that none is alone at the end."""

    def _split_scope(self, nodeid: str) -> str:
        return group(nodeid.partition("::")[0]) or nodeid


@cache
def group(file: str) -> str | None:
    """The group of the tests of a file; None where each goes its own way."""
    if file.startswith("tests/desk/web/"):
        return "web"
    # Written so that this file, which is read too, is none of them.
    marked = "pytest.mark." + "flow"
    return "flow" if marked in (ROOT / file).read_text(encoding="utf-8") else None
