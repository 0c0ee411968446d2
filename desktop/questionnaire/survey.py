"""The survey sheet: groups become dimensions and themes, repeats become rosters, rows become items."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from pyxform.parsing.expression import is_xml_tag

from db.snapshots.questionnaire import CodeList, Item, Section, Texts
from db.terms import ItemKind
from desktop.questionnaire.columns import Columns, Reading
from desktop.questionnaire.declared import declaration
from desktop.questionnaire.form import Place
from desktop.questionnaire.numbers import yes
from desktop.questionnaire.question import EXTRAS, expression, read_question
from desktop.questionnaire.types import RowType, row_type

DEEPEST = 2
"""Dimensions and the themes within them."""

USED = {
    ("type",),
    ("name",),
    ("label",),
    ("hint",),
    ("disabled",),
    ("bind", "relevant"),
    ("bind", "required"),
    ("bind", "readonly"),
    ("bind", "constraint"),
    ("bind", "calculate"),
    ("bind", "jr:constraintMsg"),
    ("bind", "jr:requiredMsg"),
    ("control", "appearance"),
    *((extra,) for extra in EXTRAS),
}
REFUSED = {
    ("choice_filter",),
    ("default",),
    ("trigger",),
    ("query",),
    ("control", "jr:count"),
    ("bind", "entities:saveto"),
}


@dataclass(frozen=True, slots=True)
class _Open:
    control: str
    code: str
    place: Place


@dataclass
class Survey:
    """The sections and items of a form in reading order, filled row by row."""

    columns: Columns
    lists: Mapping[str, CodeList]
    reading: Reading
    root: str
    titles: Texts
    sections: list[Section] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    _open: list[_Open] = field(default_factory=list)
    _roster: Item | None = None

    def read(self) -> None:
        """Read every row."""
        for index, row in enumerate(self.columns.sheet.rows):
            if not row or yes(self.columns, index, "disabled"):
                continue
            text = " ".join(self.columns.text(index, "type").split())
            place = self.columns.place(index, "type")
            if not text:
                if self.columns.text(index, "name") or self.columns.texts(index, "label"):
                    self.reading.wrong("questionnaire.type_missing", place)
                continue
            kind = row_type(text, self.lists, place, self.reading)
            if kind is None:
                # Its name is kept all the same, so that what refers to it is not reported as unknown as well.
                self._name(index)
            elif kind.closes:
                self._close(kind.closes, place)
            elif kind.opens:
                self._begin(index, kind.opens, place)
            elif kind.metadata:
                self.reading.warn("questionnaire.metadata_unused", place, text)
            elif self._name(index):
                self._add(index, kind)
        for left in self._open:
            self.reading.wrong("questionnaire.never_closed", left.place, left.code, control=left.control)

    def _name(self, index: int) -> bool:
        code = self.columns.text(index, "name")
        place = self.columns.place(index, "name")
        if not code:
            self.reading.wrong("questionnaire.name_missing", place)
        elif not is_xml_tag(code):
            self.reading.wrong("questionnaire.name_odd", place, code)
        elif code in self.reading.places:
            self.reading.wrong("questionnaire.name_twice", place, code, other=self.reading.places[code].cell)
        else:
            self.reading.places[code] = place
            return True
        return False

    def _begin(self, index: int, control: str, place: Place) -> None:
        code = self.columns.text(index, "name")
        named = self._name(index)
        if self._roster is not None:
            self.reading.wrong("questionnaire.inside_roster", place, code, roster=self._roster.code)
        elif control == "repeat":
            if named:
                self._add(index, RowType(ItemKind.ROSTER))
                self._roster = self.items[-1]
        elif len(self._open) >= DEEPEST:
            self.reading.wrong("questionnaire.group_too_deep", place, code)
        elif named:
            parent = self._open[-1].code if self._open else None
            relevant = expression(self.columns, index, "bind", "relevant")
            was, change = declaration(self.columns, index, code, self.reading)
            self.sections.append(Section(code, parent, self.columns.texts(index, "label"), relevant, was, change))
        self._open.append(_Open(control, code, place))

    def _close(self, control: str, place: Place) -> None:
        if not self._open or self._open[-1].control != control:
            opened = self._open[-1].place.cell if self._open else "—"
            self.reading.wrong("questionnaire.closes_nothing", place, f"end_{control}", opened=opened)
            return
        left = self._open.pop()
        if self._roster is not None and left.code == self._roster.code:
            if not self._roster.columns:
                self.reading.wrong("questionnaire.roster_empty", left.place, left.code)
            self._roster = None

    def _add(self, index: int, kind: RowType) -> None:
        if self._roster is None:
            self.items.append(read_question(self.columns, index, kind, self._section(), None, self.reading))
            return
        column = read_question(self.columns, index, kind, self._roster.section, self._roster.code, self.reading)
        self._roster = replace(self._roster, columns=(*self._roster.columns, column))
        self.items[-1] = self._roster

    def _section(self) -> str:
        groups = [left.code for left in self._open if left.control == "group"]
        known = {section.code for section in self.sections}
        if found := next((code for code in reversed(groups) if code in known), None):
            return found
        # Questions outside every group stand in a section of the form's own name.
        if self.root not in known:
            self.sections.append(Section(self.root, None, self.titles))
        return self.root
