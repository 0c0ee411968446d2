"""The lines of the Checks sheet and the marks beside the answers, as cells of the hidden sheet."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from db.snapshots.questionnaire import Item
from db.terms import Severity
from desktop.rules.excel_places import ROW
from desktop.rules.excel_text import any_of, quoted
from desktop.wording import sentence, word
from desktop.workbook.check_texts import Texts
from desktop.workbook.checks import SILENCED, Check, is_missing
from desktop.workbook.values import Values

ORDER = (Severity.ERROR, Severity.WARNING, Severity.INFORMATION)
MOST = 60
"""How many tests one formula joins."""


@dataclass(frozen=True, slots=True)
class CheckLine:
    """One line: ``state`` is the cell of its result (1, 0, 0.5 or ""); code, severity and text are formulas or words.

    ``row`` is the cell with the number of the first row that fails, for a roster's line. ``checks`` are those the line
    joins, the gravest first.
    """

    item: Item | None
    roster: Item | None
    code: str
    severity: str
    state: str
    text: str
    row: str = ""
    unsayable: str = ""
    checks: tuple[Check, ...] = ()


@dataclass(frozen=True, slots=True)
class Counts:
    """Cells that count what was found."""

    missing: str
    errors: str
    warnings: str
    informations: str
    not_evaluated: str
    secretariat: int


class Lines:
    """Joins checks to lines, marks and counts."""

    def __init__(self, values: Values, checks: Sequence[Check], language: str) -> None:
        self.values, self.checks, self.language = values, checks, language
        self.texts = Texts(values, language)

    def all(self) -> list[CheckLine]:
        """Return every line: what an answer itself must be, item by item, and under each item the rules on it."""
        by_item: dict[str, list[Check]] = {}
        for check in self.checks:
            by_item.setdefault(check.item.code if check.item else "", []).append(check)
        order = ["", *(item.code for item in self.values.questionnaire.every_item())]
        lines = []
        for code in order:
            found = by_item.get(code, [])
            general = [check for check in found if check.rule is None]
            if general and code:
                lines.append(self._together(general))
            alone = found[len(general) :] if code else sorted(found, key=lambda check: bool(check.unsayable))
            lines += [self._alone(check) for check in alone]
        return lines

    def state(self, check: Check) -> str:
        """Return the cell with the result of *check*: of a roster's rows the worst."""
        if ROW not in check.shown:
            return check.shown
        span = self.values.span(check.shown)
        passed = f"COUNTIF({span},1)+COUNTIF({span},{SILENCED})>0"
        return self.values.hold(f'IF(COUNTIF({span},0)>0,0,IF(COUNTIF({span},0.5)>0,0.5,IF({passed},1,"")))')

    def _alone(self, check: Check) -> CheckLine:
        severity = quoted(self.weight(check))
        if check.unsayable:
            words = quoted(self.left_to_the_secretariat(check.unsayable))
            return CheckLine(
                check.item, check.roster, quoted(check.code), severity, "", words, "", check.unsayable, (check,)
            )
        state = self.state(check)
        told = f'IF({state}=0,{self._message(check)},IF({state}=0.5,{self.texts.reason(check)},""))'
        row = self.texts.place(check, "0")
        return CheckLine(
            check.item, check.roster, quoted(check.code), severity, state, self.values.hold(told), row, "", (check,)
        )

    def weight(self, check: Check) -> str:
        """Return the word for how much a failure of *check* weighs."""
        if is_missing(check):
            return sentence("workbook.checks.required", self.language)
        return word(check.severity, self.language)

    def left_to_the_secretariat(self, reason: str) -> str:
        """Return why only the secretariat can make a check."""
        if reason == "others":
            return sentence("workbook.checks.others", self.language)
        return sentence("workbook.checks.beyond", self.language)

    def _message(self, check: Check) -> str:
        made = self.values.hold(self.texts.message(check))
        if ROW not in check.shown:
            return made
        more = f"COUNTIF({self.values.span(check.shown)},0)-1"
        before, _, after = sentence("workbook.checks.more_rows", self.language, n="\x04").partition("\x04")
        return f'{made}&IF({more}>0,{quoted(" " + before)}&({more})&{quoted(after)},"")'

    def _together(self, checks: Sequence[Check]) -> CheckLine:
        item, roster = checks[0].item, checks[0].roster
        ranked = sorted((c for c in checks if not c.unsayable), key=lambda c: ORDER.index(c.severity))
        states = [self.state(check) for check in ranked]
        first = "0"
        for at, state in reversed(list(enumerate(states, start=1))):
            first = f"IF({state}=0,{at},{first})"
        first = self.values.hold(first)
        known = f"COUNT({','.join(states)})"
        unknown = any_of([f"{state}=0.5" for state in states])
        state = self.values.hold(f'IF({first}>0,0,IF({unknown},0.5,IF({known}>0,1,"")))')

        def chosen(words: Iterable[str], otherwise: str = '""') -> str:
            return self.values.hold(f"IF({first}=0,{otherwise},CHOOSE({first},{','.join(words)}))")

        messages = [self.values.hold(self._message(check)) for check in ranked]
        severity = chosen(quoted(self.weight(check)) for check in ranked)
        code = chosen((quoted(check.code) for check in ranked), '"GEN"')
        rows = [self.texts.place(check, "0") for check in ranked]
        row = chosen(rows, "1") if all(rows) else ""
        return CheckLine(item, roster, code, severity, state, chosen(messages), row, "", tuple(ranked))

    def mark(self, item: Item) -> str:
        """Return the cell that is 2 where an answer has an error, 1 for a warning, 3 where it is missing, else 0.

        Of a column it is the cell in the row around.
        """
        here = [check for check in self.checks if check.item is item and not check.unsayable]
        made = "0"
        missing = [check for check in here if is_missing(check)]
        warnings = [check for check in here if check.severity is Severity.WARNING]
        errors = [check for check in here if check.severity is Severity.ERROR and not is_missing(check)]
        for chosen, mark in ((missing, 3), (warnings, 1), (errors, 2)):
            tests = [f"{check.shown if item.roster else self.state(check)}=0" for check in chosen]
            if tests:
                made = f"IF({any_of(self._few(tests))},{mark},{made})"
        return made if made == "0" else self.values.hold(made)

    def _few(self, tests: Sequence[str]) -> list[str]:
        few = list(dict.fromkeys(tests))
        while len(few) > MOST:
            few = [f"{self.values.hold(any_of(few[:MOST]))}", *few[MOST:]]
        return few

    def row_marks(self, roster: Item) -> str:
        """Return the cell that tells a row's marks, one digit for each column, the row's own first."""
        whole = [c for c in self.checks if c.item is roster and c.roster is roster and not c.unsayable]
        own = "0"
        for severity, mark in ((Severity.WARNING, 1), (Severity.ERROR, 2)):
            tests = [f"{check.shown}=0" for check in whole if check.severity is severity]
            if tests:
                own = f"IF({any_of(self._few(tests))},{mark},{own})"
        return self.values.hold(self.values.together([own, *(self.mark(column) for column in roster.columns)]))

    def counts(self) -> Counts:
        """Return cells that count the findings by severity, and those that could not be evaluated."""
        missing = [check for check in self.checks if is_missing(check)]
        others = [check for check in self.checks if not is_missing(check)]
        found = {
            severity: self._sum(self._number(c, "0") for c in others if c.severity is severity) for severity in ORDER
        }
        unknown = self._sum(self._number(check, "0.5") for check in self.checks)
        left = sum(1 for check in self.checks if check.unsayable)
        errors, warnings, informations = (found[severity] for severity in ORDER)
        asked = self._sum(self._number(check, "0") for check in missing)
        return Counts(asked, errors, warnings, informations, unknown, left)

    def _number(self, check: Check, result: str) -> str:
        if check.unsayable:
            return "0"
        if ROW in check.shown:
            return f"COUNTIF({self.values.span(check.shown)},{result})"
        return f"({check.shown}={result})"

    def _sum(self, pieces: Iterable[str]) -> str:
        listed = [piece for piece in pieces if piece != "0"] or ["0"]
        chunks = [listed[at : at + MOST] for at in range(0, len(listed), MOST)]
        return self.values.hold("+".join(self.values.hold("+".join(chunk)) for chunk in chunks))
