"""What a process of the tests does in place of judging: it is imported by the process that is spawned."""

import os
import time
from multiprocessing.connection import Connection

from desk.web.jobs import Done, Job, Order, Ready


def obedient(connection: Connection, order: Order) -> None:
    """Does what the bytes of a job say: answer, sleep for ever, die, or take itself away after the answer."""
    connection.send(Ready("f", os.getpid()))
    while True:
        job: Job = connection.recv()
        if job.raw == b"sleep":
            time.sleep(600)
        if job.raw == b"die":
            os._exit(9)
        connection.send(Done("dossier", "a", str(os.getpid())))


def unready(connection: Connection, order: Order) -> None:
    """Has no facts."""
    connection.send("no facts are loaded in the database; run `tilik facts load`")


def asleep(connection: Connection, order: Order) -> None:
    """Takes for ever to open its facts."""
    time.sleep(600)


def mute(connection: Connection, order: Order) -> None:
    """Dies before it says anything."""
    os._exit(1)
