"""One submission with all that checks compare it to."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from db.snapshots.submission import Submission
from desktop.rules import Facts, Given, Others, Register

NO_REGISTER = Register()


@dataclass(frozen=True, slots=True)
class Situation:
    """A submission in its round. ``earlier``: the same country's submissions one and two rounds back, None for none.

    ``others`` are the countries that have answered in this round (:func:`others_of`); build it and the register once
    for a whole round and share them.
    """

    submission: Submission
    year: int
    reference_date: date
    earlier: tuple[Submission | None, ...] = ()
    register: Register = NO_REGISTER
    others: Others | None = field(default=None)

    def facts(self) -> Facts:
        """Return the same as facts for the rules."""
        return Facts(
            given_of(self.submission),
            self.submission.country,
            self.year,
            self.reference_date,
            tuple(given_of(submission) if submission else None for submission in self.earlier),
            self.register,
            self.others,
        )


def given_of(submission: Submission) -> Given:
    """Return what a submission holds, as rules see it."""
    return Given(submission.answers, submission.rows, submission.withheld)


def others_of(submissions: Mapping[str, Submission]) -> Others:
    """Return the submissions that count as answered in a round, by country; pass only those past ``awaited``."""
    return Others({country: given_of(submission) for country, submission in submissions.items()})
