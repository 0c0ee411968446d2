"""Answers that came back beside findings and queries: judged before they are shown, and again when they are stored."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from db import readers
from db.problems import Remark
from db.snapshots.questionnaire import Questionnaire
from db.snapshots.receipt import Correspondence, Difference, Reply
from db.snapshots.register import Person
from db.snapshots.review import Explanation, Finding, Query
from db.snapshots.submission import Answer, Answers, Key
from db.terms import ChangeKind, ExplanationKind, QueryAct, QueryState, Resolve, Result, Role, Severity
from db.work import Reading, Work
from db.writers import review as writers
from desktop.actions.desk import Desk
from desktop.review import query_after
from desktop.validation import rule_hash, value_hash
from desktop.workbook.annotation import fingerprint

Place = tuple[str, str, str]
LONGEST_SHOWN = 300
BETWEEN = "\n\n"
"""Stands between several replies to one query that travel in one cell."""


@dataclass(frozen=True, slots=True)
class Judged:
    """One answer and what becomes of it: new (it is stored), same (it is stored already), refused (it is listed)."""

    reply: Reply
    kind: ChangeKind
    code: str

    @property
    def remark(self) -> Remark:
        """What is said about it, with its place."""
        reply = self.reply
        text = reply.text if len(reply.text) <= LONGEST_SHOWN else reply.text[: LONGEST_SHOWN - 1] + "…"
        return Remark(
            self.code,
            "information" if self.kind is ChangeKind.NEW or self.code == "receive.reply_no_warning" else "warning",
            reply.sheet,
            reply.cell,
            reply.item or None,
            reply.row or None,
            text,
            {"rule": reply.rule, "number": str(reply.number)},
        )


def judge(
    replies: Sequence[Reply],
    questionnaire: Questionnaire,
    answers: Callable[[Key], Answer | None],
    warned: Collection[Place],
    known: Mapping[Place, Explanation],
    queries: Mapping[int, Query],
    resolve: Resolve = Resolve.ASK,
) -> tuple[Judged, ...]:
    """Return what becomes of each reply; *answers* gives the value that will stand, *warned* the warnings that will."""
    judged = []
    for reply in replies:
        if reply.number:
            kind, code = _query(reply, queries.get(reply.number))
        else:
            kind, code = _explanation(reply, questionnaire, answers, warned, known, resolve)
        judged.append(Judged(reply, kind, code))
    return tuple(judged)


def _explanation(
    reply: Reply,
    questionnaire: Questionnaire,
    answers: Callable[[Key], Answer | None],
    warned: Collection[Place],
    known: Mapping[Place, Explanation],
    resolve: Resolve,
) -> tuple[ChangeKind, str]:
    place = (reply.rule, reply.item, reply.row)
    bound = (reply.value_hash, reply.rule_hash)
    before = known.get(place)
    same = before is not None and (before.value_hash, before.rule_hash) == bound
    if same and before is not None and (before.kind, before.text) == (reply.kind, reply.text):
        return ChangeKind.SAME, "receive.reply_explains"
    if place not in warned:
        return ChangeKind.REFUSED, "receive.reply_no_warning"
    holds = (value_hash(answers((reply.item, reply.row))), rule_hash(questionnaire, reply.rule, reply.item))
    if holds != bound:
        return ChangeKind.REFUSED, "receive.reply_value_changed"
    # Somebody answered since the file went out: only a person can say which answer holds.
    other = same and before is not None and fingerprint(before.kind, before.text) != reply.start
    if other and resolve is not Resolve.THEIRS:
        return ChangeKind.REFUSED, "receive.reply_other_meanwhile"
    return ChangeKind.NEW, "receive.reply_explains"


def _query(reply: Reply, query: Query | None) -> tuple[ChangeKind, str]:
    if query is None:
        return ChangeKind.REFUSED, "receive.reply_no_query"
    later = query.messages[reply.messages :]
    replies = [one.text for one in later if one.act is QueryAct.REPLY]
    if reply.text in (*replies, BETWEEN.join(replies)):
        return ChangeKind.SAME, "receive.reply_answers"
    if query.state is QueryState.CLOSED:
        return ChangeKind.REFUSED, "receive.reply_closed"
    # A country's own file sends every reply of its own since the office last wrote: what is known may come before.
    if replies and not reply.text.startswith(BETWEEN.join(replies) + BETWEEN):
        return ChangeKind.REFUSED, "receive.reply_other_meanwhile"
    return ChangeKind.NEW, "receive.reply_answers"


def foreseen(
    reading: Reading,
    submission_id: int,
    replies: Sequence[Reply],
    questionnaire: Questionnaire,
    difference: Difference,
    resolve: Resolve,
    letters: Correspondence,
) -> tuple[Judged, ...]:
    """Return what would become of the *replies* of a file if its *difference* were accepted as it stands.

    *letters* are what the file brings along of the office's queries.
    """
    if not replies:
        return ()
    stored = readers.answers(reading, submission_id)
    queries = {one.number: one for one in letters.queries} | _queries(reading, submission_id)
    warned = _warned(readers.findings(reading, submission_id))
    if any(change.kind in _APPLIED for change in difference.changes):
        # Values that are new may bring the warning along; whether they do is seen once they are stored.
        warned |= {(one.rule, one.item, one.row) for one in replies}
    after = {change.key: change.after for change in difference.changes if change.kind in _APPLIED and change.after}
    gone = {change.key for change in difference.changes if change.kind is ChangeKind.ERASED}

    def value(key: Key) -> Answer | None:
        return None if key in gone else after.get(key, stored.get(key))

    return judge(replies, questionnaire, value, warned, _known(reading, submission_id), queries, resolve)


def store(
    desk: Desk,
    work: Work,
    submission_id: int,
    replies: Sequence[Reply],
    questionnaire: Questionnaire,
    found: Sequence[Finding],
    resolve: Resolve,
) -> tuple[Judged, ...]:
    """Keep the *replies* that hold now that the file is applied, in the name of the focal point; return all of them."""
    if not replies:
        return ()
    answers: Answers = readers.answers(work, submission_id)
    judged = judge(replies, questionnaire, answers.get, _warned(found), _known(work, submission_id),
                   _queries(work, submission_id), resolve)  # fmt: skip
    queries = _queries(work, submission_id)
    country = readers.countries(work)[readers.line(work, submission_id).country]
    people = readers.people(work)
    focal_point = next((one.name for one in people if one.role is Role.FOCAL_POINT and one.country == country.code), "")
    for one in judged:
        if one.kind is not ChangeKind.NEW:
            continue
        reply = one.reply
        name = reply.person or focal_point or country.name(country.language)
        person = Person(name, Role.FOCAL_POINT, country=country.code)
        if reply.number:
            query = queries[reply.number]
            writers.continue_query(
                work, query, QueryAct.REPLY, query_after(query.state, QueryAct.REPLY, query.number), reply.text, person
            )
        else:
            kind = reply.kind or ExplanationKind.OTHER
            writers.explain(work, submission_id, reply.rule, reply.item, reply.row, kind, reply.text,
                            reply.value_hash, reply.rule_hash, person)  # fmt: skip
    return judged


_APPLIED = (ChangeKind.NEW, ChangeKind.CHANGED, ChangeKind.CONFLICT)


def told(one: Judged) -> dict[str, object]:
    """Return an answer of the focal point as the history keeps it, whatever became of it."""
    reply = one.reply
    said = {
        "kind": one.kind,
        "code": one.code,
        "number": reply.number,
        "rule": reply.rule,
        "item": reply.item,
        "row": reply.row,
    }
    return {**said, "text": reply.text, "cell": f"{reply.sheet}!{reply.cell}", "person": reply.person}


def _warned(found: Sequence[Finding]) -> frozenset[Place]:
    return frozenset(
        (one.rule, one.item, one.row) for one in found if one.severity is Severity.WARNING and one.result is Result.FAIL
    )


def _known(reading: Reading, submission_id: int) -> dict[Place, Explanation]:
    return {(one.rule, one.item, one.row): one for one in readers.explanations(reading, submission_id)}


def _queries(reading: Reading, submission_id: int) -> dict[int, Query]:
    return {one.number: one for one in readers.queries(reading, submission_id)}
