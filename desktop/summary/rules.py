"""The annex of the rules: what every check demands, in plain words of the summary's language."""

from db.snapshots.questionnaire import Rule
from db.terms import Severity
from desktop.questionnaire.register import mechanisms
from desktop.rules import general_checks, rule_sentence
from desktop.summary.blocks import Block, Cell, Chapter, Column, Heading, Prose, Row, Table
from desktop.summary.matter import Matter
from desktop.wording import word

MOST_LINES = 24
"""How many lines one rule may take; a longer one is cut with a visible …"""
INK = {Severity.ERROR: "tone.red", Severity.WARNING: "tone.amber", Severity.INFORMATION: "tone.blue"}


def rules(matter: Matter) -> Chapter:
    """Return the annex: the questionnaire's own rules by dimension, then the checks that hold for every questionnaire."""
    labels = matter.labels
    blocks: list[Block] = []
    if matter.data.questionnaire.rules:
        blocks += [Heading(labels("demands.own")), Table(_columns(matter), _own(matter), 7.6)]
    general = tuple(
        Row(_cells(matter, one.code, one.severity, one.sentence)) for one in general_checks(labels.language)
    )
    blocks += [
        Heading(labels("demands.general")),
        Prose(labels("demands.general_lead"), 8.8, "ink2"),
        Table(_columns(matter), general, 7.6),
    ]
    return Chapter("rules", labels("demands.title"), tuple(blocks), labels("demands.lead"))


def _columns(matter: Matter) -> tuple[Column, ...]:
    labels = matter.labels
    return (
        Column(labels("demands.code"), 9),
        Column(labels("demands.severity"), 12),
        Column(labels("demands.demand"), 79, lines=MOST_LINES),
    )


def _own(matter: Matter) -> tuple[Row, ...]:
    questionnaire, language = matter.data.questionnaire, matter.labels.language
    names = {country.code: country.name(language) for country in matter.countries.values()}
    acronyms = {one.code: one.acronyms.get(language) or one.code for one in mechanisms()}
    groups: dict[str, list[Row]] = {code: [] for code in (*(one.code for one in questionnaire.dimensions), "")}
    for rule in questionnaire.rules:
        said = rule_sentence(questionnaire, rule, language, names, acronyms)
        groups[_dimension(matter, rule)].append(Row(_cells(matter, rule.code, rule.severity, said)))
    rows: list[Row] = []
    for code, those in groups.items():
        if those:
            rows += [Row((matter.dimension(code) if code else matter.labels("demands.several"),), group=True), *those]
    return tuple(rows)


def _dimension(matter: Matter, rule: Rule) -> str:
    """Return the code of the dimension that *rule* is about, "" where it is about none or several."""
    questionnaire = matter.data.questionnaire
    found = [questionnaire.by_code[code] for code in rule.items if code in questionnaire.by_code]
    # A column stands where its table stands.
    tops = [questionnaire.by_code[item.roster] if item.roster else item for item in found]
    dimensions = {questionnaire.dimension_of(item).code for item in tops}
    return dimensions.pop() if len(dimensions) == 1 else ""


def _cells(matter: Matter, code: str, severity: Severity, said: str) -> tuple[str | Cell, ...]:
    return (code, Cell(word(severity, matter.labels.language), color=INK[severity]), said)
