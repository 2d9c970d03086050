"""Export as YAML: the seeds' own form, one file a kind, row after row."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

import yaml

from claims.model import Facts
from claims.world.export.rows import rows_of


def export_yaml(facts: Facts, recorded: date, by: str) -> Iterator[tuple[str, Iterator[str]]]:
    """The files of an export: each name ("terms.yml") with its text in pieces, a row each.

    Read back, by `read_seeds` as a folder or by `tilik facts import` file by file, they give the
    same nouns. `recorded` and `by` stand in each file's head; every row has its own day.
    """
    for kind, rows in rows_of(facts).items():
        yield f"{kind}.yml", _file(kind, rows, recorded, by)


def _file(kind: str, rows: Iterable[tuple[str, Any]], recorded: date, by: str) -> Iterator[str]:
    yield _written({"meta": {"recorded": recorded.isoformat(), "by": by}})
    if kind == "aliases":
        yield "countries: {}\ntitles: {}\nblocked: {}\n"
        yield "words:\n"
        rows = ((key, row["words"]) for key, row in rows)
    else:
        yield f"{kind}:\n"
    for key, row in rows:
        text = _written({key: row})
        # Quoted text that runs over lines is folded by YAML whatever stands before its lines.
        yield "".join(f"  {line}\n" if line else "\n" for line in text.splitlines())


def _written(content: Any) -> str:
    text: str = yaml.dump(
        content, Dumper=_Dumper, allow_unicode=True, sort_keys=False, default_flow_style=False, width=10_000
    )
    return text


class _Dumper(yaml.CSafeDumper):
    """Writes lists and mappings out each time: references are not read back."""

    def ignore_aliases(self, data: Any) -> bool:
        """Nothing is written as a reference to what stood before."""
        return True
