"""Whether a file is whole: integrity, foreign keys, the chain of changesets, answers against their revisions, editions."""

import hashlib
import json
from dataclasses import dataclass

from sqlalchemy import func, select

from db.canonical import dumps, parts
from db.problems import Remark
from db.readers.collection import answers
from db.readers.editions import edition_content, editions
from db.tables import Answer, Changeset, File, Receipt, Revision, RosterRow, Round, Submission
from db.terms import RevisionKind
from db.work import REVISION_COLUMNS, Reading, chained, content_of


@dataclass(frozen=True, slots=True)
class Health:
    """What a check found: the content hash, and every problem with its place."""

    content_hash: str
    problems: tuple[Remark, ...]

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong."""
        return not self.problems


def check(reading: Reading) -> Health:
    """Check the whole file; reads everything once."""
    problems: list[Remark] = []
    if reading.connection.dialect.name == "sqlite":
        problems += _integrity(reading)
    problems += _chain(reading)
    problems += _projection(reading)
    problems += _receipts(reading)
    problems += _editions(reading)
    return Health(content_hash(reading), tuple(problems))


def content_hash(reading: Reading) -> str:
    """Return the SHA-256 over canonical answers, roster rows, stages and revisions: "database unchanged" means this."""
    running = hashlib.sha256()

    def add(*values: object) -> None:
        running.update(dumps(values).encode("utf-8", "surrogatepass"))
        running.update(b"\n")

    stages = select(Round.year, Submission.country, Submission.stage, Submission.id).join(
        Round, Round.id == Submission.round_id
    )
    for row in reading.rows(stages.order_by(Round.year, Submission.country)):
        add("stage", row.year, row.country, row.stage)
        for answer in sorted(answers(reading, row.id).values(), key=lambda one: one.key):
            add("answer", answer.item, answer.row, parts(answer))
        rosters = (
            select(RosterRow.roster, RosterRow.row, RosterRow.position)
            .where(RosterRow.submission_id == row.id)
            .order_by(RosterRow.roster, RosterRow.position, RosterRow.row)
        )
        for place in reading.rows(rosters):
            add("row", place.roster, place.row)
    for row in reading.rows(select(Changeset.seq, Changeset.hash).order_by(Changeset.seq)):
        add("changeset", row.seq, row.hash)
    return running.hexdigest()


def _integrity(reading: Reading) -> list[Remark]:
    problems = []
    for (found,) in reading.connection.exec_driver_sql("PRAGMA integrity_check(100)").fetchall():
        if found != "ok":
            problems.append(Remark("db.check_integrity", found=str(found)))
    for row in reading.connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall():
        problems.append(Remark("db.check_foreign_key", found=f"{row[0]} → {row[2]}"))
    return problems


def _chain(reading: Reading) -> list[Remark]:
    columns = [getattr(Changeset, name) for name in Changeset.model_fields]
    expected = hashlib.sha256(str(reading.one(select(File.key))).encode()).hexdigest()
    parts_of: dict[str, list[tuple[object, ...]]] = {}
    fields = [getattr(Revision, name) for name in REVISION_COLUMNS]
    for row in reading.rows(select(*fields).order_by(Revision.changeset_id, Revision.number)):
        parts_of.setdefault(row.changeset_id, []).append(tuple(row))
    for number, row in enumerate(reading.rows(select(*columns).order_by(Changeset.seq)), start=1):
        found = dict(row._mapping)
        right = chained(content_of(found, parts_of.get(row.id, [])), row.prev_hash)
        if row.prev_hash != expected or row.seq != number:
            return [Remark("db.check_chain_broken", found=str(row.seq))]
        if right != row.hash:
            return [Remark("db.check_chain_changed", found=str(row.seq))]
        expected = row.hash
    return []


def _projection(reading: Reading) -> list[Remark]:
    """Compare each present answer with its newest revision."""
    newest = (
        select(Revision.submission_id, Revision.item, Revision.row, func.max(Changeset.seq).label("seq"))
        .join(Changeset, Changeset.id == Revision.changeset_id)
        .where(Revision.kind == RevisionKind.ANSWER.value)
        .group_by(Revision.submission_id, Revision.item, Revision.row)
        .subquery()
    )
    statement = (
        select(Revision.submission_id, Revision.item, Revision.row, Revision.after)
        .join(Changeset, Changeset.id == Revision.changeset_id)
        .join(
            newest,
            (newest.c.submission_id == Revision.submission_id)
            & (newest.c.item == Revision.item)
            & (newest.c.row == Revision.row)
            & (newest.c.seq == Changeset.seq),
        )
        .where(Revision.kind == RevisionKind.ANSWER.value)
    )
    told: dict[int, dict[tuple[str, str], object]] = {}
    for row in reading.rows(statement):
        if row.after is not None:
            told.setdefault(row.submission_id, {})[(row.item, row.row)] = json.loads(row.after)
    problems = []
    ids = set(told) | {row.submission_id for row in reading.rows(select(Answer.submission_id).distinct())}
    for submission in sorted(ids):
        stored = {key: parts(answer) for key, answer in answers(reading, submission).items()}
        expected = told.get(submission, {})
        for item, place in sorted(set(stored) | set(expected)):
            if stored.get((item, place)) != expected.get((item, place)):
                problems.append(Remark("db.check_answer", item=item, row=place, found=str(submission)))
    return problems


def _receipts(reading: Reading) -> list[Remark]:
    return [
        Remark("db.check_receipt", found=row.name)
        for row in reading.rows(select(Receipt.name, Receipt.sha256, Receipt.content))
        if hashlib.sha256(bytes(row.content)).hexdigest() != row.sha256
    ]


def _editions(reading: Reading) -> list[Remark]:
    """Compare what each edition holds with its hash, and the editions there are with those the history tells of."""
    told = {
        (details["year"], details["number"]): details["content_hash"]
        for row in reading.rows(select(Changeset.details).where(Changeset.label == "freeze"))
        for details in [json.loads(row.details)]
    }
    problems = []
    for one in editions(reading):
        content = edition_content(reading, one.year, one.number)
        right = content is not None and hashlib.sha256(content).hexdigest() == one.content_hash
        if not right or told.pop((one.year, one.number), None) != one.content_hash:
            problems.append(Remark("db.check_edition", found=f"{one.year}/{one.number}"))
    return problems + [Remark("db.check_edition_gone", found=f"{year}/{number}") for year, number in sorted(told)]
