"""The second front: every action without Qt, for scripts, servers and tests. Names and JSON are a contract."""

from desktop.cli.run import COMMANDS, no_display, opens_window, run

__all__ = ["COMMANDS", "no_display", "opens_window", "run"]
