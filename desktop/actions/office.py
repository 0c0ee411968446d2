"""Running a round beside its answers: later due dates, who reviews whom, and corrections of what was closed or accepted."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from db import readers
from db.problems import Problem
from db.snapshots.history import Outcome
from db.snapshots.submission import Acceptance, SubmissionLine
from db.terms import Role, RoundState, Stage, Verdict
from db.work import Reading, Work
from db.writers import office
from db.writers.collection import move
from desktop.actions.desk import Desk, chosen_countries
from desktop.actions.earlier import that_day
from desktop.actions.entry import closed_to
from desktop.actions.review import REVIEW, decide
from desktop.actions.sheet import moved
from desktop.review import Moved


def extend(desk: Desk, year: int, countries: Sequence[str], due: date, reason: str) -> Outcome:
    """Give *countries* until *due*, with a reason; every extension stays readable, the newest counts.

    Raises:
        Problem: no reason, no such round or country, the round is closed, a submission is accepted, or the day is the
            one that holds already or lies before the round's own.
    """
    desk.require(*REVIEW)
    reason = reason.strip()
    if not reason:
        raise Problem("office.reason")
    with desk.database.write("round.extend", desk.person) as work:
        this_round = readers.round_by_year(work, year)
        if this_round.state is RoundState.CLOSED:
            raise Problem("round.closed", year=str(year))
        if due < this_round.due:
            raise Problem("office.before_due", due=due.isoformat(), day=this_round.due.isoformat(), year=str(year))
        wanted = chosen_countries(work, this_round, tuple(countries))
        for submission_id, country in wanted:
            line = readers.line(work, submission_id)
            if line.stage is Stage.ACCEPTED:
                raise Problem("office.accepted_already", country=country.code, year=str(year))
            if line.due == due:
                raise Problem("office.same_due", country=country.code, year=str(year), due=due.isoformat())
            office.extend(work, submission_id, due, reason)
        _belongs(work, [number for number, _ in wanted])
        work.details = {
            "year": year, "countries": [one.code for _, one in wanted], "due": due.isoformat(), "reason": reason,
        }  # fmt: skip
    return _outcome("round.extend", work.details, wanted, work.id)


def delegate(desk: Desk, year: int, countries: Sequence[str], reviewer: str | None) -> Outcome:
    """Give the submissions of *countries* to a reviewer of the directory, or with None to nobody.

    Raises:
        Problem: no such round or country, or nobody of that name reviews.
    """
    desk.require(*REVIEW)
    with desk.database.write("delegate", desk.person) as work:
        this_round = readers.round_by_year(work, year)
        names = reviewers(work)
        if reviewer is not None and reviewer not in names:
            raise Problem("office.no_reviewer", name=reviewer, known=", ".join(names) or "—")
        wanted = chosen_countries(work, this_round, tuple(countries))
        changed = [one for one in wanted if readers.line(work, one[0]).reviewer != reviewer]
        for submission_id, _ in changed:
            office.delegate(work, submission_id, reviewer)
        _belongs(work, [number for number, _ in changed])
        work.details = {"year": year, "countries": [one.code for _, one in wanted], "reviewer": reviewer}
        if not changed:
            work.label = None
    return _outcome("delegate", work.details, changed, work.id if changed else None)


def reviewers(reading: Reading) -> tuple[str, ...]:
    """Return the names of those who may be given submissions: the active people of the secretariat."""
    people = readers.people(reading)
    return tuple(dict.fromkeys(one.name for one in people if one.role is not Role.FOCAL_POINT))


def is_mine(desk: Desk, line: SubmissionLine) -> bool:
    """Whether a submission was given to the person at the desk: the board's filter."""
    return line.reviewer == desk.person.name


def correct(desk: Desk, year: int, country: str, reason: str) -> Outcome:
    """Open a submission for correction: one that is accepted, or one whose round is closed. The reason is kept.

    What had not come, or not come back, when the round was closed is in review from then on: nothing is received any more.

    Raises:
        Problem: no reason, no such submission, or it can be changed as it is.
    """
    desk.require(*REVIEW)
    if not reason.strip():
        raise Problem("office.reason")
    with desk.database.read() as reading:
        line = readers.line(reading, readers.submission_id(reading, year, country))
        barred = closed_to(desk, reading, line)
    if line.stage is Stage.ACCEPTED:
        return decide(desk, year, country, Verdict.REOPEN, reason.strip())
    if barred is None:
        raise Problem("office.nothing_to_correct", country=country, year=str(year))
    with desk.database.write("correct", desk.person) as work:
        work.submission_id = line.id
        work.details = {"country": country, "year": year, "reason": reason.strip()}
        now = readers.line(work, line.id)
        if now.stage in (Stage.AWAITED, Stage.RETURNED):
            move(work, now.id, now.version, Verdict.REOPEN, now.stage, Stage.IN_REVIEW, reason.strip())
    return Outcome("correct", work.details, submissions=frozenset({line.id}), review=True, changeset=work.id)


@dataclass(frozen=True, slots=True)
class Accepted:
    """One acceptance of a submission, and every answer that differs from it at the next one, or now."""

    acceptance: Acceptance
    changes: tuple[Moved, ...]


def accepted(desk: Desk, reading: Reading, submission_id: int) -> tuple[Accepted, ...]:
    """Return the acceptances of a submission, oldest first, each with what was changed after it."""
    taken = readers.acceptances(reading, submission_id)
    line = readers.line(reading, submission_id)
    states = [that_day(desk, reading, line, one.seq) for one in taken]
    states.append(readers.answers(reading, submission_id))
    return tuple(
        Accepted(one, moved(was, later)) for one, was, later in zip(taken, states[:-1], states[1:], strict=True)
    )


def _belongs(work: Work, numbers: Sequence[int]) -> None:
    # A changeset belongs to one submission or to none; what concerns several names them in its details.
    if len(numbers) == 1:
        work.submission_id = numbers[0]


def _outcome(
    label: str, details: dict[str, object], wanted: Sequence[tuple[int, object]], changeset: str | None
) -> Outcome:
    touched = frozenset(number for number, _ in wanted)
    return Outcome(label, details, submissions=touched, review=True, changeset=changeset)
