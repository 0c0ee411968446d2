"""Two countries say different things about the same: one act asks both, and each is told the other's query."""

from db import readers
from db.problems import Problem
from db.snapshots.history import Outcome
from db.snapshots.questionnaire import Questionnaire
from db.work import Reading
from db.writers import review as writers
from db.writers.collection import require_unlocked
from desktop.actions.desk import Desk
from desktop.actions.review import REVIEW, begin_review
from desktop.actions.sides import Side, label_words, mirrored_places, sides, value_words
from desktop.wording import sentence


def query_mirror(
    desk: Desk, year: int, country: str, rule: str, item: str, row: str, text: str = ""
) -> tuple[Outcome, tuple[int, int]]:
    """Ask both sides of a mirror difference, each in its own language; returns the numbers of the two queries.

    Both figures are quoted, and each query names the other's number. *text* is added to both.

    Raises:
        Problem: there is no such finding, it does not compare with one other country, one of the two returns is accepted, or
            the role may not ask.
    """
    desk.require(*REVIEW)
    with desk.database.write("query.mirror", desk.person) as work:
        submission_id = readers.submission_id(work, year, country)
        line = readers.line(work, submission_id)
        form = desk.questionnaire(work, readers.round_by_year(work, year).questionnaire_sha256)
        places = mirrored_places(form, readers.findings(work, submission_id))
        if (rule, item, row) not in places:
            raise Problem("review.no_mirror", rule=rule, item=item, country=country, year=str(year))
        here, there = sides(work, form, year, submission_id, item, row)
        first = readers.next_query_number(work, line.round_id)
        work.submission_id = submission_id
        numbers = []
        for side, other, other_number in ((here, there, first + 1), (there, here, first)):
            # Asked both or none: where only one side is still open, the other is reopened first.
            require_unlocked(work, side.submission_id)
            words = _words(work, form, side, other, other_number)
            asked = f"{words} {text}".strip()
            numbers.append(writers.ask(work, side.submission_id, side.item, side.row, rule, asked))
            begin_review(work, readers.line(work, side.submission_id))
        work.details = {
            "number": numbers[0],
            "other_number": numbers[1],
            "other": there.country,
            "item": item,
            "row": row,
            "rule": rule,
        }
    touched = frozenset({here.submission_id, there.submission_id})
    outcome = Outcome("query.mirror", work.details, submissions=touched, review=True, changeset=work.id)
    return outcome, (numbers[0], numbers[1])


def _words(reading: Reading, form: Questionnaire, side: Side, other: Side, other_number: int) -> str:
    tongue = side.language
    names = {code: one.name(tongue) for code, one in readers.countries(reading).items()}
    # What one side keeps confidential is never told to the other, and a text once sent cannot be called back.
    how = ".silent" if other.silent else ".confidential" if other.confidential else ""
    return sentence(
        f"query.mirror.text{how}",
        tongue,
        label=label_words(form, side, tongue),
        mine=value_words(form, side, tongue),
        other=names[other.country],
        theirs="" if how else value_words(form, other, tongue),
        other_label=label_words(form, other, tongue),
        number=str(other_number),
    )
