"""What was done lately, for the report of an error: pages, actions and refusals by their codes, never what was written."""

from collections import deque
from datetime import UTC, datetime

_steps: deque[str] = deque(maxlen=400)


def note(kind: str, code: str) -> None:
    """Keep that something of *kind* happened; *code* is one of ours, such as the name of a page or of a problem."""
    _steps.append(f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S}Z  {kind}  {code}")


def told() -> str:
    """Return the last steps, a line each, the newest last."""
    return "\n".join(_steps)
