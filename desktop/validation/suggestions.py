"""Questions about values that could be wrong, one to each group of errors that hang together; never applied."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from math import ceil, floor

from db.snapshots.questionnaire import Questionnaire
from db.snapshots.review import Finding
from db.snapshots.submission import Answer, Answers, Key
from db.terms import ItemKind, Result, Severity, ValueStatus
from desktop.questionnaire.speech import item_words
from desktop.rules import Book, Case, Given, canonical_number
from desktop.rules.reach import previous
from desktop.validation.inequalities import Inequality, Interval, Values
from desktop.validation.linear import MOST_TERMS, exact, places_of, system_of, values_of
from desktop.validation.localise import Change, components, localise
from desktop.validation.situation import Situation
from desktop.validation.slips import exchanged, likely
from desktop.wording import number_text, sentence

LESS_SURE = (ValueStatus.ESTIMATED, ValueStatus.PROVISIONAL, ValueStatus.UNRELIABLE, ValueStatus.UNVALIDATED)
LESS = Fraction(3, 4)
MOST_ASKED = 3
"""Of more values that could each be wrong alone no question singles one out, unless a slip explains one."""
BULLET = "•"
_OF_MORE = ("several", "exchanged")
NARROW = Fraction(1, 20)
LIKE = Fraction(1, 4)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Values that could be wrong (together, where several), and what would be right where that is known.

    ``kind``: "value", "between", "least", "most", "several", or a slip ("factor", "digits", "sign", "exchanged").
    ``rules`` are the rules that fail and would hold, ``places`` every value they are about.
    """

    kind: str
    keys: tuple[Key, ...]
    found: tuple[float, ...]
    values: tuple[float, ...]
    rules: tuple[str, ...]
    places: frozenset[Key]
    factor: int = 0


def suggest(book: Book, situation: Situation, findings: Iterable[Finding] | None = None) -> tuple[Suggestion, ...]:
    """Return the questions about a submission's linear errors; none where they say nothing that helps.

    With its *findings*, of a long table only the rows are looked at in which an error was found.
    """
    beyond = frozenset[str]()
    if findings is not None:
        findings = tuple(findings)
        if not any(map(_asked_about, findings)):
            return ()
        situation, beyond = _few_rows(book, situation, findings)
    facts = situation.facts()
    case = book.open(facts)
    system = system_of(book, case, beyond)
    values = values_of(case, {key for one in system for key in one.coefficients})
    wrong = components(system, values)
    asked: list[Suggestion] = []
    for part in wrong:
        inside = {key: values[key] for one in part for key in one.coefficients}
        for one in _asked(book, case, part, inside):
            if not one.values or _mends(book, situation, case, one, beyond):
                asked.append(one)
    return tuple(asked)


def _asked_about(finding: Finding) -> bool:
    """Whether a value could be found that would be right: something that is missing, or misspelt, has none."""
    error = finding.result is Result.FAIL and finding.severity is Severity.ERROR
    return error and (finding.rule == "GEN.08" or not finding.rule.startswith("GEN."))


def _few_rows(book: Book, situation: Situation, findings: Iterable[Finding]) -> tuple[Situation, frozenset[str]]:
    """Return *situation* with the rows of long tables in which errors were found, and which tables these are.

    A sum over so many rows singles out no value anyway, so that rows hang together with nothing beyond them.
    """
    submission = situation.submission
    long = frozenset(roster for roster, rows in submission.rows.items() if len(rows) > MOST_TERMS)
    if not long:
        return situation, long
    wanted = {(book.roster_of.get(one.item, one.item), one.row) for one in findings if _asked_about(one)}
    rows = {
        roster: tuple(row for row in ids if roster not in long or (roster, row) in wanted)[:MOST_TERMS]
        for roster, ids in submission.rows.items()
    }
    keys = [(item.code, "") for item in book.questionnaire.items]
    keys += [(code, row) for roster, ids in rows.items() for code in book.columns_of.get(roster, ()) for row in ids]
    earlier = tuple(
        None if one is None else replace(one, answers=_some(one.answers, keys), rows={}) for one in situation.earlier
    )
    few = replace(submission, answers=_some(submission.answers, keys), rows=rows)
    return replace(situation, submission=few, earlier=earlier), long


def _some(answers: Answers, keys: Iterable[Key]) -> Answers:
    return {key: found for key in keys if (found := answers.get(key)) is not None}


def of_finding(suggestions: Iterable[Suggestion], finding: Finding) -> tuple[Suggestion, ...]:
    """Return the suggestions that answer a finding: an error of one of their rules, about one of their values."""
    if finding.result is not Result.FAIL or finding.severity is not Severity.ERROR:
        return ()
    return tuple(
        one
        for one in suggestions
        if finding.rule in one.rules
        and any(
            code in finding.items and (not finding.row or row == finding.row or not row) for code, row in one.places
        )
    )


def question(one: Suggestion, questionnaire: Questionnaire, rows: Mapping[str, Sequence[str]], language: str) -> str:
    """Return a suggestion as one question in *language*; *rows* are the submission's, to number them."""
    words = [_place(key, questionnaire, rows, language) for key in one.keys]
    found = [number_text(value, language) for value in one.found]
    right = [number_text(value, language) for value in one.values]
    if one.kind == "several":
        return sentence("suggestion.several", language, places=", ".join(words))
    if one.kind == "exchanged":
        return sentence("suggestion.exchanged", language, place=words[0], other=words[1])
    if one.kind == "factor":
        return sentence(
            "suggestion.factor", language, place=words[0], found=found[0], value=right[0], factor=one.factor
        )
    if one.kind == "between":
        return sentence("suggestion.between", language, place=words[0], found=found[0], low=right[0], high=right[1])
    return sentence(f"suggestion.{one.kind}", language, place=words[0], found=found[0], value=right[0])


def question_lines(
    several: Sequence[Suggestion], questionnaire: Questionnaire, rows: Mapping[str, Sequence[str]], language: str
) -> list[str]:
    """Return what is asked beside one finding, line by line: values of which each alone could be wrong share a question."""
    either = [one for one in several if one.kind not in _OF_MORE]
    if len(either) < 2:
        return [question(one, questionnaire, rows, language) for one in several]
    lines = [sentence("suggestion.any", language)]
    for one in either:
        right = [number_text(value, language) for value in one.values]
        details = {"value": right[0], "low": right[0], "high": right[-1], "factor": one.factor}
        place = _place(one.keys[0], questionnaire, rows, language)
        found = number_text(one.found[0], language)
        said = sentence(f"suggestion.line.{one.kind}", language, place=place, found=found, **details)
        lines.append(f"{BULLET} {said}")
    rest = [one for one in several if one.kind in _OF_MORE]
    return [*lines, *(question(one, questionnaire, rows, language) for one in rest)]


def _place(key: Key, questionnaire: Questionnaire, rows: Mapping[str, Sequence[str]], language: str) -> str:
    code, row = key
    words = item_words(questionnaire, code, language)
    item = questionnaire.by_code.get(code)
    listed = tuple(rows.get(item.roster, ())) if item and item.roster else ()
    if row not in listed:
        return words
    return f"{words}, {sentence('finding.row', language, row=listed.index(row) + 1)}"


def _asked(book: Book, case: Case, part: list[Inequality], values: Values) -> list[Suggestion]:
    rules = tuple(dict.fromkeys(one.rule for one in part if not one.holds(values)))
    places = frozenset(key for one in part if not one.holds(values) for key in one.coefficients)
    weights = {key: LESS for key in values if _status(case, key) in LESS_SURE}
    changes = localise(part, values, weights).changes
    alone = [change for change in changes if len(change.intervals) == 1]
    narrow = [change for change in alone if _narrow(next(iter(change.intervals.values())))]
    made = []
    for change in alone:
        ((key, where),) = change.intervals.items()
        near = where if change in narrow else _as_before(case, key, where)
        slip = likely(values[key], near) if near is not None else None
        if slip is not None and _fits(book, key, slip.value):
            found = (float(values[key]),)
            made.append(Suggestion(slip.kind, (key,), found, (float(slip.value),), rules, places, slip.factor))
    if made:
        return made[:MOST_ASKED]
    if len(places) == 1:
        # A value outside its own range: the finding itself names it and the range.
        return []
    if (narrow or not alone) and (pair := exchanged(part, values)) is not None:
        both = (float(values[pair[0]]), float(values[pair[1]]))
        return [Suggestion("exchanged", pair, both, both[::-1], rules, places)]
    if alone and len(alone) <= MOST_ASKED:
        known = (_determined(book, change, values, rules, places) for change in alone)
        return [one for one in known if one is not None]
    if len(changes) == 1 and not alone:
        keys = tuple(changes[0].intervals)
        return [Suggestion("several", keys, tuple(float(values[key]) for key in keys), (), rules, places)]
    return []


def _as_before(case: Case, key: Key, where: Interval) -> Interval | None:
    """Return where a value would be right that is about last round's as well, None where that says nothing."""
    before = previous(case, key[0], 1) if not key[1] else None
    if not isinstance(before, float) or before == 0:
        return None
    ends = sorted((exact(before) * (1 - LIKE), exact(before) * (1 + LIKE)))
    low = ends[0] if where.low is None else max(ends[0], where.low)
    high = ends[1] if where.high is None else min(ends[1], where.high)
    return Interval(low, high) if low <= high else None


def _narrow(where: Interval) -> bool:
    """Whether what would be right is known closely; a slip that merely gets below a bound explains nothing."""
    low, high = where.low, where.high
    return low is not None and high is not None and high - low <= NARROW * max(abs(low), abs(high))


def _determined(
    book: Book, change: Change, values: Values, rules: tuple[str, ...], places: frozenset[Key]
) -> Suggestion | None:
    ((key, where),) = change.intervals.items()
    whole = book.questionnaire.by_code[key[0]].kind is ItemKind.INTEGER
    low, high = _ends(where, whole)
    found = (float(values[key]),)
    if low is not None and high is not None:
        if low > high:
            return None
        if high - low <= NARROW * max(abs(low), abs(high)):
            # A sum may be off by its tolerance; what is meant lies in the middle of it.
            middle = (low + high) / 2
            middle = Fraction(round(middle)) if whole else middle
            return Suggestion("value", (key,), found, (float(middle),), rules, places)
        return Suggestion("between", (key,), found, (float(low), float(high)), rules, places)
    if high is not None:
        return Suggestion("most", (key,), found, (float(high),), rules, places)
    return None if low is None else Suggestion("least", (key,), found, (float(low),), rules, places)


def _ends(where: Interval, whole: bool) -> tuple[Fraction | None, Fraction | None]:
    low, high = where.low, where.high
    if whole:
        low = None if low is None else Fraction(ceil(low)) + (where.low_strict and low == ceil(low))
        high = None if high is None else Fraction(floor(high)) - (where.high_strict and high == floor(high))
    return low, high


def _fits(book: Book, key: Key, value: Fraction) -> bool:
    return book.questionnaire.by_code[key[0]].kind is not ItemKind.INTEGER or value.denominator == 1


def _status(case: Case, key: Key) -> ValueStatus | None:
    answer = case.given.answers.get(key)
    return answer.status if answer else None


def _mends(book: Book, situation: Situation, before: Case, one: Suggestion, beyond: frozenset[str]) -> bool:
    """Whether no error rule would fail that a suggestion speaks of, and no other one that holds now."""
    answers = dict(situation.submission.answers)
    for key, value in zip(one.keys, one.values[:1] if one.kind != "exchanged" else one.values, strict=True):
        answer = answers.get(key, Answer(*key))
        answers[key] = replace(answer, text=canonical_number(value), number=value)
    facts = replace(situation.facts(), given=Given(answers, situation.submission.rows))
    after = book.open(facts)
    failed = _failing(book, before, beyond)
    return _failing(book, after, beyond) <= {place for place in failed if place[0] not in one.rules}


def _failing(book: Book, case: Case, beyond: frozenset[str]) -> set[tuple[str, str, str]]:
    return {
        (place.rule, place.scope.current.code if place.scope.current else "", str((place.cells or {}).get("#", "")))
        for place in places_of(book, case, beyond)
        if not place.holds
    }
