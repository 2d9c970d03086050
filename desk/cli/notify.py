"""`tilik notify`: try a channel, see what was told where, and settle what is in doubt."""

from datetime import UTC, datetime

import click

from claims.model import Language
from claims.report.shown import line
from desk.cli.database import database
from desk.cli.files import refuse
from desk.cli.help import Group
from desk.cli.options import told_in
from desk.cli.printed import printed, told

STATES = ("sent", "waiting", "sending", "unsure", "given_up", "let_be")


@click.group(cls=Group)
def notify() -> None:
    """Try a channel of TILIK_NOTIFY, and see what was told where."""


@notify.command("test", short_help="Send a sample through a block of Prefect's.")
@click.argument("block", metavar="TYPE/NAME")
@told_in
def test_block(block: str, lang: Language) -> None:
    """Send a sample through a block of Prefect's, such as slack-webhook/desk.

    It need not stand in TILIK_NOTIFY. Nothing of any article is sent, and nothing is kept.

    Exit codes: 0 sent, 2 it could not be.
    """
    from flows.channels import read_channels
    from flows.notify.message import Message
    from flows.notify.outcome import MaybeSent, NotSent
    from flows.prefect_home import PrefectUnreachable, in_process, prepare
    from flows.settings import Settings, SettingsError

    try:
        (channel,) = read_channels(f"{block}:error")
        Settings.from_environment()  # what sends notices later would not begin with a wrong one
        prepare()
        with in_process():
            from flows.notify.sending import send

            send(channel, Message("test", datetime.now(UTC), ()), lang)
    except (SettingsError, PrefectUnreachable) as error:
        refuse(str(error))
    except ValueError as error:
        refuse(str(error).replace(":error", ""))
    except NotSent as error:
        refuse(f"{line(block)}: not sent: {error}")
    except MaybeSent as error:
        refuse(f"{line(block)}: perhaps sent: {error}")
    printed(f"sent a sample to {channel.name}")


@notify.command("list", short_help="The channels, and what each was told.")
@told_in
def list_channels(lang: Language) -> None:
    """List the channels of TILIK_NOTIFY and how many flags each was told of.

    A channel that is told of nothing any more is listed as long as something of it is on record.

    Exit codes: 0 listed, 2 could not look.
    """
    from db.notices import count_by_state, last_error
    from db.session import transaction
    from flows.settings import Settings

    with database(migrated=False) as engine:
        channels = {channel.name: channel for channel in Settings.from_environment().notify}
        with transaction(engine) as session:
            counts = count_by_state(session)
            errors = {name: last_error(session, name) for name in counts}
    names = [*channels, *(name for name in counts if name not in channels)]
    if not names:
        printed("no channel: TILIK_NOTIFY is not set")
    for name in names:
        channel = channels.get(name)
        what = f"{channel.severity}, {channel.mode}" if channel is not None else told("not in TILIK_NOTIFY")
        known = counts.get(name, {})
        counts_of = (f"{known[state]} {state.replace('_', ' ')}" for state in STATES if state in known)
        click.echo(f"{name} ({what}): {', '.join(map(told, counts_of)) or told('nothing yet')}")
        if errors.get(name):
            printed(f"last trouble: {line(errors[name])}", before="  ")


@notify.command(short_help="Let doubtful messages be, or send them again.")
@click.argument("block", metavar="TYPE/NAME")
@click.option("--again", is_flag=True, help="Send them once more with the next run.")
@told_in
def settle(block: str, again: bool, lang: Language) -> None:
    """Let be what a channel may or may not have been told, and what was given up; or send it again.

    Look first whether it arrived: with --again a flag may be told twice.

    Exit codes: 0 done, with how many there were; 2 it could not be done.
    """
    from db.notices import close
    from db.session import transaction

    with database(migrated=False) as engine, transaction(engine) as session:
        count = close(session, block, datetime.now(UTC), again=again)
    printed(f"{count} {'wait for the next run' if again else 'let be'}")
