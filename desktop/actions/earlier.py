"""What was given before, in the codes of the version that asks now: the one place where rounds of two versions meet."""

from dataclasses import replace

from db import readers
from db.snapshots.history import Origin
from db.snapshots.submission import Answers, Key, Submission, SubmissionLine
from db.work import Reading
from desktop.actions.desk import Desk
from desktop.actions.held import held
from desktop.questionnaire.carry import Bridge, carry, chain, leaves, nowhere


def earlier_submission(desk: Desk, reading: Reading, of: SubmissionLine, back: int = 1) -> Submission | None:
    """Return the same country's accepted submission *back* rounds before, carried into the version of *of*; else None."""
    line = readers.earlier_line(reading, of, back)
    # Held, and so the very same at each edit: nobody has to compare it with itself answer by answer.
    return None if line is None else carried(desk, reading, held(desk, reading, line), of.year)


def carried(desk: Desk, reading: Reading, submission: Submission, year: int) -> Submission:
    """Return *submission* in the codes of the round of *year*; what means something else there is withheld."""
    way = way_between(desk, reading, version_of(reading, submission.line.year), version_of(reading, year))
    if way is None:
        return submission
    known = desk.carried.get(submission.id)
    if known is None or known[0] is not way or known[1] is not submission.answers or known[2] is not submission.rows:
        known = (way, submission.answers, submission.rows, carry(way, submission.answers, submission.rows))
        desk.carried[submission.id] = known
    found = known[3]
    return replace(submission, answers=found.answers, rows=found.rows, withheld=found.withheld)


def that_day(desk: Desk, reading: Reading, line: SubmissionLine, seq: int) -> Answers:
    """Return what a submission said after changeset *seq*, in the codes of the version its round runs on now."""
    answers = readers.answers_at(reading, line.id, seq)
    version = readers.version_at(reading, line.year, seq)
    if version is None:
        return answers
    published = {f"{one.code}@{one.version}": one.sha256 for one in readers.questionnaires(reading)}
    way = way_between(desk, reading, published[version], version_of(reading, line.year))
    return answers if way is None else carry(way, answers, {}).answers


def origins_carried(
    desk: Desk, reading: Reading, line: SubmissionLine, year: int, answers: Answers
) -> dict[Key, tuple[Origin, ...]]:
    """Return where the values of *answers*, carried into the round of *year*, came from; a sum has several origins."""
    then = readers.origins(reading, line.id)
    way = way_between(desk, reading, version_of(reading, line.year), version_of(reading, year))
    if way is None:
        return {key: (one,) for key, one in then.items() if key in answers}
    found: dict[Key, tuple[Origin, ...]] = {}
    for item, row in answers:
        olds = [(code, row) for code in dict.fromkeys(leaves(way.trees[item]))] if item in way.trees else []
        found[item, row] = tuple(
            replace(then[old], item=old[0] if old[0] != item else "") for old in olds if old in then
        )
    return found


def way_between(desk: Desk, reading: Reading, old: str, new: str) -> Bridge | None:
    """Return the way from one published version to another (their hashes), None where they are the same.

    It leads through every version of the same questionnaire published between. Backwards, and from another
    questionnaire, nothing is carried: nobody has declared what would become of what.
    """
    if old == new:
        return None
    known = desk.ways.get((old, new))
    if known is None:
        known = desk.ways[old, new] = _way(desk, reading, old, new)
    return known


def _way(desk: Desk, reading: Reading, old: str, new: str) -> Bridge:
    published = readers.questionnaires(reading)
    at = {line.sha256: place for place, line in enumerate(published)}
    between = [line for line in published[at[old] : at[new] + 1] if line.code == published[at[new]].code]
    if not between or between[0].sha256 != old:
        return nowhere(desk.questionnaire(reading, new))
    return chain([desk.questionnaire(reading, line.sha256) for line in between])


def version_of(reading: Reading, year: int) -> str:
    """Return the hash of the version the round of *year* runs on."""
    return readers.round_by_year(reading, year).questionnaire_sha256
