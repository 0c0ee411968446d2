"""The program: with a command it works without a window, with a file or nothing it opens one."""

import os
import sys

VERSION = "0.1.0"


def main(arguments: list[str] | None = None) -> int:
    """Run the program; returns its exit status (0 done, 1 something refused or in conflict, 2 nothing could be done)."""
    given = sys.argv[1:] if arguments is None else arguments
    # Answered before anything heavy is imported: scripts ask for it often.
    if given == ["--version"]:
        sys.stdout.write(f"convergencia {VERSION}\n")
        return 0
    if given[:1] == ["--smoke"]:
        _let_garbage_lie()
        from desktop.app import smoke

        return smoke(bare=given[1:] == ["bare"])
    if given[:1] == ["--pictures"]:
        from pathlib import Path

        from desktop.app import pictures

        for made in pictures(given[1], Path(given[2])):
            sys.stdout.write(f"{made}\n")
        return 0
    from desktop.cli.commands import COMMANDS, opens_window

    window = opens_window(given, COMMANDS)
    if window and _has_display():
        _let_garbage_lie()
        from desktop.app import run as open_window

        return open_window(given[0] if given else None)
    from desktop.cli.run import no_display, run

    return no_display() if window else run(given)


def _let_garbage_lie() -> None:
    """Switch the collector of garbage off: all that a start makes is needed, and the window sweeps by itself."""
    import gc

    gc.disable()


def _has_display() -> bool:
    """Whether Qt has something to draw on: without a display server it would abort with no word for the person."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


if __name__ == "__main__":
    # A frozen program starts its worker processes by starting itself.
    from multiprocessing import freeze_support

    freeze_support()
    sys.exit(main())
