"""What a check says when it fails or cannot be made, as formulas that put the live values into the sentence."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from db.snapshots.questionnaire import Item
from db.terms import ItemKind
from desktop.questionnaire.speech import condition_words, item_words, range_words
from desktop.rules.excel import Translator
from desktop.rules.excel_places import ROW, Unsayable
from desktop.rules.excel_text import date_as_text, quoted
from desktop.rules.functions import Kind
from desktop.rules.kinds import item_at
from desktop.rules.nodes import Call, Node
from desktop.rules.plan import DEFAULT_CURRENCY
from desktop.rules.scope import Scope
from desktop.wording import sentence, word
from desktop.wording.sentences import template
from desktop.workbook import columns as c
from desktop.workbook.checks import Check
from desktop.workbook.checks_general import previous
from desktop.workbook.layout import FACTS_SHEET
from desktop.workbook.values import Values

COUNTRY_FACT, YEAR_FACT = f"{FACTS_SHEET}!$A$1", f"{FACTS_SHEET}!$A$2"
HOLE = '"—"'
_TEXT = re.compile('"(?:[^"]|"")*"')
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
Hole = Callable[[str], str | None]


@dataclass(frozen=True, slots=True)
class Texts:
    """Writes the sentences of checks in one language."""

    values: Values
    language: str

    def message(self, check: Check) -> str:
        """Return a formula that says what is wrong, at the first place where *check* fails."""
        form, text = self.values.questionnaire, self._template(check)
        made = self._filled(text, lambda name: self._hole(check, name))
        # One mark at the end says whose language it all is; the names within do without.
        mark = f" {form.mark}"
        return made if form.unmarked(text) == text else f"{made.replace(mark, '')}&{quoted(mark)}"

    def reason(self, check: Check) -> str:
        """Return a formula that says why *check* could not be made, at the first place where it could not."""
        at = self.place(check, "0.5")
        told: list[tuple[str, str]] = []
        named: list[Item] = []
        if check.target is not None:
            every = (self.values.questionnaire.by_code.get(code) for code in sorted(check.target.uses.items))
            named = [*check.target.first, *(item for item in every if item is not None)]
        scope = check.target.scope if check.target is not None else Scope(self.values.questionnaire)
        for item in dict.fromkeys(found.code for found in named):
            found = self.values.questionnaire.by_code[item]
            words = sentence("reason.missing", self.language, operand=item)
            if found.kind is ItemKind.ROSTER:
                told.append((f"{self.values.answered(found)}=0", words))
            elif found.roster is None or scope.in_row(found):
                told.append((f"ISERROR({self._at(self.values.value(found), at)})", words))
        earlier = check.target is not None and check.target.uses.earlier
        operand = check.item.code if check.item else ""
        last = "reason.no_earlier_value" if earlier else "reason.blank"
        made = quoted(sentence(last, self.language, operand=operand))
        for test, words in reversed(told[:8]):
            made = f"IF({test},{quoted(words)},{made})"
        return made

    def place(self, check: Check, result: str) -> str:
        """Return the cell with the number of the first row where the result stands; "" for what stands in no row."""
        if ROW not in check.shown:
            return ""
        return self.values.hold(f"IFERROR(MATCH({result},{self.values.span(check.shown)},0),1)")

    def _at(self, formula: str, place: str) -> str:
        """Return what *formula* gives in the row at *place*."""
        if ROW not in formula:
            return formula
        return f"INDEX({self.values.span(self.values.hold(formula))},{place})"

    def _filled(self, text: str, hole: Hole) -> str:
        pieces: list[str] = []
        at = 0
        for found in _PLACEHOLDER.finditer(text):
            if found.start() > at:
                pieces.append(quoted(text[at : found.start()]))
            made = hole(found[1])
            constant = made is None or _TEXT.fullmatch(made)
            pieces.append((made or HOLE) if constant else f"IFERROR({made},{HOLE})")
            at = found.end()
        if text[at:]:
            pieces.append(quoted(text[at:]))
        return "&".join(pieces) or '""'

    def _template(self, check: Check) -> str:
        form = self.values.questionnaire
        if check.rule is not None:
            return form.text(check.rule.messages, self.language, "{item}: " + check.code)
        item, condition = check.item, check.found.condition if check.found else None
        bounds = condition.bounds if condition else None
        if item is not None and bounds is None:
            texts: Mapping[str, str] = {
                "GEN.02": item.required_messages,
                "GEN.08": item.constraint_messages,
                "GEN.09": item.warning_messages,
            }.get(check.code, {})
            text = form.text(texts, self.language)
            if text:
                return text if "{item}" in text else "{item}: " + text
        code = f"finding.{check.code}"
        if check.code in ("GEN.08", "GEN.09"):
            code += ".other" if bounds is None else "" if item is not None and item.unit else ".plain"
        return template(code, self.language)

    def _hole(self, check: Check, name: str) -> str | None:
        match name:
            case "item":
                return self._item(check)
            case "row":
                return self._row(check)
            case "country":
                return COUNTRY_FACT
            case "year":
                return YEAR_FACT
            case "prev_year":
                return f"({YEAR_FACT}-1)"
        if check.target is not None:
            return self._filling(check, name)
        return self._general(check, name) if check.found else None

    def _item(self, check: Check) -> str:
        if check.item is None:
            return quoted(sentence("finding.whole_return", self.language))
        words = quoted(item_words(self.values.questionnaire, check.item.code, self.language))
        if ROW not in check.shown:
            return words
        before, _, after = template("finding.row", self.language).partition("{row}")
        return f"{words}&{quoted(', ' + before)}&{self._row(check)}&{quoted(after)}"

    def _row(self, check: Check) -> str | None:
        return self.place(check, "0") or None

    def _filling(self, check: Check, name: str) -> str | None:
        assert check.target is not None
        found = next((filling for filling in check.target.fillings if filling.name == name), None)
        if found is None:
            return None
        if isinstance(found.node, Call) and found.node.name == "country":
            return COUNTRY_FACT
        return self._said(found.node, check.target.scope, check, found.exact)

    def _said(self, node: Node, scope: Scope, check: Check, exact: bool) -> str | None:
        try:
            piece = Translator(scope, self.values).emit(node)
        except Unsayable:
            return None
        if piece.many:
            return None
        cell = self._at(self.values.hold(piece.code) if not piece.held else piece.code, self.place(check, "0"))
        match piece.kind:
            case Kind.NUMBER:
                return _figure(self.values.hold(cell), exact)
            case Kind.DATE:
                return date_as_text(cell)
            case Kind.BOOLEAN:
                return None
        item = piece.item or item_at(node, scope)
        return self.values.label(item, cell) if item is not None and item.kind is ItemKind.ONE else cell

    def _general(self, check: Check, name: str) -> str | None:
        item, found, values = check.item, check.found, self.values
        assert found is not None
        place = self.place(check, "0")
        if item is None:
            return f"ROUND(100*{found.before},0)" if name == "share" else None
        condition = found.condition
        bounds = condition.bounds if condition else None
        match name:
            case "value":
                raw = item.derived or (item.kind is ItemKind.MANY and item.roster is None)
                cell = self._at(values.value(item) if raw else values.raw(item), place)
                return (
                    f'IF(ISNUMBER({cell}),{_figure(cell, True)},{cell}&"")'
                    if item.kind.numeric
                    else self._plain(item, cell)
                )
            case "range" if bounds is not None:
                return quoted(range_words(bounds.low, bounds.high, self.language))
            case "unit":
                return quoted(values.questionnaire.unit(item, self.language))
            case "condition" if condition is not None:
                form = values.questionnaire
                told = condition_words(
                    form, condition.text, lambda code, of: form.choice_label(of, code, self.language)
                )
                return quoted(told)
            case "status":
                return self._at(values.raw(item) if item.roster else values.cell(item, c.STATUS), place)
            case "allowed":
                return quoted(", ".join(word(status, self.language) for status in item.statuses))
            case "prev":
                return _figure(found.before, True)
            case "before":
                return _figure(values.constant(previous(item, 2), Scope(values.questionnaire, item)), True)
            case "factor":
                return f"10^ABS(ROUND(LOG10(ABS({values.value(item)}/{found.before})),0))"
            case "change":
                now = values.value(item)
                return _figure(f"ROUND(100*({now}-{found.before})/ABS({found.before}),1)", True)
            case "direction":
                higher, lower = (sentence(f"finding.direction.{way}", self.language) for way in ("higher", "lower"))
                return f"IF({values.value(item)}>{found.before},{quoted(higher)},{quoted(lower)})"
            case "wanted":
                return quoted(values.questionnaire.settings.get("currency", DEFAULT_CURRENCY))
            case "currency":
                named = values.questionnaire.by_code.get(item.currency)
                return values.value(named) if named else None
        return None

    def _plain(self, item: Item, cell: str) -> str:
        if item.kind is not ItemKind.DATE:
            return f'{cell}&""'
        day = f'YEAR({cell})&"-"&TEXT(MONTH({cell}),"00")&"-"&TEXT(DAY({cell}),"00")'
        return f'IF(ISNUMBER({cell}),{day},{cell}&"")'


def _figure(x: str, exact: bool) -> str:
    """Return a number as the reader's own program writes it, grouped from five digits on; computed ones are rounded."""
    grouped = f'IF(ABS({x})>=10000,FIXED({x},0),{x}&"")'
    if exact:
        return f'IF({x}=INT({x}),{grouped},IF(ABS({x})>=10000,FIXED({x},1),{x}&""))'
    return f'IF(ABS({x})>=100,FIXED({x},0),ROUND({x},2)&"")'
