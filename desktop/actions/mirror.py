"""Two countries say different things about the same: one act asks both, and each is told the other's query."""

from collections.abc import Iterable
from dataclasses import dataclass

from db import readers
from db.problems import Problem
from db.snapshots.history import Outcome
from db.snapshots.questionnaire import Item, Questionnaire
from db.snapshots.review import Finding
from db.snapshots.submission import Answer, Answers, Rows
from db.terms import ItemKind, Result
from db.work import Reading
from db.writers import review as writers
from db.writers.collection import require_unlocked
from desktop.actions.desk import Desk
from desktop.actions.review import REVIEW, begin_review
from desktop.rules import parse
from desktop.rules.nodes import Call, walk
from desktop.rules.scope import mirrored, partner_column
from desktop.wording import number_text, sentence

Place = tuple[str, str, str]
"""(rule, item, row) of a finding."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two figures: whose it is, in which item and row, and what it says in words."""

    submission_id: int
    country: str
    language: str
    item: str
    row: str
    said: Answer | None


def mirrored_places(questionnaire: Questionnaire, findings: Iterable[Finding]) -> list[Place]:
    """Return (rule, item, row) of the findings whose rule compares a row with what the country named in it says."""
    looked: dict[str, bool] = {}
    found = []
    for one in findings:
        if one.result is Result.FAIL and one.row and _mirrors(questionnaire, one.rule, looked):
            item = questionnaire.by_code.get(one.item)
            if item is not None and item.roster and mirrored(item, questionnaire) is not None:
                found.append((one.rule, one.item, one.row))
    return found


def _mirrors(questionnaire: Questionnaire, code: str, looked: dict[str, bool]) -> bool:
    if code not in looked:
        rule = questionnaire.rules_by_code.get(code)
        nodes = walk(parse(rule.check)) if rule is not None else ()
        looked[code] = any(isinstance(node, Call) and node.name == "mirror" for node in nodes)
    return looked[code]


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
        here, there = _sides(work, form, year, submission_id, item, row)
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


def _sides(
    reading: Reading, form: Questionnaire, year: int, submission_id: int, item: str, row: str
) -> tuple[Side, Side]:
    asked = form.by_code[item]
    register = readers.countries(reading)
    line = readers.line(reading, submission_id)
    answers = readers.answers(reading, submission_id)
    named = answers.get((_partner(form, asked).code, row))
    partners = [code for code in (named.codes if named else ()) if code in register and code != line.country]
    if len(partners) != 1:
        raise Problem("review.no_mirror", rule=item, item=item, country=line.country, year=str(year))
    other = partners[0]
    other_id = readers.submission_id(reading, year, other)
    back = mirrored(asked, form)
    assert back is not None
    given, rows = readers.answers(reading, other_id), readers.rows(reading, other_id)
    other_row = _row_about(form, back, line.country, given, rows)
    here = Side(submission_id, line.country, register[line.country].language, item, row, answers.get((item, row)))
    place = (back.code, other_row) if other_row else (back.roster or back.code, "")
    there = Side(other_id, other, register[other].language, *place, given.get((back.code, other_row)))
    return here, there


def _partner(form: Questionnaire, item: Item) -> Item:
    found = partner_column(form.by_code[item.roster or item.code])
    if found is None:
        raise Problem("review.no_mirror", rule=item.code, item=item.code, country="", year="")
    return found


def _row_about(form: Questionnaire, item: Item, country: str, answers: Answers, rows: Rows) -> str:
    """Return the first row of the other country's table that names *country*, "" where none does."""
    if item.roster is None:
        return ""
    partner = _partner(form, item)
    for row in rows.get(item.roster, ()):
        named = answers.get((partner.code, row))
        if named is not None and country in named.codes:
            return row
    return ""


def _words(reading: Reading, form: Questionnaire, side: Side, other: Side, other_number: int) -> str:
    tongue = side.language
    names = {code: one.name(tongue) for code, one in readers.countries(reading).items()}
    code = "query.mirror.text" if other.said is not None and other.said.text else "query.mirror.text.silent"
    return sentence(
        code,
        tongue,
        label=_label(form, side, tongue),
        mine=_value(form, side, tongue),
        other=names[other.country],
        theirs=_value(form, other, tongue),
        other_label=_label(form, other, tongue),
        number=str(other_number),
    )


def _label(form: Questionnaire, side: Side, tongue: str) -> str:
    return form.label(form.by_code[side.item], tongue)


def _value(form: Questionnaire, side: Side, tongue: str) -> str:
    if side.said is None or side.said.text is None:
        return "—"
    item = form.by_code[side.item]
    if item.kind.numeric and side.said.number is not None:
        unit = form.unit(item, tongue)
        return f"{number_text(side.said.number, tongue)} {unit}".strip()
    if item.kind in (ItemKind.ONE, ItemKind.MANY):
        return ", ".join(form.choice_label(item, code, tongue) for code in side.said.codes)
    return side.said.text
