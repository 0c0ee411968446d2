"""What a person entered by hand, on its way down to the database."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field


def new_row() -> str:
    """Return an id that no row of any roster has yet."""
    return secrets.token_hex(6)


@dataclass(frozen=True, slots=True)
class Edit:
    """What changes in the answer at (item, row): only the *parts* named, as canonical values of an answer."""

    item: str
    row: str
    parts: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing a person did. ``rows`` are whole new orders of rosters; ``label`` names it in the history."""

    edits: tuple[Edit, ...] = ()
    rows: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    label: str = "answer"
    details: Mapping[str, object] = field(default_factory=dict)
