"""What came of checking a submission, kept at the desk: after an edit only what the edit touched is stored and read anew.

All of it is taken over once the work that made it is stored; what a failed work has come to is forgotten with it.
"""

import json
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from db import readers
from db.canonical import dumps
from db.snapshots.questionnaire import Questionnaire
from db.snapshots.receipt import CellPlace
from db.snapshots.review import Finding
from db.snapshots.submission import Answer, Key, SubmissionLine
from db.work import Reading, Work
from db.writers import review as writers
from desktop.actions.desk import Desk
from desktop.rules import Book
from desktop.validation import Live, Situation, Validation

MOST = 4
"""How many submissions' validations stay for the next edit by hand."""
UNKNOWN = -1
Place = tuple[str, str, str]


@dataclass(slots=True)
class Kept:
    """A validation, the changeset as of which what it found is stored, and that after which the answers are as it has them.

    ``doubtful`` are derived answers that the file has otherwise than the validation knows: they were stored after it.
    """

    live: Live
    as_of: int
    seq: int = UNKNOWN
    doubtful: frozenset[Key] = frozenset()


@dataclass(slots=True)
class Told:
    """Findings in sentences of one *tongue* (language, decimal sign): by the identity of each what its sentence was made of."""

    tongue: tuple[str, str]
    form: Questionnaire
    names: dict[str, str]
    sentences: dict[int, tuple[Finding, Answer | None, CellPlace | None, str]] = field(default_factory=dict)


def follow(desk: Desk, book: Book, situation: Situation) -> Kept:
    """Return the validation of *situation*, worked out from the one before it where that was kept."""
    # Taken away until all is stored: where that fails, what it stands for never was.
    kept = desk.lives.pop(situation.submission.id, None)
    if kept is None or kept.live.book is not book:
        return Kept(Live(book, situation), UNKNOWN)
    kept.live.meet(situation)
    return kept


def store(desk: Desk, work: Work, line: SubmissionLine, validation: Validation, kept: Kept | None, as_of: int) -> None:
    """Store the findings, only those that are others than before where the validation is a *kept* one, and keep it."""
    if kept is None:
        writers.store_findings(work, line.id, validation.findings, as_of)
        work.after.append(lambda: forget(desk, line.id))
        return
    live, known, found = kept.live, desk.found.get(line.id), None
    places, live.standing.changed = live.standing.changed, set()
    if live.moved is not None and kept.as_of == line.findings_as_of:
        here = live.standing.at(places)
        writers.store_findings(work, line.id, here, as_of, places)
        if known is not None and known[0] == line.findings_as_of:
            found = _with(known[1], places, here)
    else:
        writers.store_findings(work, line.id, validation.findings, as_of)
    asked = desk.unasked.get(line.id) if live.moved is not None and not live.moved.asked else None
    unasked = asked[2] if asked is not None and asked[:2] == (kept.seq, live.book) else frozenset(live.unasked)
    now = Kept(live, as_of, work.seq, kept.doubtful)
    work.after.append(lambda: _keep(desk, line.id, now, found, (work.seq, live.book, unasked)))


def _keep(
    desk: Desk,
    submission_id: int,
    kept: Kept,
    found: tuple[Finding, ...] | None,
    unasked: tuple[int, Book, frozenset[Key]],
) -> None:
    # The one edited last stands last.
    desk.lives[submission_id] = kept
    while len(desk.lives) > MOST:
        del desk.lives[next(iter(desk.lives))]
    desk.unasked[submission_id] = unasked
    if found is None:
        desk.found.pop(submission_id, None)
    else:
        desk.found[submission_id] = (kept.as_of, found)


def forget(desk: Desk, submission_id: int) -> None:
    """Keep nothing of a submission that was checked as a whole: what stands in the file holds."""
    for kept in (desk.lives, desk.found, desk.unasked):
        kept.pop(submission_id, None)


def findings(desk: Desk, reading: Reading, line: SubmissionLine) -> tuple[Finding, ...]:
    """Return the stored findings of the submission of *line*, in the order of :func:`readers.findings`."""
    known = desk.found.get(line.id)
    if known is not None and known[0] == line.findings_as_of:
        return known[1]
    found = readers.findings(reading, line.id)
    if not isinstance(reading, Work) and (known is None or known[0] < line.findings_as_of):
        desk.found[line.id] = (line.findings_as_of, found)
    return found


def unasked(desk: Desk, book: Book, situation: Situation) -> frozenset[Key]:
    """Return the items and cells of a stored submission that are not asked."""
    line = situation.submission.line
    known = desk.unasked.get(line.id)
    if known is not None and known[0] == line.changed_seq and known[1] is book:
        return known[2]
    found = frozenset(book.open(situation.facts()).unasked)
    desk.unasked[line.id] = (line.changed_seq, book, found)
    return found


def told_before(desk: Desk, submission_id: int, now: Told) -> Told:
    """Return what was told of a submission until now, as far as it still holds, and keep *now* in its place."""
    before = desk.told.pop(submission_id, None)
    desk.told[submission_id] = now
    while len(desk.told) > MOST:
        # Two threads may come here at once; the second finds nothing left to take.
        desk.told.pop(next(iter(tuple(desk.told))), None)
    if before is None or before.form is not now.form or (before.tongue, before.names) != (now.tongue, now.names):
        return Told(now.tongue, now.form, now.names)
    return before


def _with(known: tuple[Finding, ...], places: Iterable[Place], here: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the *known* findings as they are read, with those *here* in place of all that stood at *places*."""
    found = list(known)
    for place in places:
        at = bisect_left(found, _order(place), key=_place)
        while at < len(found) and _place(found[at]) == _order(place):
            del found[at]
    for one in here:
        # As it would be read: JSON knows no tuples.
        as_read = replace(one, items=tuple(one.items), values=json.loads(dumps(dict(one.values))))
        at = bisect_left(found, _place(one), key=_place)
        while at < len(found) and _place(found[at]) == _place(one):
            at += 1
        found.insert(at, as_read)
    return tuple(found)


def _place(finding: Finding) -> Place:
    return (finding.item, finding.row, finding.rule)


def _order(place: Place) -> Place:
    rule, item, row = place
    return (item, row, rule)
