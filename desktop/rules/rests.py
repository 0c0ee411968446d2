"""What a computed answer rests on in the end, and whether it may be handed on."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from db.problems import Problem
from db.snapshots.questionnaire import Questionnaire
from db.snapshots.submission import Answers
from desktop.rules.parse import parse
from desktop.rules.scope import Scope
from desktop.rules.uses import uses_of


@dataclass(frozen=True, slots=True)
class Rests:
    """``on`` has, for every derived item, the items it is computed from in the end; ``rosters`` the roster of a column."""

    on: Mapping[str, frozenset[str]]
    rosters: Mapping[str, str]

    def hidden(self, answers: Answers) -> Answers:
        """Return *answers* with those marked confidential that are computed from a confidential one.

        Whoever knows the other figures of a sum reads the hidden one off it. A column rests on its own row only.
        """
        secret = [key for key, answer in answers.items() if answer.confidential]
        if not secret or not self.on:
            return answers
        made = {}
        for key, answer in answers.items():
            item, row = key
            needs = self.on.get(item)
            if needs and any(code in needs and self._meets(item, row, code, at) for code, at in secret):
                made[key] = replace(answer, confidential=True)
        return {**answers, **made}

    def _meets(self, item: str, row: str, code: str, at: str) -> bool:
        return not row or not at or row == at or self.rosters.get(item) != self.rosters.get(code)


def rests(questionnaire: Questionnaire) -> Rests:
    """Return what the computed answers to *questionnaire* rest on."""
    direct = {item.code: _needs(questionnaire, item.code) for item in questionnaire.every_item() if item.derived}
    rosters = {column.code: item.code for item in questionnaire.rosters for column in item.columns}
    return Rests({code: _all(code, direct) for code in direct}, rosters)


def _needs(questionnaire: Questionnaire, code: str) -> frozenset[str]:
    item = questionnaire.by_code[code]
    roster = questionnaire.by_code.get(item.roster) if item.roster else None
    try:
        return uses_of(parse(item.calculation), Scope(questionnaire, item, roster)).items
    except Problem:
        # A calculation that cannot be read gives no figure either, so there is nothing to mark.
        return frozenset()


def _all(code: str, direct: Mapping[str, frozenset[str]]) -> frozenset[str]:
    found: set[str] = set()
    open_ends = [code]
    while open_ends:
        for need in direct.get(open_ends.pop(), frozenset()) - found:
            found.add(need)
            open_ends.append(need)
    return frozenset(found)
