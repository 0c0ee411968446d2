"""From the words of the call to an exit status."""

import argparse
import os
import sys
from collections.abc import Callable
from importlib import import_module

from db.problems import Problem
from desktop.cli import say
from desktop.cli.commands import COMMANDS
from desktop.cli.parser import build
from desktop.worker import Cancelled

DONE, PARTLY, NOTHING = 0, 1, 2


def no_display() -> int:
    """Say that no window can open here, as any failure is said."""
    say.failed(Problem("cli.no_display"))
    return NOTHING


def run(given: list[str]) -> int:
    """Run one command; a failure is one sentence on standard error, never a traceback."""
    for stream in (sys.stdout, sys.stderr):
        # Pipes and old consoles may not know every sign; a question mark is better than a traceback.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding=stream.encoding or "utf-8", errors="replace")
    try:
        arguments = build().parse_args(given)
        return _command(arguments)(arguments)
    except Problem as problem:
        say.failed(problem)
        return NOTHING
    except Cancelled:
        return NOTHING
    except KeyboardInterrupt:
        say.failed(Problem("cli.interrupted"))
        return NOTHING
    except BrokenPipeError:
        # The reader of our output has gone (``| head``): nothing is left to say, and nobody to say it to.
        sys.stdout = open(os.devnull, "w")  # noqa: SIM115, PTH123
        return DONE
    except Exception as bug:
        say.failed(Problem("cli.bug", kind=type(bug).__name__, report=_report()))
        return NOTHING


def _command(arguments: argparse.Namespace) -> Callable[[argparse.Namespace], int]:
    module = import_module(f"desktop.cli.{COMMANDS[arguments.command]}")
    name = arguments.command if not getattr(arguments, "step", None) else f"{arguments.command}_{arguments.step}"
    # ``return`` is a keyword of the language we are written in.
    found: Callable[[argparse.Namespace], int] = getattr(module, f"{name}_" if name == "return" else name)
    return found


def _report() -> str:
    """Write the traceback of the bug being handled to a file for whoever mends the program; return its name."""
    import tempfile
    import traceback

    with tempfile.NamedTemporaryFile(
        "w", prefix="convergencia-error-", suffix=".txt", delete=False, encoding="utf-8"
    ) as file:
        file.write(traceback.format_exc())
        return file.name
