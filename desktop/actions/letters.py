"""Queries and explanations on their way between the office and a country's own file."""

from collections.abc import Iterator

from db import readers
from db.snapshots.receipt import Correspondence
from db.snapshots.review import Query
from db.terms import QueryAct, Result, Role, Severity
from db.work import Reading, Work
from db.writers import review as writers
from desktop.actions.desk import Desk
from desktop.actions.refresh import explained, explains
from desktop.actions.replies import BETWEEN
from desktop.validation import message, rule_hash, value_hash
from desktop.wording import day_text, sentence, word
from desktop.workbook.annotation import Annotation, Asked, Tone, explanation_token, query_token
from desktop.workbook.order import Order


def keep_letters(work: Work, submission_id: int, letters: Correspondence) -> None:
    """Keep in a country's own file what the office wrote; what is known already stays as it is."""
    known = {one.number: one for one in readers.queries(work, submission_id)}
    for query in letters.queries:
        writers.keep_query(work, submission_id, query, known.get(query.number))
    given = {(one.rule, one.item, one.row): one for one in readers.explanations(work, submission_id)}
    for one in letters.explanations:
        ours = given.get((one.rule, one.item, one.row))
        if ours is None or ours.at < one.at:
            writers.keep_explanation(work, submission_id, one)


def own_replies(query: Query) -> tuple[int, tuple[str, ...]]:
    """Return how many messages of *query* the office has written or seen for certain, and the replies after them."""
    seen = max((at for at, one in enumerate(query.messages, 1) if one.role is not Role.FOCAL_POINT), default=0)
    return seen, tuple(one.text for one in query.messages[seen:] if one.act is QueryAct.REPLY)


def answers_given(desk: Desk, reading: Reading, submission_id: int, order: Order) -> Annotation:
    """Return the explanations and replies of a country's own file, as they go to the office in the workbook of *order*."""
    line = readers.line(reading, submission_id)
    lines = (*_explanations(desk, reading, submission_id, order), *_replies(reading, submission_id, order.language))
    return Annotation(
        order.language,
        order.country.name(order.language),
        order.year,
        day_text(line.due, order.language),
        lines,
        given=True,
        person=desk.person.name,
    )


def _explanations(desk: Desk, reading: Reading, submission_id: int, order: Order) -> Iterator[Asked]:
    line, language, questionnaire = readers.line(reading, submission_id), order.language, order.questionnaire
    given = explained(desk, reading, line)
    answers = readers.answers(reading, submission_id)
    book = desk.book(reading, order.sha256)
    names = {code: one.name(language) for code, one in readers.countries(reading).items()}
    for one in readers.findings(reading, submission_id):
        if one.result is not Result.FAIL or one.severity is not Severity.WARNING:
            continue
        if not explains(given, book, answers, one):
            continue
        known = given[one.rule, one.item, one.row]
        value, rule = value_hash(answers.get((one.item, one.row))), rule_hash(questionnaire, one.rule, one.item)
        token = explanation_token(one.rule, one.item, one.row, value, rule, None, "")
        told = message(one, questionnaire, language, names)
        heading = word(one.severity, language)
        yield Asked(Tone.WARNING, heading, one.item, one.row, told, token, known.kind, known.text)


def _replies(reading: Reading, submission_id: int, language: str) -> Iterator[Asked]:
    for query in readers.queries(reading, submission_id):
        seen, replies = own_replies(query)
        if replies:
            heading = sentence("workbook.errors.query", language, n=query.number)
            token = query_token(query.number, seen)
            told = query.messages[seen - 1].text if seen else ""
            yield Asked(Tone.QUERY, heading, query.item, query.row, told, token, None, BETWEEN.join(replies))
