"""What differs between two moments: gathered from the history in one read, drawn in the worker."""

from dataclasses import dataclass, replace

from db import readers
from db.canonical import answer_from
from db.problems import Problem
from db.snapshots.history import Changeset, Revision, Sought
from db.snapshots.questionnaire import Questionnaire
from db.snapshots.submission import Answer, Key
from db.terms import LANGUAGES, RevisionKind
from db.work import Reading
from desktop.actions.desk import Desk
from desktop.actions.progress import Progress
from desktop.summary import Change, ChangesData, Moment, ReturnChanges, RowName

Place = tuple[int, str]
"""(year, country)"""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A paper of changes: its bytes, how many answers differ, in how many returns."""

    pdf: bytes
    answers: int
    returns: int


def draw(desk: Desk, wanted: Sought, language: str | None = None, progress: Progress | None = None) -> Drawn:
    """Return what differs between the moments that *wanted* names, as a PDF in *language* (default: the desk's).

    With a person or a receipt, only answers that they changed; they stand with the difference of the whole time.

    Raises:
        Problem: no such language.
        Cancelled: asked to stop.
    """
    progress = progress or Progress()
    language = language or desk.language
    if language not in LANGUAGES:
        raise Problem("issue.language", language=language, known=", ".join(LANGUAGES))
    progress.start("progress.gather", 0)
    with desk.database.read() as reading:
        data = gather(desk, reading, wanted)
    progress.start("progress.draw", 0)
    pdf: bytes = desk.pool.call("write_changes", data, language, watch=progress, seconds=600.0)
    return Drawn(pdf, sum(len(one.changes) for one in data.returns), len(data.returns))


def gather(desk: Desk, reading: Reading, wanted: Sought) -> ChangesData:
    """Return every answer that differs between the two moments of *wanted*, by return, in one read transaction."""
    span = replace(wanted, person=None, receipt=None, item=None)
    done = readers.sought(reading, span, None)
    values = readers.sought_revisions(reading, replace(span, item=wanted.item), None)
    files: dict[Place, list[Changeset]] = {}
    for one in reversed(done):
        if one.label == "receive" and one.year is not None and one.country is not None:
            files.setdefault((one.year, one.country), []).append(one)
    rounds = readers.rounds(reading)
    forms = {one.year: desk.questionnaire(reading, one.questionnaire_sha256) for one in rounds}
    found = _folded(values, wanted)
    returns = tuple(
        ReturnChanges(
            country,
            year,
            changes,
            _row_names(reading, forms[year], readers.submission_id(reading, year, country), changes),
            tuple(files.get((year, country), ())),
        )
        for (year, country), changes in sorted(found.items())
    )
    info = readers.file_info(reading)
    known = {one.id: one for one in readers.receipts(reading)} if wanted.receipt else {}
    last = _last(reading, wanted)
    return ChangesData(
        since=Moment(wanted.since, _action(reading, wanted.after)),
        until=Moment(wanted.until, _action(reading, wanted.upto)),
        returns=returns,
        forms={year: form for year, form in forms.items() if any(one.year == year for one in returns)},
        countries=readers.countries(reading),
        chain=(last.seq, last.hash) if last is not None else (0, ""),
        dated=last.at if last is not None else None,
        person=wanted.person or "",
        file=known[wanted.receipt].name if wanted.receipt in known else "",
        item=wanted.item or "",
        publisher=info.title,
        notice=info.notice,
        zone=info.zone,
    )


def _folded(values: tuple[Revision, ...], wanted: Sought) -> dict[Place, tuple[Change, ...]]:
    """Return what every chain of revisions of one answer comes to; what came back to where it was is left out."""
    chains: dict[tuple[int, str, str, str], list[Revision]] = {}
    # Oldest first; within one action they keep their order.
    for one in sorted(values, key=lambda one: one.changeset.seq):
        done = one.changeset
        if one.kind is RevisionKind.ANSWER and done.year is not None and done.country is not None:
            chains.setdefault((done.year, done.country, one.item, one.row), []).append(one)
    found: dict[Place, list[Change]] = {}
    for (year, country, item, row), chain in sorted(chains.items()):
        first, last = chain[0], chain[-1]
        if first.before == last.after or not any(_fits(one.changeset, wanted) for one in chain):
            continue
        before, after = answer_from(item, row, first.before), answer_from(item, row, last.after)
        change = Change(item, row, before, after, last.changeset, last.place, len(chain))
        found.setdefault((year, country), []).append(change)
    return {place: tuple(changes) for place, changes in found.items()}


def _fits(one: Changeset, wanted: Sought) -> bool:
    return wanted.person in (None, one.person) and wanted.receipt in (None, one.receipt_id)


def _row_names(
    reading: Reading, form: Questionnaire, submission_id: int, changes: tuple[Change, ...]
) -> dict[Key, RowName]:
    """Return what the rows that *changes* are about are called: as they are now, or as they were when they went."""
    touched: dict[str, set[str]] = {}
    for one in changes:
        item = form.by_code.get(one.item)
        if item is not None and item.roster:
            touched.setdefault(item.roster, set()).add(one.row)
    if not touched:
        return {}
    changed = {(one.item, one.row): one.after or one.before for one in changes}
    order = readers.rows(reading, submission_id)
    found: dict[Key, RowName] = {}
    for roster, rows in touched.items():
        columns = form.by_code[roster].columns
        keys = [column.code for column in columns if column.key] or [column.code for column in columns[:1]]
        stored = readers.answers(reading, submission_id, [(code, row) for code in keys for row in sorted(rows)])
        numbers = {row: number for number, row in enumerate(order.get(roster, ()), 1)}
        for row in rows:
            said = [changed.get((code, row)) or stored.get((code, row)) for code in keys]
            named: tuple[Answer, ...] = tuple(one for one in said if one is not None and one.text is not None)
            found[roster, row] = RowName(numbers.get(row), named)
    return found


def _action(reading: Reading, seq: int | None) -> Changeset | None:
    """Return the action with number *seq*; None for the beginning."""
    return next(iter(readers.sought(reading, Sought(after=seq - 1, upto=seq), 1)), None) if seq else None


def _last(reading: Reading, wanted: Sought) -> Changeset | None:
    """Return the newest action up to the later moment, whoever did it."""
    return next(iter(readers.sought(reading, Sought(until=wanted.until, upto=wanted.upto), 1)), None)
