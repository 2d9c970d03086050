"""What waits to be judged is asked in time that does not grow with what was judged."""

from typing import Any

from sqlalchemy import event

from db.arrived import to_judge
from db.engine import migrate, open_engine
from db.session import transaction

RULES, FACTS = "rules", "0" * 64


def test_what_is_to_be_judged_is_asked_by_the_articles_own_dossiers() -> None:
    """Through all dossiers from the same facts, a night of many articles grows as their square."""
    engine = open_engine("sqlite://")
    migrate(engine)
    asked: list[tuple[str, Any]] = []
    event.listen(engine, "before_cursor_execute", lambda *about: asked.append((about[2], about[3])))
    with transaction(engine) as session:
        to_judge(session, RULES, FACTS)
        question, values = asked[-1]
        plan = session.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {question}", values)
        steps = [row[3] for row in plan]
    assert [step for step in steps if step.startswith("SEARCH dossier") and "(article=?" in step]
    engine.dispose()
