"""Explanations that go along: into another version of a questionnaire, and from one round into the next."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from db import readers
from db.snapshots.questionnaire import Questionnaire
from db.snapshots.review import Explanation
from db.snapshots.submission import Answers
from db.work import Reading
from desktop.actions.desk import Desk
from desktop.actions.earlier import version_of, way_between
from desktop.questionnaire.carry import Bridge, Carried, carry, renamed, under_new_names
from desktop.validation import rule_hash, value_hash


@dataclass(frozen=True, slots=True)
class Forms:
    """The two versions, the old one under the names of the new, and which items and rules go by another code (old → new)."""

    old: Questionnaire
    under: Questionnaire
    new: Questionnaire
    names: Mapping[str, str]
    rules: Mapping[str, str]

    @classmethod
    def between(cls, old: Questionnaire, new: Questionnaire, way: Bridge) -> "Forms":
        """Return the versions at both ends of a *way*."""
        return cls(old, under_new_names(old, way), new, renamed(way), way.rules)


def along(forms: Forms, one: Explanation, answers: Answers, found: Carried) -> Explanation | None:
    """Return an explanation as it stands under the new version; None where value, rule or meaning are other ones there.

    *answers* are those it was given for, *found* what became of them.
    """
    item, before = forms.names.get(one.item, one.item), answers.get((one.item, one.row))
    rule, after = forms.rules.get(one.rule, one.rule), found.answers.get((item, one.row))
    if item in found.withheld or (before is None) != (after is None):
        return None
    if (one.value_hash, one.rule_hash) != (value_hash(before), rule_hash(forms.old, one.rule, one.item)):
        return None
    demanded = rule_hash(forms.new, rule, item)
    if demanded != rule_hash(forms.under, rule, item):
        return None
    return replace(one, rule=rule, item=item, value_hash=value_hash(after), rule_hash=demanded)


def explained_earlier(desk: Desk, reading: Reading, submission_id: int, year: int, later: int) -> Iterator[Explanation]:
    """Yield the explanations of an accepted submission of *year* as they stand in the round of *later*, oldest first.

    What was said of an item that means something else by then says nothing of it.
    """
    given = standing(desk, reading, submission_id, year)
    old, new = version_of(reading, year), version_of(reading, later)
    way = way_between(desk, reading, old, new)
    if way is None or not given:
        yield from given
        return
    submission = readers.submission(reading, submission_id)
    found = carry(way, submission.answers, submission.rows)
    forms = Forms.between(desk.questionnaire(reading, old), desk.questionnaire(reading, new), way)
    for one in given:
        moved = along(forms, one, submission.answers, found)
        if moved is not None:
            yield moved
        elif one.item not in found.withheld:
            # It holds no longer, or not yet: what it is bound to tells.
            yield one


def standing(desk: Desk, reading: Reading, submission_id: int, year: int) -> list[Explanation]:
    """Return the explanations of a submission, oldest first, without those of items that a move gave another meaning since."""
    given = readers.explanations(reading, submission_id)
    moves = readers.moves(reading, year) if given else ()
    published = {f"{one.code}@{one.version}": one.sha256 for one in readers.questionnaires(reading)} if moves else {}
    kept = list(given)
    for at, before, after in moves:
        way = way_between(desk, reading, published[before], published[after])
        withheld = way.withheld if way is not None else {}
        kept = [one for one in kept if one.at > at or one.item not in withheld]
    return kept
