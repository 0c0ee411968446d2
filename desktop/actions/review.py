"""Explaining, querying, verifying, signing off, and the decisions; an accepted return takes none but its reopening."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from db import readers
from db.problems import Problem
from db.snapshots.history import Outcome
from db.snapshots.review import Query
from db.snapshots.submission import Key, Round, SubmissionLine
from db.terms import ExplanationKind, FileKind, QueryAct, QueryState, Result, Role, RoundState, Severity, Stage, Verdict
from db.work import Reading, Work
from db.writers import collection
from db.writers import review as writers
from db.writers.office import mark_later_stale
from desktop.actions.desk import Desk
from desktop.actions.entry import SOME
from desktop.actions.readiness import require_signable
from desktop.actions.refresh import refresh, unexplained_places
from desktop.actions.sheet import review_sheet
from desktop.review import after, blockers, query_after, seal
from desktop.validation import rule_hash, value_hash
from desktop.wording import remark_sentence

REVIEW = (Role.REVIEWER, Role.EDITOR)


def explain(
    desk: Desk,
    year: int,
    country: str,
    rule: str,
    item: str,
    text: str,
    row: str = "",
    kind: ExplanationKind = ExplanationKind.OTHER,
) -> Outcome:
    """Reply to a warning; the explanation holds until the value or the rule changes.

    Raises:
        Problem: no words, there is no such warning, it is another country's, or the return is accepted.
    """
    desk.require_own(country)
    text = _words(text)
    with desk.database.write("explain", desk.person) as work:
        submission_id = readers.submission_id(work, year, country)
        explain_within(desk, work, submission_id, [(rule, item, row)], kind, text)
        work.details = {"rule": rule, "item": item, "row": row, "kind": kind, "text": text}
        refresh(desk, work, submission_id)
    return _touched("explain", work, submission_id)


def explain_all(
    desk: Desk, year: int, country: str, text: str, kind: ExplanationKind = ExplanationKind.CONFIRMED
) -> Outcome:
    """Reply to every warning of a submission that has no explanation yet, with one and the same text."""
    desk.require_own(country)
    text = _words(text)
    with desk.database.write("explain.many", desk.person) as work:
        submission_id = readers.submission_id(work, year, country)
        collection.require_unlocked(work, submission_id)
        places = unexplained_places(desk, work, submission_id)
        explain_within(desk, work, submission_id, places, kind, text)
        work.details = {"n": len(places), "kind": kind, "text": text}
        if places:
            refresh(desk, work, submission_id)
        else:
            work.label = None
    return _touched("explain.many", work, submission_id)


def explain_within(
    desk: Desk,
    work: Work,
    submission_id: int,
    places: Sequence[tuple[str, str, str]],
    kind: ExplanationKind,
    text: str,
) -> None:
    """Keep one explanation for each (rule, item, row) of *places*, as part of a larger work.

    Raises:
        Problem: one of them is no warning of this submission, or it is accepted.
    """
    collection.require_unlocked(work, submission_id)
    line = readers.line(work, submission_id)
    this_round = readers.round_by_year(work, line.year)
    questionnaire = desk.questionnaire(work, this_round.questionnaire_sha256)
    warned = {
        (one.rule, one.item, one.row)
        for one in readers.findings(work, submission_id)
        if one.severity is Severity.WARNING and one.result is Result.FAIL
    }
    answers = readers.answers(work, submission_id)
    work.submission_id = submission_id
    for rule, item, row in places:
        if (rule, item, row) not in warned:
            raise Problem("review.no_finding", rule=rule, item=item, country=line.country, year=str(line.year))
        writers.explain(
            work,
            submission_id,
            rule,
            item,
            row,
            kind,
            text,
            value_hash(answers.get((item, row))),
            rule_hash(questionnaire, rule, item),
        )


def query(
    desk: Desk, year: int, country: str, item: str, text: str, row: str = "", rule: str = ""
) -> tuple[Outcome, int]:
    """Ask the focal point about an answer, a table or a row of it, or the whole return (item ""); returns the query's number.

    Raises:
        Problem: no such submission, item or row, a column of a table without its row, or the role may not ask.
    """
    desk.require(*REVIEW)
    text = _words(text)
    with desk.database.write("query", desk.person) as work:
        submission_id = readers.submission_id(work, year, country)
        collection.require_unlocked(work, submission_id)
        _require_place(desk, work, submission_id, year, item, row)
        work.submission_id = submission_id
        number = writers.ask(work, submission_id, item, row, rule, text)
        work.details = {"number": number, "item": item, "row": row, "rule": rule, "text": text}
        begin_review(work, readers.line(work, submission_id))
    return _touched("query", work, submission_id), number


def _words(text: str) -> str:
    """Return *text* without the blanks around it, or refuse what says nothing."""
    if not text.strip():
        raise Problem("review.no_words")
    return text.strip()


def _require_place(desk: Desk, work: Work, submission_id: int, year: int, item: str, row: str) -> None:
    """Refuse a place that nobody could be shown: what is asked stands beside an answer, a table, a row or the whole return."""
    if not item and not row:
        return
    asked = desk.questionnaire(work, readers.round_by_year(work, year).questionnaire_sha256).by_code.get(item)
    if asked is None:
        raise Problem("answer.no_item", item=item or "—")
    if asked.roster is None and not asked.columns:
        if row:
            raise Problem("answer.no_rows", item=item)
        return
    rows = readers.rows(work, submission_id).get(asked.roster or asked.code, ())
    some = ", ".join(rows[:SOME]) + (" …" if len(rows) > SOME else "")
    if row and row not in rows:
        raise Problem("answer.no_row", item=item, row=row, rows=some or "—")
    if asked.roster is not None and not row:
        raise Problem("review.which_row", item=item, roster=asked.roster, rows=some or "—")


def continue_query(
    desk: Desk, year: int, country: str, act: QueryAct, text: str, item: str = "", row: str = "", number: int = 0
) -> Outcome:
    """Reply to, close or reopen a query: the one with *number*, or the newest on the item that the act fits.

    Raises:
        Problem: there is no such query, the act does not fit its state, or the role may not take it.
    """
    desk.require_own(country)
    if act is not QueryAct.REPLY:
        desk.require(*REVIEW)
    if act is not QueryAct.CLOSE:
        text = _words(text)
    with desk.database.write(f"query.{act.value}", desk.person) as work:
        submission_id = readers.submission_id(work, year, country)
        collection.require_unlocked(work, submission_id)
        found = _which(readers.queries(work, submission_id), country, year, act, item, row, number)
        writers.continue_query(work, found, act, query_after(found.state, act, found.number), text)
        work.submission_id = submission_id
        work.details = {"number": found.number, "item": found.item, "text": text}
    return _touched(f"query.{act.value}", work, submission_id)


def _which(known: tuple[Query, ...], country: str, year: int, act: QueryAct, item: str, row: str, number: int) -> Query:
    if number:
        for one in known:
            if one.number == number:
                return one
        raise Problem("review.no_query", number=str(number), year=str(year))
    closed = act is QueryAct.REOPEN
    fitting = [
        one for one in known if (one.item, one.row) == (item, row) and (one.state is QueryState.CLOSED) == closed
    ]
    if not fitting:
        raise Problem("review.no_query_here", item=item or country, country=country, year=str(year))
    return fitting[-1]


def verify(desk: Desk, year: int, country: str, item: str, row: str = "", text: str = "") -> Outcome:
    """Tick one value as verified; the tick falls away when the value changes.

    Raises:
        Problem: there is no such answer, or the role may not verify.
    """
    desk.require(*REVIEW)
    with desk.database.write("verify", desk.person) as work:
        submission_id = readers.submission_id(work, year, country)
        collection.require_unlocked(work, submission_id)
        line = readers.line(work, submission_id)
        answer = readers.answers(work, submission_id).get((item, row))
        questionnaire = desk.questionnaire(work, readers.round_by_year(work, year).questionnaire_sha256)
        if answer is None or item not in questionnaire.by_code:
            raise Problem("review.no_answer", item=item, country=country, year=str(year))
        writers.verify(work, submission_id, item, row, seal(questionnaire, answer, item))
        work.submission_id = submission_id
        work.details = {"item": item, "row": row, "text": text}
        begin_review(work, line)
    return _touched("verify", work, submission_id)


def verify_all(desk: Desk, year: int, country: str, keys: Collection[Key] | None = None) -> Outcome:
    """Tick every answer that is not ticked yet, or those of *keys*: one step for a reviewer who has read them all.

    Raises:
        Problem: no such submission, or the role may not verify.
    """
    desk.require(*REVIEW)
    with desk.database.write("verify.many", desk.person) as work:
        submission_id = readers.submission_id(work, year, country)
        collection.require_unlocked(work, submission_id)
        line = readers.line(work, submission_id)
        questionnaire, lines = review_sheet(desk, work, submission_id)
        ticked = [one for one in lines if one.to_see and (keys is None or one.key in keys)]
        for one in ticked:
            writers.verify(work, submission_id, *one.key, seal(questionnaire, one.now, one.item.code))
        work.submission_id = submission_id
        work.details = {"n": len(ticked)}
        if ticked:
            begin_review(work, line)
        else:
            work.label = None
    return _touched("verify.many", work, submission_id)


def unverify(desk: Desk, year: int, country: str, item: str, row: str = "") -> Outcome:
    """Take a tick away again.

    Raises:
        Problem: no such submission, or the role may not verify.
    """
    desk.require(*REVIEW)
    with desk.database.write("verify.undo", desk.person) as work:
        submission_id = readers.submission_id(work, year, country)
        collection.require_unlocked(work, submission_id)
        writers.verify(work, submission_id, item, row, None)
        work.submission_id = submission_id
        work.details = {"item": item, "row": row}
    return _touched("verify.undo", work, submission_id)


def begin_review(work: Work, line: SubmissionLine) -> None:
    """Move a received submission into review: looking into it is what begins that."""
    if line.stage is Stage.RECEIVED:
        collection.move(work, line.id, line.version, Verdict.REVIEW, line.stage, Stage.IN_REVIEW, "")


def sign_off(desk: Desk, year: int, country: str, name: str, text: str = "") -> Outcome:
    """Record the national sign-off by *name*, bound to the answers as they are now.

    In its own file a country signs nothing off that has errors, as when it sends. The office records what it was given,
    a letter or a call, and beside it how many errors were left: hiding the letter would make no figure better, and
    nothing with errors is accepted.

    Raises:
        Problem: no such submission, it is another country's, or in a country's own file errors are left.
    """
    desk.require_own(country)
    with desk.database.write("signoff", desk.person) as work:
        submission_id = readers.submission_id(work, year, country)
        collection.require_unlocked(work, submission_id)
        line = _judged(desk, work, submission_id)
        if readers.file_info(work).kind is FileKind.COUNTRY:
            require_signable(desk, work, submission_id, year)
        content = readers.submission_sha256(work, submission_id)
        writers.sign_off(work, submission_id, name, text, content)
        work.submission_id = submission_id
        work.details = {"name": name, "text": text, "content_hash": content}
        if line.counts.errors:
            work.label = "signoff.errors"
            work.details = {**work.details, "errors": line.counts.errors}
    return _touched(work.label or "signoff", work, submission_id)


def errors_left(desk: Desk, year: int, country: str) -> int:
    """Return how many errors a return has at this moment: what is said before it is signed off."""
    with desk.database.write(None, desk.person) as work:
        return _judged(desk, work, readers.submission_id(work, year, country)).counts.errors


def _judged(desk: Desk, work: Work, submission_id: int) -> SubmissionLine:
    """Return a submission judged by the findings of this moment, not by those from before another country's change."""
    line = readers.line(work, submission_id)
    if not line.findings_stale and line.findings_as_of >= line.changed_seq:
        return line
    refresh(desk, work, submission_id)
    return readers.line(work, submission_id)


def decide(
    desk: Desk,
    year: int,
    country: str,
    verdict: Verdict,
    reason: str = "",
    *,
    strict: bool = False,
    all_seen: bool = False,
) -> Outcome:
    """Return, accept or reopen a submission.

    *strict* acceptance demands that every check could be evaluated, *all_seen* a tick that holds on every answer.

    Raises:
        Problem: ``review.blocked`` lists everything that still stands in the way; or the verdict does not fit.
    """
    desk.require(*REVIEW)
    with desk.database.write(verdict.value, desk.person) as work:
        submission_id = readers.submission_id(work, year, country)
        line = readers.line(work, submission_id)
        stage = after(line, verdict)
        if verdict is Verdict.RETURN and (problem := no_way_back(readers.round_by_year(work, year), country)):
            raise problem
        if verdict is Verdict.ACCEPT:
            line = _judged(desk, work, submission_id)
        unseen = 0
        if all_seen and verdict is Verdict.ACCEPT:
            unseen = sum(one.to_see for one in review_sheet(desk, work, submission_id)[1])
        missing = blockers(line, verdict, reason, none_unevaluated=strict, unseen=unseen)
        if strict and verdict is Verdict.ACCEPT:
            which = _unevaluated(work, submission_id)
            missing = [replace(one, details={**one.details, "which": which}) for one in missing]
        if missing:
            reasons = " ".join(remark_sentence(one, desk.language) for one in missing)
            raise Problem("review.blocked", country=country, year=str(year), reasons=reasons)
        collection.move(work, submission_id, line.version, verdict, line.stage, stage, reason)
        work.submission_id = submission_id
        work.details = {"reason": reason, "stage": stage}
        # Only accepted figures are compared with, so the rounds after this one meet other ones now.
        later = mark_later_stale(work, line) if Stage.ACCEPTED in (line.stage, stage) else frozenset[int]()
    outcome = _touched(verdict.value, work, submission_id)
    return replace(outcome, submissions=outcome.submissions | later)


def no_way_back(this_round: Round, country: str) -> Problem | None:
    """Return why nothing is returned for correction in a closed round: what went back could not be received again."""
    if this_round.state is not RoundState.CLOSED:
        return None
    return Problem("review.return_closed", country=country, year=str(this_round.year))


def _unevaluated(reading: Reading, submission_id: int) -> str:
    """Return the checks without a result, each with the places it could not be evaluated at."""
    places: dict[str, list[str]] = {}
    for one in readers.findings(reading, submission_id):
        if one.result is Result.NOT_EVALUATED:
            places.setdefault(one.rule, []).append(one.item)
    return "; ".join(
        " ".join((rule, ", ".join(dict.fromkeys(filter(None, items))))).strip()
        for rule, items in sorted(places.items())
    )


def _touched(label: str, work: Work, submission_id: int) -> Outcome:
    return Outcome(
        label,
        work.details,
        submissions=frozenset({submission_id}),
        findings=True,
        review=True,
        changeset=work.id,
    )
