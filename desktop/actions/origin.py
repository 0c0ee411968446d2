"""What an annotated copy was when it went out: the base that corrections in it are merged against."""

from db import readers
from db.snapshots.questionnaire import Questionnaire
from db.snapshots.receipt import Base, Return
from db.snapshots.submission import Submission, SubmissionLine
from db.terms import Resolve
from db.work import Reading
from desktop.actions.desk import Desk
from desktop.workbook.merge import agreed, compare


def base_sent(
    desk: Desk, reading: Reading, line: SubmissionLine, questionnaire: Questionnaire, back: Return, base: Base
) -> Base:
    """Return *base* brought up to date where *back* is a copy of a receipt that went home with findings in it.

    Who corrects a figure in it corrects what they gave before; against the empty workbook both would look like rivals.
    A value counts as sent only where the file and the database agreed on it that day; anything else stays a conflict.
    """
    if back.origin is None:
        return base
    sha256, seq = back.origin
    if not sha256:
        return Base({**base.answers, **readers.answers_at(reading, line.id, seq)}, base.rows)
    receipt = readers.receipt_by_sha(reading, sha256)
    content = readers.receipt_content(reading, receipt.id) if receipt and receipt.submission_id == line.id else None
    if content is None:
        return base
    sent: Return = desk.pool.call("read_return", content)
    if sent.identity != back.identity:
        return base
    that_day = Submission(line, readers.answers_at(reading, line.id, seq), readers.rows(reading, line.id))
    return Base({**base.answers, **agreed(compare(questionnaire, sent, base, that_day, Resolve.ASK))}, base.rows)
