"""Imports: a file's rows are staged in batches, and enter the reference table in one transaction.

A reader of the table sees all of an import or nothing of it. Staging survives the end of the
process, whatever ended it: the same import, started again, goes on where it was.
"""

from sqlalchemy import Connection

from db.intake.importing import take_in, try_out
from db.intake.job import Order, first_import
from db.intake.known import known_here
from db.intake.plan import Plan, Told, told

__all__ = ["Connection", "Order", "Plan", "Told", "first_import", "known_here", "take_in", "told", "try_out"]
