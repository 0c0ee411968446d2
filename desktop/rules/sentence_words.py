"""The words of one sentence: names in quotes, numbers, days, lists, and the contractions where phrases meet."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from db.snapshots.questionnaire import Item, Questionnaire
from desktop.wording import has, number_text
from desktop.wording.sentences import template

LONGEST_LABEL = 110
_HOLE = re.compile(r"\{(\w+)\}")
# Quoted texts stand behind signs of the private area until the sentence is whole: nothing contracts inside a name,
# and the first place that names an item gives its code.
_OPEN, _CLOSE = "\ue000", "\ue001"
_KEPT = re.compile(f"{_OPEN}([0-9]+){_CLOSE}")
_PRIVATE = re.compile("[\ue000-\uf8ff\x00-\x1f\x7f]")
_CONTRACTIONS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "es": (("de el", "del"), ("a el", "al")),
    "pt": (
        *((f"de {article}", f"d{article}") for article in ("o", "a", "os", "as")),
        *((f"em {article}", f"n{article}") for article in ("o", "a", "os", "as")),
        *((f"por {article}", f"pel{article}") for article in ("o", "a", "os", "as")),
        ("a o", "ao"),
        ("a os", "aos"),
        ("a a", "à"),
        ("a as", "às"),
    ),
    "fr": (("de le", "du"), ("de les", "des"), ("à le", "au"), ("à les", "aux")),
}
_JOINTS = {
    language: re.compile(rf"\b({'|'.join(long for long, _ in pairs)})(?= )", re.IGNORECASE)
    for language, pairs in _CONTRACTIONS.items()
}
_BEFORE_I = re.compile(r" y (?=«?(?:[ií]|hi(?![ae])))", re.IGNORECASE)
_BEFORE_O = re.compile(r" o (?=«?h?[oó])", re.IGNORECASE)
# No h: whether it elides is a matter of the word.
_BEFORE_VOWEL = re.compile(r"\b([dD])e (?=«\u00a0[aeiouyàâéèêëîïôœûü])", re.IGNORECASE)
_BRACKETED = re.compile(r"\s*\([^()]*\)")
_APOSTROPHE = re.compile(r"(?<=\w)'(?=\w)")
_SIGN = re.compile(r"%|[A-Z]|\S{1,2}(?: |$)")


@dataclass(slots=True)
class Words:
    """How one sentence speaks: its language, countries by name, mechanisms by acronym, "must" or "should"."""

    questionnaire: Questionnaire
    language: str
    names: Mapping[str, str] = field(default_factory=dict)
    acronyms: Mapping[str, str] = field(default_factory=dict)
    strict: bool = True
    _kept: list[Item | str] = field(default_factory=list)

    def say(self, code: str, /, **parts: str) -> str:
        """Return the phrase of *code* (without the topic) with its *parts* put in."""
        force = "error" if self.strict else "warning"
        text = template(f"say.{code}", self.language)
        if "{must" in text:
            must, musts = (template(f"say.{name}.{force}", self.language) for name in ("must", "musts"))
            parts = {"must": must, "musts": musts, **parts}
        return _HOLE.sub(lambda hole: parts[hole[1]], text)

    def quoted(self, text: str) -> str:
        """Return *text* in quotes, kept from what grammar does to phrases."""
        return self._keep(text)

    def item(self, item: Item) -> str:
        """Return the name of *item*; where the sentence names it first, its code stands behind."""
        return self._keep(item)

    def column(self, column: Item) -> str:
        """Return the name of a whole column, with its table where the sentence has not named one yet."""
        roster = self.questionnaire.by_code.get(column.roster or "")
        said = self.item(column)
        if roster is None or any(kept is roster for kept in self._kept):
            return self.say("noun.column", x=said)
        return self.say("noun.column_of", x=said, y=self.item(roster))

    def _keep(self, thing: Item | str) -> str:
        self._kept.append(thing)
        return f"{_OPEN}{len(self._kept) - 1}{_CLOSE}"

    def choice(self, item: Item | None, code: str) -> str:
        """Return the label of a choice of *item*, else the code itself, in quotes."""
        label = self.questionnaire.choice_label(item, code, self.language) if item is not None else code
        return self.quoted(label)

    def unit(self, item: Item) -> str:
        """Return how the unit of *item* is written behind a number."""
        return self.questionnaire.unit(item, self.language) if item.unit else ""

    def number(self, value: float, unit: str = "") -> str:
        """Return *value* with its unit, where the unit is a sign or a plural that fits behind it."""
        text = number_text(value, self.language)
        if value == 0 and not unit.startswith("%"):
            return text
        if unit == "%":
            return self.say("percent", n=text)
        if unit == POINTS:
            # French and Portuguese count plurals from two on, the others everything but one.
            one = abs(value) < 2 if self.language in ("fr", "pt") else value == 1
            return self.say("point" if one else "points", n=text)
        plural = unit.split(" ")[0].endswith("s") or self.questionnaire.unmarked(unit).endswith("s")
        if not unit or not (_SIGN.match(unit) or (plural and not any(map(str.isdigit, unit)) and value not in (0, 1))):
            return text
        if unit.startswith("%"):
            return self.say("percent", n=text) + unit[1:]
        return self.say("measure", n=text, unit=unit)

    def day(self, day: str) -> str:
        """Return an ISO date in words; the text itself where it is none."""
        found = re.fullmatch(r"([0-9]{4})-([0-9]{2})-([0-9]{2})", day)
        if not found or not 1 <= int(found[2]) <= 12:
            return self.quoted(day)
        return self.say("day", year=found[1], **self.month_day(int(found[2]), int(found[3])))

    def month_day(self, month: int, day: int) -> dict[str, str]:
        """Return the words for a day of a month."""
        number = template("say.first", self.language) if day == 1 else str(day)
        return {"day": number, "month": template("say.months", self.language).split()[month - 1]}

    def list(self, parts: Sequence[str], link: str = "and") -> str:
        """Return *parts* as "a, b and c" or, with the link "or", "a, b or c"."""
        *head, last = parts
        return f"{', '.join(head)} {template(f'say.{link}', self.language)} {last}" if head else last

    def finish(self, sentences: Iterable[str]) -> str:
        """Return whole sentences: contracted, names put in, capitals and full stops set."""
        made = []
        named: dict[str, Item] = {}
        for text in sentences:
            whole = _KEPT.sub(lambda kept: self._name(self._kept[int(kept[1])], named), self._contracted(text))
            if self.language == "es":
                whole = _BEFORE_O.sub(" u ", _BEFORE_I.sub(" e ", whole))
            if self.language == "fr":
                whole = _BEFORE_VOWEL.sub(r"\1’", whole)
            whole = re.sub(r",(?=[,.;:)]|$)", "", whole).replace(",\u00a0;", "\u00a0;")
            made.append(whole[:1].upper() + whole[1:] + ("" if whole.endswith(".") else "."))
        told, mark = " ".join(made), f" {self.questionnaire.mark}"
        if told.count(mark) > 1:
            # One mark at the end says of all borrowed names whose they are.
            told = f"{told.replace(mark, '').removesuffix('.')}{mark}."
        return told

    def _contracted(self, text: str) -> str:
        pairs = dict(_CONTRACTIONS.get(self.language, ()))
        joints = _JOINTS.get(self.language)
        return joints.sub(lambda joint: pairs.get(joint[1], joint[1]), text) if joints else text

    def _name(self, thing: Item | str, named: dict[str, Item]) -> str:
        if isinstance(thing, str):
            return self._in_quotes(thing)
        label = self._label(thing)
        if label == thing.code:
            return label
        quoted = self._in_quotes(label)
        first = named.setdefault(label, thing)
        if first is thing and thing.code in named:
            return quoted
        named[thing.code] = thing
        return self.say("coded", x=quoted, code=thing.code)

    def _label(self, item: Item) -> str:
        label = " ".join(self.questionnaire.label(item, self.language).split())
        # A label that reads another answer (``${…}``) cannot be said before there is one.
        label = re.sub(r"\s*\$\{[^{}]*\}", " …", label).rstrip(" .:")
        if len(label) > LONGEST_LABEL:
            label = _BRACKETED.sub("", label)
        if len(label) > LONGEST_LABEL:
            label = label[:LONGEST_LABEL].rsplit(" ", 1)[0].rstrip(" ,;:(") + "…"
        return label or item.code

    def _in_quotes(self, text: str) -> str:
        plain = _APOSTROPHE.sub("’", _PRIVATE.sub("", text.translate(_INNER)))
        return self.say("quote", x=plain)


POINTS = "points"
"""The unit of differences between percentages."""

_INNER = {ord(sign): "‘" for sign in "«“„"} | {ord(sign): "’" for sign in "»”"}


def list_words(words: Words, name: str, column: str = "") -> str:
    """Return what a reference list, or a column of one, is called: in words where it ships, else by its name."""
    code = f"say.list.{name}" + (f".{column}" if column else "")
    if column:
        return words.quoted(template(code, words.language) if has(code) else column)
    return template(code, words.language) if has(code) else words.say("noun.list", x=words.quoted(name))
