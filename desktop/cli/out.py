"""summary, freeze and export."""

from argparse import Namespace
from pathlib import Path
from typing import cast

from db.terms import Role
from desktop.actions import editions, paper
from desktop.actions import export as exporting
from desktop.actions import summary as summaries
from desktop.cli import say
from desktop.cli.forms import day
from desktop.cli.session import desk


def summary(arguments: Namespace) -> int:
    """Write the consolidated PDF, or the paper of one country's return."""
    if arguments.country:
        with desk(arguments.file, arguments.person, Role.EDITOR, write=False) as at:
            paper.save(at, arguments.year, arguments.country.upper(), arguments.language, Path(arguments.out))
        say.told("done.paper", file=arguments.out, country=arguments.country.upper(), year=str(arguments.year))
        return 0
    with desk(arguments.file, arguments.person, Role.EDITOR, write=False) as at:
        pdf = summaries.draw(at, arguments.year, arguments.language, edition=arguments.edition)
    summaries.save(Path(arguments.out), pdf)
    say.told("done.summary", file=arguments.out)
    return 0


def freeze(arguments: Namespace) -> int:
    """Freeze a round as its next edition."""
    dated = day(arguments.dated) if arguments.dated else None
    with desk(arguments.file, arguments.person, Role.EDITOR) as at:
        made = editions.freeze(at, arguments.year, dated, arguments.complete).details
    if arguments.json:
        names = ("number", "dated", "content_hash", "new", "countries", "left_out")
        say.document({"round": arguments.year, **{name.replace("number", "edition"): made[name] for name in names}})
    else:
        told = "done.freeze" if made["new"] else "done.freeze_same"
        say.told(told, number=made["number"], year=str(arguments.year), hash=made["content_hash"])
        left_out = cast(list[str], made["left_out"])
        if left_out:
            say.told("done.freeze_left_out", count=len(left_out), countries=", ".join(left_out))
    return 0


def export(arguments: Namespace) -> int:
    """Write the data of a round."""
    with desk(arguments.file, arguments.person, Role.EDITOR, write=False) as at:
        lines = exporting.export(at, arguments.year, arguments.format, Path(arguments.out))
    say.told("done.export", file=arguments.out, n=lines)
    return 0
