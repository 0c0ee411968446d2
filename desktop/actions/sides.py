"""The two sides of what two countries say about the same: whose figures they are, where they stand, how they read."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from db import readers
from db.problems import Problem
from db.snapshots.questionnaire import Item, Questionnaire
from db.snapshots.review import Finding
from db.snapshots.submission import Answer, Submission, SubmissionLine
from db.terms import ItemKind, Result
from db.work import Reading
from desktop.rules import parse
from desktop.rules.nodes import Call, walk
from desktop.rules.scope import mirrored, partner_column
from desktop.wording import number_text

Place = tuple[str, str, str]
"""(rule, item, row) of a finding."""
NOTHING = "—"


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two figures: whose it is, in which item and row, and what it says in words."""

    submission_id: int
    country: str
    language: str
    item: str
    row: str
    said: Answer | None

    @property
    def silent(self) -> bool:
        """Whether nothing is said about it here."""
        return self.said is None or self.said.text is None

    @property
    def confidential(self) -> bool:
        """Whether the country keeps it from everybody but the secretariat."""
        return self.said is not None and self.said.confidential


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


def partners_of(
    reading: Reading, form: Questionnaire, line: SubmissionLine, findings: Iterable[Finding]
) -> dict[Place, str]:
    """Return the findings whose two sides can be asked, each with the other country."""
    mine = readers.submission(reading, line.id)
    register = readers.countries(reading)
    sent = {one.country for one in readers.lines(reading, line.round_id)}
    found = {}
    for place in mirrored_places(form, findings):
        _, item, row = place
        partners = [one for one in _partners(form, form.by_code[item], row, mine) if one in register and one in sent]
        if len(partners) == 1:
            found[place] = partners[0]
    return found


def _partners(form: Questionnaire, item: Item, row: str, mine: Submission) -> list[str]:
    """Return the countries, other than its own, that a row names."""
    named = mine.answers.get((_partner(form, item).code, row))
    return [code for code in (named.codes if named else ()) if code != mine.line.country]


def _mirrors(questionnaire: Questionnaire, code: str, looked: dict[str, bool]) -> bool:
    if code not in looked:
        rule = questionnaire.rules_by_code.get(code)
        nodes = walk(parse(rule.check)) if rule is not None else ()
        looked[code] = any(isinstance(node, Call) and node.name == "mirror" for node in nodes)
    return looked[code]


def sides(
    reading: Reading,
    form: Questionnaire,
    year: int,
    submission_id: int,
    item: str,
    row: str,
    opened: Callable[[int], Submission] | None = None,
) -> tuple[Side, Side]:
    """Return this side of an answer in a row, and the one of the country that the row names.

    *opened* gives a submission by its number, for whoever looks at many.

    Raises:
        Problem: the row does not name exactly one other country, or nothing mirrors the item.
    """
    opened = opened or (lambda number: readers.submission(reading, number))
    asked, register, mine = form.by_code[item], readers.countries(reading), opened(submission_id)
    line = mine.line
    back = mirrored(asked, form)
    partners = [code for code in _partners(form, asked, row, mine) if code in register]
    if len(partners) != 1 or back is None:
        raise Problem("review.no_mirror", rule=item, item=item, country=line.country, year=str(year))
    theirs = opened(readers.submission_id(reading, year, partners[0]))
    other_row = next(_rows_about(form, back, line.country, theirs), "")
    place = (back.code, other_row) if other_row else (back.roster or back.code, "")
    here = Side(submission_id, line.country, register[line.country].language, item, row, mine.answers.get((item, row)))
    there = Side(
        theirs.line.id, partners[0], register[partners[0]].language, *place, theirs.answers.get((back.code, other_row))
    )
    return here, there


def _partner(form: Questionnaire, item: Item) -> Item:
    found = partner_column(form.by_code[item.roster or item.code])
    if found is None:
        raise Problem("review.no_mirror", rule=item.code, item=item.code, country="", year="")
    return found


def _rows_about(form: Questionnaire, item: Item, country: str, theirs: Submission) -> Iterator[str]:
    """Yield the rows of the other country's table that name *country*, in their order."""
    if item.roster is None:
        return
    partner = _partner(form, item)
    for row in theirs.rows.get(item.roster, ()):
        named = theirs.answers.get((partner.code, row))
        if named is not None and country in named.codes:
            yield row


def label_words(form: Questionnaire, side: Side, tongue: str) -> str:
    """Return what is asked on that side."""
    return form.label(form.by_code[side.item], tongue)


def value_words(form: Questionnaire, side: Side, tongue: str) -> str:
    """Return what is said on that side, with its unit; a dash for nothing."""
    if side.said is None or side.said.text is None:
        return NOTHING
    item = form.by_code[side.item]
    if item.kind.numeric and side.said.number is not None:
        unit = form.unit(item, tongue)
        return f"{number_text(side.said.number, tongue)} {unit}".strip()
    if item.kind in (ItemKind.ONE, ItemKind.MANY):
        return form.choice_labels(item, side.said.codes, tongue)
    return side.said.text
