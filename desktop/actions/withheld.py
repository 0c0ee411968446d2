"""What a text that leaves the office may not tell a country: figures that another country keeps confidential."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from db import readers
from db.snapshots.questionnaire import Item, Questionnaire
from db.snapshots.review import Finding, Message, Query
from db.snapshots.submission import Key, SubmissionLine
from db.terms import LANGUAGES, QueryAct, Result, Stage
from db.work import Reading
from desktop.actions.sides import Place
from desktop.rules import parse
from desktop.rules.kinds import item_at
from desktop.rules.nodes import Call, Node, walk
from desktop.rules.rests import rests
from desktop.rules.scope import Scope, mirrored, partner_column
from desktop.wording import number_text, sentence
from desktop.wording.sentences import template

SEVERAL = ""
"""In place of the other country: the figure is one of several countries together."""
_COMPARED = ("GEN.18", "GEN.19")
"""The validator's own checks that tell figures of the others: median, range, total."""
_FIGURE = re.compile(r"\d(?:[\d.,'’\s]*\d)?")


@dataclass(frozen=True, slots=True)
class _Look:
    """One look at other countries: at ``code`` of the partner named in the row (``alone``), or of all of them together."""

    code: str
    alone: bool


@dataclass(frozen=True, slots=True)
class _Secret:
    """A confidential answer of another country that a rule looked at."""

    country: str
    submission_id: int
    key: Key


class Withheld:
    """What the others of a round keep from the country of *line*; reads of them only what is asked for, and once."""

    def __init__(self, reading: Reading, form: Questionnaire, line: SubmissionLine) -> None:
        self.reading, self.form, self.line = reading, form, line
        self.mine = cache(lambda: readers.answers(reading, line.id))
        self.opened = cache(lambda number: readers.submission(reading, number))
        self.looks = cache(self._looks)
        self.resting = cache(lambda: rests(form))
        self.kept = cache(self._kept)

    def places(self, findings: Iterable[Finding]) -> dict[Place, str]:
        """Return the findings whose sentence would tell a confidential figure, each with its country or ``SEVERAL``.

        A gap the figure can be worked out from tells it too; so does any statistic it went into, since the others'
        figures are published.
        """
        found = {}
        for one in findings:
            if one.result is not Result.FAIL:
                continue
            place = (one.rule, one.item, one.row)
            for look, secrets in self.secrets(place):
                if secrets:
                    found[place] = secrets[0].country if look.alone else SEVERAL
                    break
        return found

    def secrets(self, place: Place) -> Iterator[tuple[_Look, list[_Secret]]]:
        """Yield each look that the rule at *place* takes at others, with what is confidential of what it sees."""
        rule, item, row = place
        for look in self.looks(rule, item):
            partners = self._partners(item, row) if look.alone else None
            if partners is None or partners:
                yield look, list(self._confidential(self.form.by_code[look.code], partners))

    def query(self, query: Query) -> Query:
        """Return *query* as its country may read it: without what became confidential after it was asked."""
        place = (query.rule, query.item, query.row)
        together, secrets = False, []
        for look, found in self.secrets(place):
            secrets += found
            together = together or (not look.alone and bool(found))
        if not secrets:
            return query
        told = _Told(self, tuple(secrets), together)
        return replace(query, messages=tuple(map(told.message, query.messages)))

    def _looks(self, rule: str, code: str) -> tuple[_Look, ...]:
        form = self.form
        item = form.by_code.get(code)
        roster = form.by_code.get(item.roster) if item is not None and item.roster else None
        scope = Scope(form, item, roster)
        found: list[_Look] = []
        own = form.rules_by_code.get(rule)
        if own is not None:
            values = [parse(one) for one in own.values.values()]
            for node in (*walk(parse(own.check)), *(inner for one in values for inner in walk(one))):
                found += self._mirrors(node, scope)
            # What is only compared with a statistic does not tell it.
            found += [look for one in values for node in walk(one) for look in self._regions(node, scope)]
        elif rule in _COMPARED and item is not None:
            found.append(_Look(item.code, alone=False))
        if item is not None and (own is None or found):
            # A question that found no row about us on the other side stands at the whole table.
            for column in item.columns or (item,):
                back = mirrored(column, form)
                if back is not None and back.roster:
                    found.append(_Look(back.code, alone=roster is not None))
        return tuple(dict.fromkeys(found))

    def _mirrors(self, node: Node, scope: Scope) -> Iterator[_Look]:
        if isinstance(node, Call) and node.name == "mirror":
            item = item_at(node.arguments[0], scope)
            there = mirrored(item, self.form) if item is not None else None
            if item is not None and there is not None:
                yield _Look(there.code, alone=bool(there.roster) and scope.in_row(item))

    @staticmethod
    def _regions(node: Node, scope: Scope) -> Iterator[_Look]:
        if isinstance(node, Call) and node.name == "region" and getattr(node.arguments[0], "value", "") != "count":
            item = item_at(node.arguments[1], scope)
            if item is not None:
                yield _Look(item.code, alone=False)

    def _partners(self, item: str, row: str) -> list[str]:
        """Return the countries, other than its own, that a row names."""
        partner = partner_column(self.form.by_code[self.form.by_code[item].roster or item])
        named = self.mine().get((partner.code, row)) if partner is not None else None
        return [code for code in (named.codes if named is not None else ()) if code != self.line.country]

    def _confidential(self, item: Item, partners: list[str] | None) -> Iterator[_Secret]:
        back = partner_column(self.form.by_code[item.roster]) if item.roster else None
        for other, key in self.kept(self.resting().on.get(item.code, frozenset()) | {item.code}):
            if other.country == self.line.country or (partners is not None and other.country not in partners):
                continue
            if key[1] and back is not None:
                about = self.opened(other.id).answers.get((back.code, key[1]))
                if about is None or self.line.country not in about.codes:
                    continue
            yield _Secret(other.country, other.id, key)

    def _kept(self, codes: frozenset[str]) -> tuple[tuple[SubmissionLine, Key], ...]:
        lines = {
            one.id: one for one in readers.lines(self.reading, self.line.round_id) if one.stage is not Stage.AWAITED
        }
        found = readers.confidential(self.reading, tuple(lines), codes)
        return tuple((lines[number], key) for number, key in found)


class _Told:
    """Finds confidential figures in what the office wrote, in any language and as they ever were."""

    def __init__(self, known: Withheld, secrets: tuple[_Secret, ...], together: bool) -> None:
        self.known = known
        self.together = together
        self.figures: set[str] = set()
        self.words: set[str] = set()
        for one in secrets:
            self._learn(one)

    def message(self, message: Message) -> Message:
        """Return *message* without the figures; what the country itself wrote stays, it is theirs."""
        if message.act is QueryAct.REPLY:
            return message
        text = self._worded_anew(message.text)
        return message if text == message.text else replace(message, text=text)

    def _worded_anew(self, text: str) -> str:
        tongue = readers.countries(self.known.reading)[self.known.line.country].language
        for language in LANGUAGES:
            if found := _asked_both(language).fullmatch(text):
                said = found.groupdict()
                rest = said.pop("rest").strip()
                again = sentence("query.mirror.text.confidential", language, **said)
                return f"{again} {sentence('query.withheld', tongue) if self._tells(rest) else rest}".strip()
        return sentence("query.withheld", tongue) if self._tells(text) else text

    def _tells(self, text: str) -> bool:
        digits = {_digits(found[0]) for found in _FIGURE.finditer(text)}
        # A statistic of former figures is none of them: there any number may be the one.
        return bool(digits & self.figures or (self.together and digits)) or any(
            re.search(rf"(?<!\w){re.escape(one)}(?!\w)", text, re.IGNORECASE) for one in self.words
        )

    def _learn(self, secret: _Secret) -> None:
        reading, form = self.known.reading, self.known.form
        item, row = secret.key
        told = readers.revisions(reading, item=item, submission_id=secret.submission_id, row=row)
        now = self.known.opened(secret.submission_id).answers.get(secret.key)
        ever: list[tuple[object, object]] = [(now.text, now.number)] if now is not None else []
        ever += [(said.get("text"), said.get("number")) for one in told for said in (one.before, one.after) if said]
        for text, number in ever:
            if not isinstance(text, str) or not text:
                continue
            if isinstance(number, int | float):
                self.figures |= {_digits(text), *(_digits(number_text(float(number), each)) for each in LANGUAGES)}
            elif form.by_code[item].kind.choice:
                asked = form.by_code[item]
                self.words |= {form.choice_label(asked, code, each) for code in text.split() for each in LANGUAGES}
            else:
                self.words.add(text)


def letters_home(reading: Reading, form: Questionnaire, line: SubmissionLine) -> tuple[Query, ...]:
    """Return the queries of a submission as its country may read them now."""
    known = Withheld(reading, form, line)
    return tuple(map(known.query, readers.queries(reading, line.id)))


def _digits(text: str) -> str:
    """Return the digits of a figure without the zeros at its end: 95, 95.0 and 95,00 are one; 950 is taken for it too."""
    return "".join(filter(str.isdigit, text)).rstrip("0")


@cache
def _asked_both(language: str) -> "re.Pattern[str]":
    """Return what matches the text of a query that told both figures, with its parts, and the reviewer's own ``rest``."""
    pieces = re.split(r"\{(\w+)\}", template("query.mirror.text", language))
    made, seen = "", set()
    for at, piece in enumerate(pieces):
        if at % 2 == 0:
            # Spaces were not always no-break ones.
            made += r"\s".join(map(re.escape, re.split(r"\s", piece)))
        else:
            made += f"(?P={piece})" if piece in seen else f"(?P<{piece}>.+?)"
            seen.add(piece)
    return re.compile(made + r"(?P<rest>.*)", re.DOTALL)
