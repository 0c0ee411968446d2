"""Issuing workbooks: one file a country, in its language, filled with what is known already."""

import hashlib
import secrets
from dataclasses import dataclass, replace
from pathlib import Path

from db import readers
from db.problems import Problem
from db.snapshots.history import Outcome
from db.snapshots.questionnaire import Questionnaire
from db.snapshots.receipt import Base, Correspondence
from db.snapshots.register import Country
from db.snapshots.submission import Round, Submission, SubmissionLine
from db.terms import LANGUAGES, RoundState, Stage
from db.work import Reading
from db.writers import exchange
from desktop.actions.desk import Desk, chosen_countries
from desktop.actions.earlier import earlier_submission
from desktop.actions.progress import Progress
from desktop.actions.refresh import shared_register, situation_of
from desktop.actions.rounds import OFFICE
from desktop.actions.withheld import letters_home
from desktop.exchange import make_folder, replace_file
from desktop.validation import message, validate
from desktop.workbook.order import Order, Said

# No 0/O, 1/l/I: the key stands on paper too and is read over the telephone.
LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789"


@dataclass(frozen=True, slots=True)
class Issued:
    """Where one workbook was written."""

    country: str
    key: str
    path: Path


def issue(
    desk: Desk,
    year: int,
    folder: Path,
    countries: tuple[str, ...] | None = None,
    language: str | None = None,
    progress: Progress | None = None,
) -> tuple[Outcome, tuple[Issued, ...]]:
    """Write the workbooks of a round into *folder*, each under a name of its own; none is ever overwritten.

    Raises:
        Problem: no such round or country, the round is closed, a submission is accepted, the folder or disk refuses.
        Cancelled: the workbooks finished so far stay valid and recorded.
    """
    desk.require(*OFFICE)
    progress = progress or Progress()
    if language is not None and language not in LANGUAGES:
        raise Problem("issue.language", language=language, known=", ".join(LANGUAGES))
    with desk.database.read() as reading:
        this_round = readers.round_by_year(reading, year)
        if this_round.state is RoundState.CLOSED:
            raise Problem("round.closed", year=str(year))
        wanted = chosen_countries(reading, this_round, countries)
        orders = []
        for submission_id, country in wanted:
            submission = readers.submission(reading, submission_id)
            if submission.line.stage is not Stage.ACCEPTED:
                order = order_of(desk, reading, this_round, submission, country, language)
                order = replace(
                    order,
                    key=new_key(reading),
                    letters=letters_of(reading, order.questionnaire, submission.line),
                    found=said_of(desk, reading, this_round, submission, order),
                )
                orders.append((submission_id, order))
    if not orders:
        raise Problem("issue.all_accepted", year=str(year))
    make_folder(folder)
    issued = []
    files = desk.pool.each("write_workbook", ((order,) for _, order in orders), watch=progress)
    for (submission_id, order), data in zip(orders, progress.over("progress.issue", files, len(orders)), strict=True):
        issued.append(_hand_out(desk, this_round, submission_id, order, data, folder))
    touched = frozenset(submission_id for submission_id, _ in orders)
    return Outcome("issue", {"year": year, "n": len(issued)}, submissions=touched), tuple(issued)


def order_of(
    desk: Desk, reading: Reading, this_round: Round, submission: Submission, country: Country, language: str | None
) -> Order:
    """Return the order of a workbook that shows *submission* as it is, still without a key of its own."""
    earlier = {}
    for back in (1, 2):
        before = earlier_submission(desk, reading, submission.line, back)
        if before is not None:
            earlier[before.line.year] = Base(before.answers, before.rows)
    years = sorted((one.year for one in readers.rounds(reading) if one.year < this_round.year), reverse=True)[:2]
    info = readers.file_info(reading)
    chosen = language or country.language
    questionnaire = desk.questionnaire(reading, this_round.questionnaire_sha256)
    return Order(
        questionnaire=questionnaire,
        canonical=desk.canonical(reading, this_round.questionnaire_sha256),
        sha256=this_round.questionnaire_sha256,
        country=country,
        year=this_round.year,
        due=submission.line.due,
        language=chosen if chosen in questionnaire.languages else questionnaire.default_language,
        key="",
        base_seq=submission.line.changed_seq,
        answers=submission.answers,
        rows=submission.rows,
        earlier=earlier,
        notice=info.notice.get(chosen, ""),
        sender=info.title,
        reference_date=this_round.reference_date,
        memberships=tuple(one for one in readers.memberships(reading) if one.country == country.code),
        gaps=tuple(year for year in years if year not in earlier),
        lists=shared_register(reading).lists,
    )


def said_of(desk: Desk, reading: Reading, this_round: Round, submission: Submission, order: Order) -> tuple[Said, ...]:
    """Return what the checks say of *submission*, as the reader of the workbook of *order* reads it.

    They do not look at other countries: what those gave is nothing that travels.
    """
    book = desk.book(reading, order.sha256)
    situation = situation_of(desk, reading, this_round, submission, shared_register(reading))
    names = {order.country.code: order.country.name(order.language)}
    return tuple(
        Said(
            finding.rule, finding.item, finding.row, finding.severity, finding.result,
            message(finding, order.questionnaire, order.language, names),
        )
        for finding in validate(book, situation).findings
    )  # fmt: skip


def letters_of(reading: Reading, form: Questionnaire, line: SubmissionLine) -> Correspondence:
    """Return what was written about a submission, to travel to the country's own file."""
    return Correspondence(letters_home(reading, form, line), readers.explanations(reading, line.id))


def new_key(reading: Reading) -> str:
    """Return a key that no workbook of this file has."""
    while True:
        key = "".join(secrets.choice(LETTERS) for _ in range(6))
        if readers.workbook(reading, key) is None:
            return key


def _hand_out(desk: Desk, this_round: Round, submission_id: int, order: Order, data: bytes, folder: Path) -> Issued:
    name = f"{order.country.code}-{order.year}-{order.key}.xlsx"
    sha256 = hashlib.sha256(data).hexdigest()
    # Recorded before it is written: a file that exists is always known here, whatever stops the program between.
    with desk.database.write("issue", desk.person) as work:
        work.submission_id = submission_id
        work.details = {"key": order.key, "name": name, "language": order.language, "sha256": sha256}
        exchange.record_workbook(
            work,
            order.key,
            submission_id,
            this_round.questionnaire_id,
            order.language,
            Base(order.answers, order.rows),
            order.base_seq,
            name,
            sha256,
        )
    path = folder / name
    replace_file(path, data)
    return Issued(order.country.code, order.key, path)
