"""Two queries that were asked as one: what the other side says now, where it stands, and what it replied."""

from collections.abc import Iterable, Mapping
from functools import cache

from db import readers
from db.problems import Problem
from db.snapshots.questionnaire import Questionnaire
from db.snapshots.review import OtherSide, Query
from db.snapshots.submission import Submission
from db.terms import QueryAct, RevisionKind
from db.work import Reading
from desktop.actions.desk import Desk
from desktop.actions.sides import Side, sides, value_words
from desktop.wording import number_text, sentence, word


def other_sides(
    desk: Desk, reading: Reading, queries: Iterable[Query], language: str, *, home: bool = False
) -> Mapping[int, OtherSide]:
    """Return, for each of *queries* (by its id) that was asked to both sides of a difference, what the other side says.

    With *home* as the country of the query may read it: nothing confidential, no file and no reply of the other country.
    """
    wanted = tuple(queries)
    register = {code: one.name(language) for code, one in readers.countries(reading).items()}

    @cache
    def opened(number: int) -> Submission:
        return readers.submission(reading, number)

    found: dict[int, OtherSide] = {}
    for year in {one.year for one in wanted}:
        this_round = readers.round_by_year(reading, year)
        form = desk.questionnaire(reading, this_round.questionnaire_sha256)
        linked = readers.linked_queries(reading, this_round.id)
        known = {one.number: one for one in readers.queries(reading, round_id=this_round.id)} if linked else {}
        for query in wanted:
            other = known.get(linked.get(query.number, 0)) if query.year == year else None
            # Of the two, the first stands in the row that names the other country.
            first = query if other is None or query.number < other.number else other
            if other is None or first.item not in form.by_code:
                continue
            try:
                pair = sides(reading, form, year, first.submission_id, first.item, first.row, opened)
            except Problem:
                # The row was taken away, or names another country now: there are no two sides any more.
                continue
            mine, theirs = pair if first is query else reversed(pair)
            place = "" if home or theirs.silent else _place(reading, theirs)
            said = _sentence(form, mine, theirs, other, register[theirs.country], language, home=home)
            if place:
                said = f"{said} {sentence('query.other.place', language, place=place)}"
            reply = "" if home else _reply(other)
            found[query.id] = OtherSide(
                other.number, other.state, theirs.submission_id, (other.item, other.row), said, reply
            )
    return found


def _reply(query: Query) -> str:
    return next((one.text for one in reversed(query.messages) if one.act is QueryAct.REPLY), "")


def _place(reading: Reading, side: Side) -> str:
    """Return the file, sheet and cell that the figure came in, "" where it was typed in the program."""
    told = readers.revisions(reading, item=side.item, submission_id=side.submission_id, row=side.row)
    last = next((one for one in told if one.kind is RevisionKind.ANSWER and one.before != one.after), None)
    if last is None or last.changeset.receipt_id is None:
        return ""
    return ", ".join(part for part in (str(last.changeset.details.get("name", "")), last.place) if part)


def _sentence(
    form: Questionnaire, mine: Side, theirs: Side, other: Query, country: str, tongue: str, *, home: bool
) -> str:
    hidden = home and theirs.confidential
    gap = _gap(mine, theirs)
    own = abs(mine.said.number or 0.0) if mine.said is not None else 0.0
    if theirs.silent:
        code = "silent"
    elif hidden:
        code = "hidden"
    elif gap == 0 or (gap is None and _text(mine) == _text(theirs)):
        code = "same"
    else:
        code = "gap" if gap and own else "plain"
    value = "" if theirs.silent or hidden else value_words(form, theirs, tongue)
    if value and theirs.confidential:
        value = f"{value} ({sentence('query.other.confidential', tongue)})"
    return sentence(
        f"query.other.{code}",
        tongue,
        country=country,
        number=str(other.number),
        state=word(other.state, tongue),
        theirs=value,
        mine=value_words(form, mine, tongue),
        gap=number_text(gap or 0.0, tongue),
        share=number_text(float(f"{100 * gap / own:.3g}"), tongue) if gap and own else "",
    )


def _text(side: Side) -> str | None:
    return side.said.text if side.said is not None else None


def _gap(mine: Side, theirs: Side) -> float | None:
    """Return how far the two figures are apart; None where one of them is none."""
    if mine.said is None or theirs.said is None or mine.said.number is None or theirs.said.number is None:
        return None
    # What doubles leave over in a difference is no difference.
    return float(f"{abs(mine.said.number - theirs.said.number):.12g}")
