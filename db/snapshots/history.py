"""Changesets and revisions: named actions and what each changed, before and after; and the editions of a round."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from db.terms import Resolve, RevisionKind, Role


@dataclass(frozen=True, slots=True)
class Changeset:
    """One named action. ``label`` is a code of ``desktop.wording``; ``details`` fill its sentence."""

    id: str
    seq: int
    label: str
    details: Mapping[str, object]
    person: str
    role: Role
    at: datetime
    country: str | None
    year: int | None
    receipt_id: str | None
    undoes: str | None
    hash: str
    revisions: int = 0


@dataclass(frozen=True, slots=True)
class Revision:
    """One changed value of a changeset; ``before`` and ``after`` are the parts of an answer, or a row or stage.

    Where a file was in conflict with what stood here, ``side`` tells whose value was taken (ASK: the conflict was left
    open) and ``theirs`` what the file gave; before and after are then the same unless theirs was taken.
    """

    changeset: Changeset
    kind: RevisionKind
    item: str
    row: str
    before: Mapping[str, object] | None
    after: Mapping[str, object] | None
    place: str = ""
    side: Resolve | None = None
    theirs: Mapping[str, object] | None = None


@dataclass(frozen=True, slots=True)
class Sought:
    """What one looks for in the history; None leaves a thing open.

    The days ``since`` and ``until`` are those of the file's zone, both included; so are the changesets with numbers
    above ``after`` and up to ``upto``.
    """

    country: str | None = None
    year: int | None = None
    item: str | None = None
    person: str | None = None
    receipt: str | None = None
    since: date | None = None
    until: date | None = None
    after: int | None = None
    upto: int | None = None


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the value of an answer came from: the action that brought it, and in a return the cell it stood in.

    ``label`` is the action's, ``sha256`` and ``file`` are those of the return, ``place`` is sheet!cell; all three are
    "" for what was typed or computed here. ``item`` is the code that the value had then, where it has another one now.
    """

    label: str
    person: str
    at: datetime
    seq: int
    sha256: str = ""
    file: str = ""
    place: str = ""
    item: str = ""


@dataclass(frozen=True, slots=True)
class Edition:
    """A frozen consolidated set of a round, without its content: its number, its day, the SHA-256 of what it holds."""

    year: int
    number: int
    dated: date
    content_hash: str
    at: datetime
    person: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an action did and touched; pages decide by it whether to reload. ``undoable`` names a changeset."""

    label: str
    details: Mapping[str, object] = field(default_factory=dict)
    rounds: bool = False
    submissions: frozenset[int] = frozenset()
    answers: bool = False
    findings: bool = False
    review: bool = False
    register: bool = False
    changeset: str | None = None
