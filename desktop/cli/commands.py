"""Which commands there are, and which calls ask for the window. Read on every start: it imports nothing of the program."""

import os
from collections.abc import Collection

COMMANDS = {
    # command: module of this room that does it; imported only when it is called
    "example": "example",
    "new": "files",
    "check": "files",
    "backup": "files",
    "restore": "files",
    "undo": "files",
    "redo": "files",
    "history": "history",
    "questionnaire": "forms",
    "round": "forms",
    "evaluate": "forms",
    "issue": "exchange",
    "receive": "exchange",
    "country": "country",
    "send": "country",
    "annotate": "exchange",
    "answer": "exchange",
    "validate": "exchange",
    "attach": "evidence",
    "attachments": "evidence",
    "explain": "review",
    "query": "review",
    "reply": "review",
    "close": "review",
    "verify": "review",
    "signoff": "review",
    "return": "review",
    "accept": "review",
    "reopen": "review",
    "people": "office",
    "membership": "office",
    "delegate": "office",
    "correct": "office",
    "accepted": "office",
    "translate": "office",
    "summary": "out",
    "freeze": "out",
    "trace": "trace",
    "export": "out",
}


def opens_window(given: list[str], commands: Collection[str]) -> bool:
    """Whether the call asks for the window: nothing given, or one file or database URL."""
    if not given:
        return True
    first = given[0]
    if len(given) > 1 or first in commands or first.startswith("-"):
        return False
    return first.endswith(".convergencia") or "://" in first or os.path.sep in first or os.path.exists(first)  # noqa: PTH110
