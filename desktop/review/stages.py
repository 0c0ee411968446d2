"""The stages of a submission and of a query: which verdict leads where, and what each needs."""

from db.problems import Problem, Remark
from db.snapshots.submission import SubmissionLine
from db.terms import QueryAct, QueryState, Stage, Verdict

MOVES: dict[Verdict, dict[Stage, Stage]] = {
    Verdict.RECEIVE: {
        Stage.AWAITED: Stage.RECEIVED,
        Stage.RETURNED: Stage.RECEIVED,
        Stage.RECEIVED: Stage.RECEIVED,
        Stage.IN_REVIEW: Stage.RECEIVED,
    },
    Verdict.REVIEW: {Stage.RECEIVED: Stage.IN_REVIEW},
    Verdict.RETURN: {Stage.RECEIVED: Stage.RETURNED, Stage.IN_REVIEW: Stage.RETURNED},
    Verdict.ACCEPT: {Stage.RECEIVED: Stage.ACCEPTED, Stage.IN_REVIEW: Stage.ACCEPTED},
    Verdict.REOPEN: {Stage.ACCEPTED: Stage.IN_REVIEW},
}

QUERY_MOVES: dict[QueryAct, dict[QueryState, QueryState]] = {
    QueryAct.REPLY: {
        QueryState.OPEN: QueryState.ANSWERED,
        QueryState.REOPENED: QueryState.ANSWERED,
        QueryState.ANSWERED: QueryState.ANSWERED,
    },
    QueryAct.CLOSE: {
        QueryState.OPEN: QueryState.CLOSED,
        QueryState.ANSWERED: QueryState.CLOSED,
        QueryState.REOPENED: QueryState.CLOSED,
    },
    QueryAct.REOPEN: {QueryState.CLOSED: QueryState.REOPENED},
    QueryAct.ASK: {QueryState.ANSWERED: QueryState.REOPENED, QueryState.CLOSED: QueryState.REOPENED},
}


def after(line: SubmissionLine, verdict: Verdict) -> Stage:
    """Return the stage *verdict* leads to.

    Raises:
        Problem: the verdict does not fit the stage; ``review.accepted`` for an accepted submission.
    """
    leads = MOVES[verdict].get(line.stage)
    if leads is None:
        said = {"country": line.country, "year": str(line.year), "stage": line.stage, "verdict": verdict}
        if verdict is Verdict.REOPEN:
            raise Problem("review.nothing_to_reopen", **said)
        if line.stage is Stage.AWAITED:
            raise Problem("review.not_received", **said)
        if line.stage is Stage.RETURNED:
            raise Problem("review.with_country", **said)
        raise locked(line) or Problem("review.not_from_here", **said)
    return leads


def locked(line: SubmissionLine) -> Problem | None:
    """Return why nothing is changed, asked, ticked or explained in an accepted return; None for any other."""
    if line.stage is not Stage.ACCEPTED:
        return None
    return Problem("review.accepted", country=line.country, year=str(line.year))


def blockers(
    line: SubmissionLine, verdict: Verdict, reason: str, *, none_unevaluated: bool = False, unseen: int = 0
) -> list[Remark]:
    """Return everything that still stands in the way of *verdict*; empty when it may be given.

    *none_unevaluated* demands that no rule is left without a result, for offices that want that; *unseen* is how many
    answers no reviewer has ticked, where that is asked.
    """
    counts = line.counts
    missing: list[Remark] = []

    def lack(code: str, number: int) -> None:
        missing.append(Remark(code, details={"n": number, "country": line.country, "year": str(line.year)}))

    if verdict is Verdict.ACCEPT:
        if line.findings_as_of < line.changed_seq or line.findings_stale:
            lack("review.not_validated", 0)
        if counts.errors:
            lack("review.errors_left", counts.errors)
        if counts.unexplained:
            lack("review.warnings_unexplained", counts.unexplained)
        if counts.open_queries:
            lack("review.queries_open", counts.open_queries)
        if unseen:
            lack("review.unseen_left", unseen)
        if none_unevaluated and counts.not_evaluated:
            lack("review.not_evaluated_left", counts.not_evaluated)
    if verdict in (Verdict.RETURN, Verdict.REOPEN) and not reason.strip():
        lack("review.reason_needed", 0)
    if verdict is Verdict.RETURN and not counts.open_queries:
        lack("review.query_needed", 0)
    return missing


def query_after(state: QueryState, act: QueryAct, number: int) -> QueryState:
    """Return the state *act* brings a query to.

    Raises:
        Problem: the act does not fit the state.
    """
    leads = QUERY_MOVES[act].get(state)
    if leads is None:
        raise Problem("review.query_not_from_here", number=str(number), state=state)
    return leads
