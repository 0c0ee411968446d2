"""The only two doors to a database: ``Database.write`` and ``Database.read``.

A writer needs a :class:`Work`, and only ``write`` makes one: nothing changes outside a transaction, and each
transaction with a label leaves exactly one changeset in the chain.
"""

import hashlib
import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, Executable, func, insert, select
from sqlmodel import SQLModel

from db.canonical import digest, dumps
from db.engine import WRITING, spoken
from db.lock import Lock
from db.problems import Problem
from db.snapshots.register import Person
from db.tables import Changeset, File
from db.tables import Person as PersonRow
from db.tables import Revision as RevisionRow
from db.terms import RevisionKind, Role


def now() -> datetime:
    """Return this instant, aware and in UTC: the one clock of the program."""
    return datetime.now(UTC)


@dataclass(slots=True)
class Reading:
    """An open read transaction: every statement sees one and the same state."""

    connection: Connection

    def rows(self, statement: Executable) -> list[Any]:
        """Return all rows of *statement*."""
        return list(self.connection.execute(statement))

    def one(self, statement: Executable) -> Any:
        """Return the first column of the first row, or None."""
        return self.connection.execute(statement).scalar()


@dataclass(slots=True)
class Work(Reading):
    """An open write transaction on behalf of a person; becomes one changeset when it ends well."""

    person: Person
    at: datetime
    label: str | None
    seq: int
    id: str = field(default_factory=lambda: str(uuid.uuid4()))
    details: dict[str, object] = field(default_factory=dict)
    submission_id: int | None = None
    receipt_id: str | None = None
    undoes: str | None = None
    touched: set[int] = field(default_factory=set)
    revisions: list[tuple[object, ...]] = field(default_factory=list)
    orders: dict[tuple[int, str], tuple[str, ...]] = field(default_factory=dict)
    """The rows of each table (submission, roster) that were stored in this work."""
    after: list[Callable[[], None]] = field(default_factory=list)
    """What is done once all of it is stored, and not at all where it is not."""

    def execute(self, statement: Executable, parameters: Any = None) -> Any:
        """Run a statement that changes something."""
        return self.connection.execute(statement, parameters)

    def insert_rows(self, model: type[SQLModel], columns: tuple[str, ...], rows: list[tuple[object, ...]]) -> None:
        """Insert many plain *rows* (values in the order of *columns*) into the table of *model*.

        On SQLite straight through the driver, which costs half of Core; only for columns that need no conversion.
        """
        if not rows:
            return
        if self.connection.dialect.name == "sqlite":
            names, marks = ", ".join(f'"{name}"' for name in columns), ", ".join("?" * len(columns))
            table = model.__tablename__
            self.connection.exec_driver_sql(f'INSERT INTO "{table}" ({names}) VALUES ({marks})', rows)
        else:
            self.connection.execute(insert(model), [dict(zip(columns, row, strict=True)) for row in rows])

    def revise(
        self,
        kind: RevisionKind,
        submission_id: int,
        item: str,
        row: str,
        before: Mapping[str, object] | None,
        after: Mapping[str, object] | None,
    ) -> None:
        """Record one changed value of this changeset, before and after."""
        self.touched.add(submission_id)
        self.revisions.append(
            (
                self.id,
                len(self.revisions) + 1,
                submission_id,
                kind.value,
                item,
                row,
                None if before is None else dumps(before),
                None if after is None else dumps(after),
            )
        )


@dataclass(slots=True)
class Database:
    """An open database; close it to leave a single whole file behind."""

    name: str
    engine: Engine
    path: Path | None = None
    lock: Lock | None = None
    read_only: bool = False

    @contextmanager
    def read(self) -> Iterator[Reading]:
        """Open a read transaction; it sees one state however long it lasts, and never waits for a writer."""
        with spoken(self.name), self.engine.connect() as connection, connection.begin():
            yield Reading(connection)

    @contextmanager
    def write(self, label: str | None, person: Person, **details: object) -> Iterator[Work]:
        """Open a write transaction that is committed whole at the end, or not at all.

        A *label* (a code of ``desktop.wording``) makes it one changeset of the chain; None is for caches only,
        whose content can be computed again.

        Raises:
            Problem: the person left the directory, see :func:`require_present`.
        """
        with spoken(self.name), self.engine.connect() as plain:
            connection = plain.execution_options(**{WRITING: True})
            with connection.begin():
                seq = (connection.execute(select(func.max(Changeset.seq))).scalar() or 0) + 1
                work = Work(connection, person, now(), label, seq, details=dict(details))
                if label is not None:
                    require_present(work, person)
                yield work
                if work.label is not None:
                    _record(work)
        for then in work.after:
            then()

    def close(self) -> None:
        """Close every connection and leave one file at rest, its write-ahead log folded in."""
        if self.path is not None and not self.read_only:
            # Best effort: it fails while another program still reads, and then the log stays beside the file.
            with suppress(Exception):
                raw = self.engine.raw_connection()
                try:
                    raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
                finally:
                    raw.close()
                self.engine.dispose()
                _single_file(self.path)
        self.engine.dispose()
        if self.lock is not None:
            self.lock.release()

    def __enter__(self) -> "Database":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _single_file(path: Path) -> None:
    import sqlite3

    connection = sqlite3.connect(path, isolation_level=None, timeout=0.2)
    try:
        connection.execute("PRAGMA journal_mode=DELETE")
    finally:
        connection.close()


def require_present(reading: Reading, person: Person) -> None:
    """Refuse who left the directory; a name that never stood in it may act, or nobody could enter the first one.

    Who left in one role goes on in another that the directory still gives them.

    Raises:
        Problem: ``people.gone``.
    """
    statement = select(PersonRow.role, PersonRow.active).where(PersonRow.name == person.name)
    stands = {row.role: row.active for row in reading.rows(statement)}
    left = [role for role, active in stands.items() if not active]
    if left and not stands.get(person.role.value):
        role = person.role if person.role.value in left else Role(left[0])
        raise Problem("people.gone", name=person.name, role=role)


def tip(reading: Reading) -> str:
    """Return the hash of the newest changeset; for an empty history, of the file's key."""
    newest = reading.one(select(Changeset.hash).order_by(Changeset.seq.desc()).limit(1))
    if newest is not None:
        return str(newest)
    return hashlib.sha256(str(reading.one(select(File.key))).encode()).hexdigest()


def chained(content: Mapping[str, object], prev_hash: str) -> str:
    """Return the hash of a changeset whose *content* follows the one with *prev_hash*."""
    return digest({**content, "prev_hash": prev_hash})


REVISION_COLUMNS = ("changeset_id", "number", "submission_id", "kind", "item", "row", "before", "after")


def content_of(row: Mapping[str, Any], revisions: Iterable[Sequence[object]]) -> dict[str, object]:
    """Return what the hash of a changeset covers: the row without its hashes, and each revision in order.

    A revision is given as its values in the order of ``REVISION_COLUMNS``.
    """
    at = row["at"]
    return {
        "id": row["id"],
        "seq": row["seq"],
        "label": row["label"],
        "details": row["details"],
        "person": row["person"],
        "role": row["role"],
        "at": at.astimezone(UTC).isoformat(),
        "submission_id": row["submission_id"],
        "receipt_id": row["receipt_id"],
        "undoes": row["undoes"],
        "revisions": [list(revision)[1:] for revision in revisions],
    }


def _record(work: Work) -> None:
    row: dict[str, Any] = {
        "id": work.id,
        "seq": work.seq,
        "label": work.label,
        "details": dumps(work.details),
        "person": work.person.name,
        "role": work.person.role.value,
        "at": work.at,
        "submission_id": work.submission_id,
        "receipt_id": work.receipt_id,
        "undoes": work.undoes,
    }
    prev_hash = tip(work)
    row["prev_hash"] = prev_hash
    row["hash"] = chained(content_of(row, work.revisions), prev_hash)
    work.execute(insert(Changeset), row)
    work.insert_rows(RevisionRow, REVISION_COLUMNS, work.revisions)
