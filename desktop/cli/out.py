"""summary and export."""

from argparse import Namespace
from pathlib import Path

from db.terms import Role
from desktop.actions import export as exporting
from desktop.actions import summary as summaries
from desktop.cli import say
from desktop.cli.session import desk


def summary(arguments: Namespace) -> int:
    """Write the consolidated PDF."""
    with desk(arguments.file, arguments.person, Role.EDITOR, write=False) as at:
        pdf = summaries.draw(at, arguments.year, arguments.language)
    summaries.save(Path(arguments.out), pdf)
    say.told("done.summary", file=arguments.out)
    return 0


def export(arguments: Namespace) -> int:
    """Write the data of a round."""
    with desk(arguments.file, arguments.person, Role.EDITOR, write=False) as at:
        lines = exporting.export(at, arguments.year, arguments.format, Path(arguments.out))
    say.told("done.export", file=arguments.out, n=lines)
    return 0
