"""A questionnaire as a value: sections, items, rosters, code lists and rules, in every language it has."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from db.terms import Declared, Direction, ItemKind, Scope, Severity, ValueStatus

Texts = Mapping[str, str]
"""Language code → text. ``say`` reads it with the declared fall-back."""


def say(texts: Texts, language: str, default: str, code: str) -> str:
    """Return the text in *language*, else in the questionnaire's *default* language, else the *code* itself."""
    return texts.get(language) or texts.get(default) or code


@dataclass(frozen=True, slots=True)
class Code:
    """One entry of a code list; ``score`` ranks it where the list has scores, ``extra`` keeps further columns.

    ``was`` and ``change`` say what it was in the version published before; so they do in sections, items and rules.
    """

    code: str
    labels: Texts
    score: float | None = None
    extra: Mapping[str, str] = field(default_factory=dict)
    was: tuple[str, ...] = ()
    change: Declared = Declared.NOTHING


@dataclass(frozen=True)
class CodeList:
    """A named list of codes in their declared order."""

    name: str
    codes: tuple[Code, ...]

    @cached_property
    def by_code(self) -> dict[str, Code]:
        """The entries by their code."""
        return {entry.code: entry for entry in self.codes}


@dataclass(frozen=True, slots=True)
class Choices:
    """The choices of a list in words, (code, words) each; ``mark`` is of the language they all are borrowed from.

    Where only some are borrowed, those bear the mark themselves.
    """

    entries: tuple[tuple[str, str], ...]
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the questionnaire: a dimension (``parent`` is None) or a theme within one."""

    code: str
    parent: str | None
    labels: Texts
    relevant: str = ""
    was: tuple[str, ...] = ()
    change: Declared = Declared.NOTHING


@dataclass(frozen=True)
class Item:
    """One thing asked, or one column of a roster; expressions are texts of the rule language.

    ``required`` is "" (no), "yes", or an expression. ``statuses`` are the value statuses a focal point may choose;
    empty means all of them. ``unit`` is the unit's neutral name, ``unit_texts`` how people write it. ``goalposts`` are (worst, best) bounds of the score on the item's own scale, low first;
    None where it enters no score. ``roster`` is the code of the roster a column belongs to, and such a column's
    code is written in full (``ECO.TRD.05.partner``). ``scale`` is how figures of countries compare: "level", "log",
    "none" for not at all, "" by the kind of item.
    """

    code: str
    kind: ItemKind
    section: str
    labels: Texts
    hints: Texts = field(default_factory=dict)
    roster: str | None = None
    columns: tuple["Item", ...] = ()
    key: bool = False
    code_list: str | None = None
    unit: str = ""
    unit_texts: Texts = field(default_factory=dict)
    currency: str = ""
    decimals: int | None = None
    required: str = ""
    required_messages: Texts = field(default_factory=dict)
    relevant: str = ""
    constraint: str = ""
    constraint_messages: Texts = field(default_factory=dict)
    warning: str = ""
    warning_messages: Texts = field(default_factory=dict)
    calculation: str = ""
    statuses: tuple[ValueStatus, ...] = ()
    direction: Direction = Direction.NONE
    goalposts: tuple[float, float] | None = None
    weight: float = 1.0
    aggregate: str = ""
    source_expected: str = ""
    source_texts: Texts = field(default_factory=dict)
    legal_basis: str = ""
    mirror: str = ""
    yoy_bound: float | None = None
    scale: str = ""
    outlier_bound: float | None = None
    influence_bound: float | None = None
    shift_bound: float | None = None
    repeat_rounds: float | None = None
    was: tuple[str, ...] = ()
    change: Declared = Declared.NOTHING

    @property
    def derived(self) -> bool:
        """Whether it is computed, and so read-only everywhere."""
        return bool(self.calculation)

    @property
    def percent(self) -> bool:
        """Whether its figures are percentages: of such an item 5 % is the figure 5."""
        return any(text.strip().startswith("%") for text in (self.unit, *self.unit_texts.values()))

    @property
    def answered(self) -> bool:
        """Whether it can hold an answer of its own (notes and rosters cannot)."""
        return self.kind not in (ItemKind.NOTE, ItemKind.ROSTER)


@dataclass(frozen=True, slots=True)
class Rule:
    """A check as data. ``items`` are the codes it serves (each in turn for item scope), ``values`` named expressions
    for the placeholders of its messages, ``suppressed_by`` rules whose finding on the same place silences this one."""

    code: str
    severity: Severity
    scope: Scope
    items: tuple[str, ...]
    check: str
    messages: Texts
    values: Mapping[str, str] = field(default_factory=dict)
    suppressed_by: tuple[str, ...] = ()
    example_pass: str = ""
    example_fail: str = ""
    was: tuple[str, ...] = ()
    change: Declared = Declared.NOTHING


@dataclass(frozen=True)
class Questionnaire:
    """A versioned instrument. ``items`` are in reading order, roster columns inside their roster."""

    code: str
    version: str
    titles: Texts
    default_language: str
    languages: tuple[str, ...]
    sections: tuple[Section, ...]
    items: tuple[Item, ...]
    code_lists: Mapping[str, CodeList]
    rules: tuple[Rule, ...] = ()
    settings: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def by_code(self) -> dict[str, Item]:
        """Every item and roster column by its full code."""
        return {item.code: item for item in self.every_item()}

    @cached_property
    def sections_by_code(self) -> dict[str, Section]:
        """Every section by its code."""
        return {section.code: section for section in self.sections}

    @cached_property
    def rules_by_code(self) -> dict[str, Rule]:
        """Every rule by its code."""
        return {rule.code: rule for rule in self.rules}

    @property
    def dimensions(self) -> tuple[Section, ...]:
        """The top-level sections, in order."""
        return tuple(section for section in self.sections if section.parent is None)

    @property
    def rosters(self) -> tuple[Item, ...]:
        """The items that are repeating tables, in order."""
        return tuple(item for item in self.items if item.kind is ItemKind.ROSTER)

    def every_item(self) -> Iterator[Item]:
        """Yield items in reading order, each roster followed by its columns."""
        for item in self.items:
            yield item
            yield from item.columns

    def dimension_of(self, item: Item) -> Section:
        """Return the top-level section that *item* stands in."""
        section = self.sections_by_code[item.section]
        while section.parent is not None:
            section = self.sections_by_code[section.parent]
        return section

    def items_of(self, section: str) -> tuple[Item, ...]:
        """Return the items directly in *section* or in its sub-sections, in order."""
        inside = {section} | {part.code for part in self.sections if part.parent == section}
        return tuple(item for item in self.items if item.section in inside)

    @property
    def mark(self) -> str:
        """The mark of a text that stands in the default language where another was asked for: ``[es]``."""
        return f"[{self.default_language}]"

    def borrowed(self, texts: Texts, language: str, code: str = "") -> bool:
        """Whether one of *texts* stands in for *language*; never where the whole questionnaire is in other languages."""
        missing = language in self.languages and not texts.get(language)
        return missing and texts.get(self.default_language) not in (None, "", code)

    def text(self, texts: Texts, language: str, code: str = "") -> str:
        """Return one of *texts* in *language*, else in the default language with its mark behind it, else the *code*."""
        found = say(texts, language, self.default_language, code)
        return f"{found} {self.mark}" if self.borrowed(texts, language, code) else found

    def unmarked(self, text: str) -> str:
        """Return *text* as the questionnaire has it, without the mark behind it."""
        return text.removesuffix(f" {self.mark}")

    def marked_once(self, text: str) -> str:
        """Return a sentence that ends with the mark, without the marks of what it names."""
        plain = self.unmarked(text)
        return text if plain == text else f"{plain.replace(f' {self.mark}', '')} {self.mark}"

    def title(self, language: str) -> str:
        """Return its title in *language*, visibly falling back."""
        return self.text(self.titles, language, self.code)

    def label(self, item: Item | Section, language: str) -> str:
        """Return its label in *language*, visibly falling back to the default language, then the code."""
        return self.text(item.labels, language, item.code)

    def hint(self, item: Item, language: str) -> str:
        """Return the definition of *item* in *language*, visibly falling back; "" where there is none."""
        return self.text(item.hints, language)

    def unit(self, item: Item, language: str) -> str:
        """Return how the unit of *item* is written in *language*; its neutral name where no text says."""
        return self.text(item.unit_texts, language, item.unit)

    def source_expected(self, item: Item, language: str) -> str:
        """Return where the answer to *item* is expected to come from, in *language*."""
        return self.text(item.source_texts, language, item.source_expected)

    def choices(self, item: Item, language: str) -> Choices:
        """Return what may be chosen for *item*, in words; nothing where it has no list."""
        listed = self.code_lists.get(item.code_list or "")
        return self.words(listed.codes, language) if listed is not None else Choices(())

    def words(self, codes: tuple[Code, ...], language: str) -> Choices:
        """Return *codes* in words, marked one by one or, where every word is borrowed, once for all."""
        named = [entry for entry in codes if entry.labels.get(self.default_language) not in (None, "", entry.code)]
        if named and all(self.borrowed(entry.labels, language, entry.code) for entry in named):
            default = self.default_language
            return Choices(tuple((one.code, say(one.labels, language, default, one.code)) for one in codes), self.mark)
        return Choices(tuple((one.code, self.text(one.labels, language, one.code)) for one in codes))

    def choice_label(self, item: Item, code: str, language: str) -> str:
        """Return the words of choice *code* of *item*; the code itself where the list lacks it."""
        listed = self.code_lists.get(item.code_list or "")
        entry = listed.by_code.get(code) if listed else None
        return self.text(entry.labels, language, code) if entry else code

    def choice_labels(self, item: Item, codes: tuple[str, ...], language: str, between: str = ", ") -> str:
        """Return the words of several choices of *item*, with one mark where every one of them is borrowed."""
        listed = self.code_lists.get(item.code_list or "")
        known = listed.by_code if listed is not None else {}
        found = self.words(tuple(known.get(code) or Code(code, {}) for code in codes), language)
        return f"{between.join(said for _, said in found.entries)} {found.mark}".rstrip()
