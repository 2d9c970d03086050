"""Templates escape whatever they are given: nowhere is a word declared safe."""

import ast
import re

from tests.kept import ROOT, kept, texts

OURS = re.compile(r"(claims|db|flows|desk)/.*\.(py|j2|html)$")
TRUSTED = re.compile(r"\|\s*safe\b|autoescape\s+false|\bMarkup\(|\bmarkupsafe\b", re.IGNORECASE)


def test_no_template_and_no_code_of_ours_trusts_a_word() -> None:
    ours = [(name, text) for name, text in texts() if OURS.match(name)]
    assert any(name.endswith(".j2") for name, _ in ours)
    assert [(name, hit[0]) for name, text in ours if (hit := TRUSTED.search(text)) is not None] == []


def test_every_environment_of_templates_escapes() -> None:
    """Also for files that do not end in .html, which Jinja's own choice would leave alone."""
    made = []
    for path in kept():
        name = path.relative_to(ROOT).as_posix()
        text = path.read_text("utf-8") if OURS.match(name) and path.suffix == ".py" else ""
        for node in ast.walk(ast.parse(text)) if "jinja2" in text else ():
            called = isinstance(node, ast.Call) and ast.unparse(node.func).rsplit(".", 1)[-1]
            if isinstance(node, ast.Call) and called in ("Environment", "Jinja2Templates", "Template"):
                made.append(name)
                kinds = {word.arg: ast.unparse(word.value) for word in node.keywords}
                assert kinds.get("autoescape") == "True" or "env" in kinds, f"{name}:{node.lineno}"
    assert made
