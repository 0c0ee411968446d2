"""What a computed answer rests on in the end, and whether it may be handed on."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from db.problems import Problem
from db.snapshots.questionnaire import Questionnaire
from db.snapshots.submission import Answers, Key
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
        secret: dict[str, set[str]] = {}
        for (item, row), answer in answers.items():
            if answer.confidential:
                secret.setdefault(item, set()).add(row)
        if not secret:
            return answers
        made = {}
        for key, answer in answers.items():
            for code in self.on.get(key[0], frozenset()) & secret.keys():
                # In a long table the own row is looked up: trying each secret for each row would take for ever.
                if not self._own_row(key, code) or key[1] in secret[code]:
                    made[key] = replace(answer, confidential=True)
                    break
        return {**answers, **made}

    def among(self, key: Key, answers: Answers) -> tuple[Key, ...]:
        """Return the keys of *answers* that the one at *key* is computed from in the end; none for what was given."""
        needs = self.on.get(key[0])
        if not needs:
            return ()
        return tuple(
            (code, row) for code, row in answers if code in needs and (row == key[1] or not self._own_row(key, code))
        )

    def _own_row(self, key: Key, code: str) -> bool:
        """Whether the answer at *key* sees of *code* what stands in its own row only: both are columns of one table."""
        item, row = key
        return bool(row) and item in self.rosters and self.rosters[item] == self.rosters.get(code)


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
