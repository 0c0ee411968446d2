"""What the pages show, read in one transaction each; runs on the reading thread and knows no Qt.

Imports stand inside the functions: the first frame must not wait for SQLAlchemy.
"""

from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from db.snapshots.history import Outcome
from db.snapshots.submission import Answers
from desktop.ui.views import AnswerView, BoardView, EntryView, SubmissionView

if TYPE_CHECKING:
    from db.snapshots.history import Changeset, Revision
    from db.work import Reading
    from desktop.actions.desk import Desk
    from desktop.actions.progress import Progress
    from desktop.rules import Evaluation

Earlier = tuple[tuple[int, Answers], ...]
"""The answers of earlier rounds with their years, the newest first."""


def board(desk: "Desk") -> BoardView:
    """Return the countries that ever took part, the rounds with their editions, and every line of the matrix."""
    from db import readers
    from db.terms import Role

    with desk.database.read() as reading:
        info = readers.file_info(reading)
        lines = readers.lines(reading)
        register = readers.countries(reading)
        taking_part = {line.country for line in lines}
        countries = tuple(one for one in register.values() if one.code in taking_part)
        today = datetime.now(ZoneInfo(info.zone)).date()
        editions, barred = readers.editions(reading), desk.barred(Role.EDITOR)
        return BoardView(info.title, countries, readers.rounds(reading), lines, today, editions, barred)


def submission(desk: "Desk", submission_id: int) -> SubmissionView:
    """Return one submission with its findings in sentences and the answers of the round before."""
    from db import readers
    from db.terms import Result, Severity
    from desktop.actions.earlier import earlier_submission
    from desktop.actions.held import held
    from desktop.actions.kept import findings as stored
    from desktop.actions.refresh import explained, unexplained_places
    from desktop.actions.suggestions import questions
    from desktop.actions.validate import told
    from desktop.validation import demands

    with desk.database.read() as reading:
        line = readers.line(reading, submission_id)
        this_round = readers.round_by_year(reading, line.year)
        questionnaire = desk.questionnaire(reading, this_round.questionnaire_sha256)
        whole = held(desk, reading, line)
        before = earlier_submission(desk, reading, line)
        findings = stored(desk, reading, line)
        left = set(unexplained_places(desk, reading, submission_id))
        warnings = {
            (one.rule, one.item, one.row)
            for one in findings
            if one.severity is Severity.WARNING and one.result is Result.FAIL
        }
        register = readers.countries(reading)
        names = {code: country.name(desk.language) for code, country in register.items()}
        asked = questions(desk, reading, submission_id, findings, desk.language)
        acronyms = {one.code: one.acronyms.get(desk.language) or one.code for one in readers.mechanisms(reading)}
        return SubmissionView(
            country=register[line.country],
            questionnaire=questionnaire,
            submission=whole,
            findings=findings,
            sentences=tuple(
                f"{text}\n{question}".rstrip()
                for text, question in zip(told(desk, reading, line, findings, desk.language), asked, strict=True)
            ),
            previous=before.answers if before is not None else {},
            previous_year=before.line.year if before is not None else None,
            explained=frozenset(warnings - left),
            explanations=explained(desk, reading, line),
            demands=demands(findings, questionnaire, desk.language, names, acronyms),
        )


FEW_ITEMS = 6
"""Rules about more items than this are general ones, which tell nothing about the one; nor are more rules told."""
ROUNDS = 5
"""How many earlier rounds stand beside a field."""
REVISIONS = 20
"""How many changes of one answer are told."""


def entry(desk: "Desk", submission_id: int, earlier: Earlier | None = None) -> EntryView:
    """Return one submission to be filled in; *earlier* rounds that are known already are not read again."""
    from db import readers
    from db.terms import QueryState, Role
    from desktop.actions.earlier import earlier_submission
    from desktop.actions.entry import locked
    from desktop.actions.kept import unasked
    from desktop.actions.refresh import shared_register, situation_of

    shown = submission(desk, submission_id)
    line = shown.submission.line
    with desk.database.read() as reading:
        this_round = readers.round_by_year(reading, line.year)
        book = desk.book(reading, this_round.questionnaire_sha256)
        situation = situation_of(desk, reading, this_round, shown.submission, shared_register(reading))
        queried: dict[str, int] = {}
        for query in readers.queries(reading, submission_id):
            if query.state is not QueryState.CLOSED:
                queried[query.item] = queried.get(query.item, 0) + 1
        if earlier is None:
            before = (earlier_submission(desk, reading, line, back) for back in range(1, ROUNDS + 1))
            earlier = tuple((one.line.year, one.answers) for one in before if one is not None)
        undo, redo = readers.last_undoable(reading, submission_id), readers.last_redoable(reading, submission_id)
        return EntryView(
            shown=shown,
            unasked=unasked(desk, book, situation),
            earlier=earlier,
            locked=locked(desk, reading, line),
            undo=undo,
            redo=redo,
            undone=_change_of(reading, undo),
            redone=_change_of(reading, redo),
            queried=queried,
            secretariat=desk.person.role is not Role.FOCAL_POINT,
            file_key=readers.file_info(reading).key,
        )


def _change_of(reading: "Reading", done: "Changeset | None") -> "Revision | None":
    """Return what an action did to the answer it was about; None where it was about several."""
    from db import readers

    item = str(done.details.get("item", "")) if done is not None else ""
    if done is None or not item or "n" in done.details:
        return None
    return readers.revision_in(reading, done.id, item, str(done.details.get("row", "")))


def answer(desk: "Desk", submission_id: int, item: str, row: str) -> AnswerView:
    """Return what is demanded of one answer in plain words, its history, its queries and its evidence."""
    from db import readers
    from desktop.rules import item_sentences, rule_sentence

    with desk.database.read() as reading:
        told = readers.revisions(reading, item=item, submission_id=submission_id, row=row, limit=REVISIONS)
        queries = readers.queries(reading, submission_id)
        # What is asked about the whole return has no field of its own: it stands beside each, after that one's own.
        asked = tuple(one for place in (("", ""), (item, row)) for one in queries if (one.item, one.row) == place)
        kept = tuple(one for one in readers.attachments(reading, submission_id) if (one.item, one.row) == (item, row))
        line = readers.line(reading, submission_id)
        this_round = readers.round_by_year(reading, line.year)
        form = desk.questionnaire(reading, this_round.questionnaire_sha256)
        names = {code: country.name(desk.language) for code, country in readers.countries(reading).items()}
        found = form.by_code[item]
        own = item_sentences(form, found, desk.language, names)
        rules = [
            (rule.severity.value, rule_sentence(form, rule, desk.language, names))
            for rule in form.rules
            if item in rule.items and len(rule.items) <= FEW_ITEMS
        ]
        return AnswerView((item, row), (*own.items(), *rules[:FEW_ITEMS]), told, asked, kept)


def validate(desk: "Desk", year: int, countries: tuple[str, ...] | None, progress: "Progress") -> Outcome:
    """Check the returns of a round, or of *countries*, and tell which submissions have new findings."""
    from desktop.actions.validate import validate as check

    checked = check(desk, year, countries, progress)
    return Outcome("validate", {"year": year}, submissions=frozenset(one.line.id for one in checked), findings=True)


def submission_number(desk: "Desk", year: int, country: str) -> int:
    """Return the number of the submission of *country* in the round of *year*."""
    from db import readers

    with desk.database.read() as reading:
        return readers.submission_id(reading, year, country)


def tried(desk: "Desk", submission_id: int | None, expression: str) -> "Evaluation":
    """Return what *expression* gives on a submission, or on nothing.

    Raises:
        Problem: it cannot be read, or means nothing; ``column`` says where.
    """
    from desktop.actions.refresh import opened
    from desktop.rules import evaluate_on, evaluate_text

    if submission_id is None:
        return evaluate_text(expression)
    with desk.database.read() as reading:
        return evaluate_on(expression, opened(desk, reading, submission_id))
