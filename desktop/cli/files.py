"""new, check, backup, restore, undo, redo."""

from argparse import Namespace
from pathlib import Path

from db.check import Health
from db.files import open_database
from db.problems import Problem
from db.terms import Role
from desktop.actions import file as actions
from desktop.actions.desk import Desk
from desktop.actions.export import check_archive
from desktop.actions.rebuild import is_archive, rebuild
from desktop.actions.undo import undo as undo_newest
from desktop.cli import say
from desktop.cli.session import desk, person
from desktop.worker import Pool


def new(arguments: Namespace) -> int:
    """Create an office file, with a questionnaire if one is named."""
    from desktop.actions.rounds import publish
    from desktop.exchange import read_file

    acting = person(arguments.person, Role.EDITOR)
    path = Path(arguments.file)
    form = Path(arguments.questionnaire) if arguments.questionnaire else None
    with Pool(1) as pool:
        if form is not None:
            # Read before anything is created: a form with mistakes must not leave an empty file behind.
            pool.call("read_form", read_file(form), form.name)
        with actions.create(path, acting, arguments.title or path.stem, arguments.zone) as database:
            if form is not None:
                publish(Desk(database, pool, acting, say.language()), form)
    say.told("done.new", file=str(path))
    return 0


def check(arguments: Namespace) -> int:
    """Check a file; exit status 1 when something is wrong with it.

    What cannot be opened at all is told on standard error like any failure, and in the JSON document too.
    """
    try:
        health = _health(arguments)
    except Problem as problem:
        if arguments.json:
            say.document({"ok": False, "content_hash": None, "problems": [say.refusal_entry(problem)]})
        raise
    if arguments.json:
        say.document(
            {
                "ok": health.ok,
                "content_hash": health.content_hash,
                "problems": [say.problem_entry(one) for one in health.problems],
            }
        )
    else:
        for one in health.problems:
            say.line(str(say.problem_entry(one)["message"]))
        if health.ok:
            say.told("done.check", hash=health.content_hash)
    return 0 if health.ok else 1


def _health(arguments: Namespace) -> Health:
    if arguments.file.casefold().endswith(".zip"):
        return check_archive(Path(arguments.file))
    with open_database(_target(arguments), "", write=False) as database:
        return actions.check(database)


def backup(arguments: Namespace) -> int:
    """Make a verified copy of a file."""
    from db.migrate import schema_of

    schema_of(Path(arguments.file))
    actions.backup(Path(arguments.file), Path(arguments.copy))
    say.told("done.backup", file=arguments.copy)
    return 0


def restore(arguments: Namespace) -> int:
    """Put a verified copy, or what an archive holds, in the place of a file."""
    copy, target = Path(arguments.copy), Path(arguments.file)
    aside = rebuild(copy, target) if is_archive(copy) else actions.restore(copy, target)
    say.told("done.restore" if aside is None else "done.restore_aside", file=arguments.file, aside=str(aside))
    return 0


def undo(arguments: Namespace) -> int:
    """Undo the newest change of answers."""
    with desk(arguments.file, arguments.person, Role.REVIEWER) as at:
        outcome = undo_newest(at)
    say.told("done.undo", **outcome.details)
    return 0


def redo(arguments: Namespace) -> int:
    """Do again what was undone last."""
    with desk(arguments.file, arguments.person, Role.REVIEWER) as at:
        outcome = undo_newest(at, again=True)
    say.told("done.redo", **outcome.details)
    return 0


def _target(arguments: Namespace) -> str | Path:
    return arguments.file if "://" in arguments.file else Path(arguments.file)
