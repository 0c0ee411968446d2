"""What a country's return still lacks before it goes back: the checklist beside the sign-off."""

from dataclasses import dataclass

from db import readers
from db.problems import Problem
from db.snapshots.review import Finding, Query
from db.terms import QueryState, Result, Severity
from db.work import Reading
from desktop.actions.desk import Desk
from desktop.actions.letters import own_replies
from desktop.actions.refresh import unexplained_places

REQUIRED = ("GEN.01", "GEN.02")
"""The checks that something required was answered."""


@dataclass(frozen=True, slots=True)
class Readiness:
    """``required`` are unanswered required items, ``errors`` all other errors, ``warnings`` those nobody has explained,
    ``queries`` the office's questions that have no answer yet."""

    required: tuple[Finding, ...] = ()
    errors: tuple[Finding, ...] = ()
    warnings: tuple[Finding, ...] = ()
    queries: tuple[Query, ...] = ()

    @property
    def signable(self) -> bool:
        """Whether nothing stands in the way of the national sign-off."""
        return not self.required and not self.errors


def readiness(desk: Desk, reading: Reading, submission_id: int) -> Readiness:
    """Return what is missing in a submission, as its findings stand."""
    failed = [one for one in readers.findings(reading, submission_id) if one.result is Result.FAIL]
    errors = [one for one in failed if one.severity is Severity.ERROR]
    left = set(unexplained_places(desk, reading, submission_id))
    return Readiness(
        tuple(one for one in errors if one.rule in REQUIRED),
        tuple(one for one in errors if one.rule not in REQUIRED),
        tuple(one for one in failed if one.severity is Severity.WARNING and (one.rule, one.item, one.row) in left),
        tuple(
            one
            for one in readers.queries(reading, submission_id)
            if one.state is not QueryState.CLOSED and not own_replies(one)[1]
        ),
    )


def require_signable(desk: Desk, reading: Reading, submission_id: int, year: int) -> None:
    """Refuse the sign-off of a return with errors or without a required answer; a draft may be sent all the same.

    Raises:
        Problem: ``own_file.not_ready``.
    """
    found = readiness(desk, reading, submission_id)
    if not found.signable:
        first = (*found.errors, *found.required)[0]
        raise Problem(
            "own_file.not_ready",
            year=str(year),
            errors=len(found.errors),
            required=len(found.required),
            item=first.item or "—",
        )
