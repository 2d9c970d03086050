"""`python -m bench.audit`: known vulnerabilities of what requirements.lock installs, and a list of it.

The tools, pip-audit and cyclonedx-py, lie in an environment of their own, which `make audit` makes. The list,
CycloneDX, is var/sbom.json: the same bytes for the same lock. 0: every package was asked about and nothing is
known against any; 1: something is known; 2: not every package could be asked about.
"""

import json
import subprocess
import sys
from typing import Any

from bench.house import ROOT

LOCK = ROOT / "requirements.lock"
LIST = ROOT / "var" / "sbom.json"
TOOLS = ROOT / "var" / "audit" / "bin"


def main() -> int:
    """Writes the list, asks about every package, and says what came of it."""
    for tool in ("cyclonedx-py", "pip-audit"):
        if not (TOOLS / tool).is_file():
            print(f"audit: {tool} is not installed; run `make audit` where packages can be fetched")
            return 2
    listing = [TOOLS / "cyclonedx-py", "requirements", LOCK, "--output-reproducible", "--output-file", LIST]
    listed = subprocess.run(listing, capture_output=True, text=True, check=False)
    if listed.returncode != 0:
        print(f"audit: no list was written: {_last(listed.stderr)}", file=sys.stderr)
        return 2
    parts = len(json.loads(LIST.read_text(encoding="utf-8"))["components"])
    print(f"audit: {LIST.relative_to(ROOT)} lists {parts} packages (CycloneDX)")
    # --disable-pip: the lock is whole, so that nothing is resolved or fetched.
    asking = [TOOLS / "pip-audit", "--requirement", LOCK, "--no-deps", "--disable-pip", "--format", "json"]
    asked = subprocess.run(
        [*asking, "--progress-spinner", "off"], capture_output=True, text=True, check=False
    )
    try:
        answer = json.loads(asked.stdout)
    except ValueError:
        print(f"audit: could not ask about any package: {_last(asked.stderr)}", file=sys.stderr)
        return 2
    code, lines = told(answer)
    for line in lines:
        print(f"audit: {line}", file=sys.stdout if code == 0 else sys.stderr)
    return code


def told(answer: dict[str, Any]) -> tuple[int, list[str]]:
    """The exit code and the lines for what pip-audit answered.

    A package it could not ask about is not a clean one, though pip-audit itself then ends with 0.
    """
    packages = sorted(answer["dependencies"], key=lambda each: each["name"])
    known = [
        f"{each['name']} {each['version']}: {found['id']}, mended in {_versions(found['fix_versions'])}"
        for each in packages
        for found in each.get("vulns", ())
    ]
    skipped = [each["name"] for each in packages if "skip_reason" in each]
    if skipped:
        first = next(each["skip_reason"] for each in packages if "skip_reason" in each)
        known.append(
            f"could not ask about {len(skipped)} of {len(packages)} packages: {' '.join(first.split())}"
        )
    if known:
        return (1 if len(known) > bool(skipped) else 2), known
    return 0, [f"nothing is known against any of {len(packages)} packages"]


def _versions(versions: list[str]) -> str:
    return " or ".join(versions) if versions else "no version yet"


def _last(said: str) -> str:
    return said.strip().splitlines()[-1] if said.strip() else "it said nothing"


if __name__ == "__main__":
    sys.exit(main())
