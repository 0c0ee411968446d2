"""What submissions hold, kept at the desk: a table of tens of thousands of rows is read once, not again at every cell.

Whoever asks for the same state gets the very same objects, so that comparing two states costs one look at each answer.
"""

from dataclasses import replace

from db import readers
from db.snapshots.patched import patched
from db.snapshots.submission import Submission, SubmissionLine
from db.terms import RevisionKind
from db.work import Reading, Work
from desktop.actions.desk import Desk

MOST = 40
"""How many submissions stay at the desk; a round has fewer."""


def held(desk: Desk, reading: Reading, line: SubmissionLine) -> Submission:
    """Return the submission of *line* whole; it is read again only once its answers have changed."""
    found = desk.held.get(line.id)
    uncommitted = isinstance(reading, Work) and line.id in reading.touched
    if found is not None and found.line.changed_seq == line.changed_seq and not uncommitted:
        return found if found.line == line else replace(found, line=line)
    now = Submission(line, readers.answers(reading, line.id), readers.rows(reading, line.id))
    # What is not committed may not stay, nor what was read from before what is held.
    if not uncommitted and (found is None or found.line.changed_seq < line.changed_seq):
        hold(desk, now)
    return now


def renewed(work: Work, before: Submission) -> Submission:
    """Return *before*, held when *work* began, with all that *work* has changed in it until now; reads only that."""
    line = readers.line(work, before.id)
    mine = [one for one in work.revisions if one[2] == before.id]
    keys = {(str(one[4]), str(one[5])) for one in mine if one[3] == RevisionKind.ANSWER}
    now = readers.answers(work, before.id, keys) if keys else {}
    answers = patched(before.answers, {key: now.get(key) for key in keys})
    moved = {roster: ids for (number, roster), ids in work.orders.items() if number == before.id}
    if not moved:
        return Submission(line, answers, before.rows)
    # A roster that has lost its last row is not told of any more.
    return Submission(line, answers, {code: ids for code, ids in {**before.rows, **moved}.items() if ids})


def hold(desk: Desk, submission: Submission) -> None:
    """Keep *submission*, which has been committed, for whoever asks next."""
    desk.held.pop(submission.id, None)
    desk.held[submission.id] = submission
    while len(desk.held) > MOST:
        # Two threads may come here at once; the second finds nothing left to take.
        desk.held.pop(next(iter(tuple(desk.held))), None)
