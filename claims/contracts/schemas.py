"""Schemas: found beside the packages, whatever directory the program runs from."""

import json
import re
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def schema(name: str) -> dict[str, Any]:
    """The schema of that name, as in "dossier.v1" or "reference/terms.v1"; KeyError if there is none."""
    file = files("schemas")
    for part in f"{name}.json".split("/"):
        file = file / part
    if re.fullmatch(r"[a-z0-9_./]+", name) is None or not file.is_file():
        raise KeyError(f"no schema is called '{name}'")
    loaded: dict[str, Any] = json.loads(file.read_bytes())
    return loaded
