"""After a change: derived items computed, rules evaluated, findings and counts stored, all in the same transaction."""

from collections.abc import Mapping
from dataclasses import replace

from db import readers
from db.snapshots.register import Membership
from db.snapshots.review import Explanation, Finding
from db.snapshots.submission import Answer, Answers, Key, Round, Submission, SubmissionLine
from db.terms import Result, Severity, Stage
from db.work import Reading, Work
from db.writers import collection
from db.writers import review as writers
from desktop.actions.along import explained_earlier, standing
from desktop.actions.desk import Desk
from desktop.actions.earlier import earlier_submission
from desktop.actions.held import held, renewed
from desktop.actions.kept import findings, follow, store
from desktop.questionnaire import register as shipped
from desktop.rules import Book, Case, Given, Others, Register
from desktop.validation import Situation, Validation, compares, given_of, rule_hash, validate, value_hash


def refresh(
    desk: Desk,
    work: Work,
    submission_id: int,
    others: Others | None = None,
    *,
    edited: bool = False,
    before: Submission | None = None,
) -> Validation:
    """Bring derived answers, findings and counts of a submission up to date within *work*.

    *others* may be shared by the caller that refreshes a whole round; it is read here where the rules need it. After
    an edit by hand only what it can change is checked again; *before* is what was held when *work* began, so that only
    what changed is read.
    """
    line = readers.line(work, submission_id)
    this_round = readers.round_by_year(work, line.year)
    book = desk.book(work, this_round.questionnaire_sha256)
    submission = renewed(work, before) if before is not None else held(desk, work, line)
    register = shared_register(work)
    if others is None and looks_across(book):
        others = others_in(desk, work, line.round_id, register, submission)
    situation = situation_of(desk, work, this_round, submission, register, others)
    kept = follow(desk, book, situation) if edited else None
    validation = kept.live.validation if kept is not None else validate(book, situation)
    derived = validation.derived
    if kept is not None and kept.live.moved is not None:
        # All others were computed, and stored, before.
        doubtful = kept.live.moved.derived | kept.doubtful
        derived = {key: derived[key] for key in doubtful if key in derived}
    # A cache write has no changeset that a changed figure could belong to.
    if line.stage is not Stage.ACCEPTED and work.label is not None:
        derived = _store_derived(work, submission, derived)
        if derived:
            # Whoever holds the answers of before must see that they are not these.
            collection.mark_changed(work, submission_id)
    if kept is not None:
        kept.doubtful = frozenset(derived)
    # A cache write continues the newest changeset; a change is itself the newest.
    as_of = work.seq if work.label is not None else work.seq - 1
    store(desk, work, line, validation, kept, as_of)
    unexplained = _unexplained(desk, work, line, book, submission.answers, validation)
    collection.store_counts(work, submission_id, replace(validation.counts, unexplained=unexplained))
    # An explanation or a query changes no figure, so nobody else's findings can change by it.
    if work.revisions and looks_across(book):
        writers.mark_stale(work, line.round_id, but=submission_id)
    return validation


def situation_of(
    desk: Desk,
    reading: Reading,
    this_round: Round,
    submission: Submission,
    known: Register,
    others: Others | None = None,
) -> Situation:
    """Return *submission* with all that its checks compare it to."""
    return Situation(
        submission=submission,
        year=this_round.year,
        reference_date=this_round.reference_date,
        earlier=tuple(earlier_submission(desk, reading, submission.line, back) for back in (1, 2)),
        register=known,
        others=others,
    )


def opened(desk: Desk, reading: Reading, submission_id: int) -> Case:
    """Return a submission opened for expressions, with everything it can be compared with."""
    line = readers.line(reading, submission_id)
    this_round = readers.round_by_year(reading, line.year)
    book = desk.book(reading, this_round.questionnaire_sha256)
    submission = held(desk, reading, line)
    register = shared_register(reading)
    others = others_in(desk, reading, line.round_id, register) if looks_across(book) else None
    return book.open(situation_of(desk, reading, this_round, submission, register, others).facts())


def looks_across(book: Book) -> bool:
    """Whether any rule, or any general check, compares a country with the others of its round."""
    return compares(book) or any(rule.uses.others for rule in book.rules)


def others_in(desk: Desk, reading: Reading, round_id: int, register: Register, own: Submission | None = None) -> Others:
    """Return what the countries that have answered in a round gave; a submission is read again only once it changed.

    *own* is one that is just being changed, as it stands now.
    """
    under, kept = desk.others.get(round_id, (register, None))
    given: dict[str, Given] = {}
    for line in readers.lines(reading, round_id):
        if line.stage is Stage.AWAITED:
            continue
        known = desk.given.get(line.id)
        if known is not None and known[0] == line.changed_seq:
            given[line.country] = known[1]
        elif own is not None and own.id == line.id:
            # Not committed yet, so it may not stay.
            given[line.country] = given_of(own)
        else:
            given[line.country] = given_of(held(desk, reading, line))
            desk.given[line.id] = (line.changed_seq, given[line.country])
    if kept is None or under is not register:
        others = Others(given)
    elif kept.given == given:
        return kept
    else:
        # Made anew, not changed: whoever is at work with the old one finishes with what it stood for.
        others = kept.renewed(given)
    desk.others[round_id] = (register, others)
    return others


_registers: dict[tuple[Membership, ...], Register] = {}


def shared_register(reading: Reading) -> Register:
    """Return memberships and reference lists as rules look them up; the same memberships share one register."""
    memberships = readers.memberships(reading)
    if memberships not in _registers:
        _registers.clear()
        _registers[memberships] = Register(memberships, shipped.reference_lists())
    return _registers[memberships]


def _store_derived(work: Work, submission: Submission, derived: Mapping[Key, Answer]) -> dict[Key, Answer]:
    """Store what was computed where it differs, and return it."""
    before = submission.answers
    changed = []
    for key, answer in derived.items():
        present = before.get(key, Answer(*key))
        # What people say about a derived figure (note, source) stays; only the figure is computed.
        now = replace(present, text=answer.text, number=answer.number, status=answer.status)
        if now != present:
            changed.append(now)
    if changed:
        collection.store_answers(work, submission.id, changed)
    return {answer.key: answer for answer in changed}


def _unexplained(
    desk: Desk, reading: Reading, line: SubmissionLine, book: Book, answers: Answers, validation: Validation
) -> int:
    given = explained(desk, reading, line)
    if not given:
        return validation.counts.warnings
    return sum(
        1
        for finding in validation.findings
        if finding.severity is Severity.WARNING
        and finding.result is Result.FAIL
        and not explains(given, book, answers, finding)
    )


def explained(desk: Desk, reading: Reading, line: SubmissionLine) -> dict[tuple[str, str, str], Explanation]:
    """Return the newest explanation of each (rule, item, row), those of all accepted rounds before included: they still hold.

    What was said of an item that means something else now does not.
    """
    found: dict[tuple[str, str, str], Explanation] = {}
    for submission_id, year in readers.explained_before(reading, line):
        for one in explained_earlier(desk, reading, submission_id, year, line.year):
            found[one.rule, one.item, one.row] = one
    for one in standing(desk, reading, line.id, line.year):
        found[one.rule, one.item, one.row] = one
    return found


def remembered(desk: Desk, reading: Reading, line: SubmissionLine) -> dict[tuple[str, str, str], int]:
    """Return the year of the round in which each of :func:`explained` was given, where it was an earlier one."""
    found: dict[tuple[str, str, str], int] = {}
    for submission_id, year in readers.explained_before(reading, line):
        given = explained_earlier(desk, reading, submission_id, year, line.year)
        found |= {(one.rule, one.item, one.row): year for one in given}
    own = {(one.rule, one.item, one.row) for one in standing(desk, reading, line.id, line.year)}
    return {place: year for place, year in found.items() if place not in own}


def explains(given: Mapping[tuple[str, str, str], Explanation], book: Book, answers: Answers, finding: Finding) -> bool:
    """Whether an explanation holds for *finding*: given for this very value under this very rule."""
    one = given.get((finding.rule, finding.item, finding.row))
    return (
        one is not None
        and one.value_hash == value_hash(answers.get((finding.item, finding.row)))
        and one.rule_hash == rule_hash(book.questionnaire, finding.rule, finding.item)
    )


def unexplained_places(desk: Desk, reading: Reading, submission_id: int) -> list[tuple[str, str, str]]:
    """Return (rule, item, row) of every cached warning that no explanation holds for."""
    line = readers.line(reading, submission_id)
    this_round = readers.round_by_year(reading, line.year)
    book = desk.book(reading, this_round.questionnaire_sha256)
    answers = held(desk, reading, line).answers
    given = explained(desk, reading, line)
    return [
        (one.rule, one.item, one.row)
        for one in findings(desk, reading, line)
        if one.severity is Severity.WARNING and one.result is Result.FAIL and not explains(given, book, answers, one)
    ]
