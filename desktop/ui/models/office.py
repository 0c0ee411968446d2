"""The parts of the office in lines: a round's countries, the directory, the memberships, the workbooks' languages."""

from datetime import date

from db.terms import LANGUAGES
from desktop.questionnaire.register import source_text
from desktop.ui import language
from desktop.ui.models.looks import STANDINGS, standing
from desktop.ui.models.register import RegisterLine
from desktop.ui.office_views import OfficeView
from desktop.wording import word


def round_lines(view: OfficeView) -> list[RegisterLine]:
    """Return the countries of the round: status, reviewer, due date, and why it was extended."""
    lines = []
    for line in view.lines:
        stands = standing(line, view.today)
        given = view.extensions.get(line.id)
        cells = (
            name_of(view, line.country),
            word(stands, language.now()),
            line.reviewer or "",
            language.date_text(line.due),
            given.reason if given is not None else "",
        )
        lines.append(RegisterLine(line.country, cells, STANDINGS[stands]))
    return _in_order(lines)


def people_lines(view: OfficeView) -> list[RegisterLine]:
    """Return the directory: name, role, country, language, e-mail, office."""
    now = language.now()
    return _in_order(
        [
            RegisterLine(
                one.id,
                (
                    one.name,
                    word(one.role, now),
                    name_of(view, one.country) if one.country else "",
                    language.OWN_NAMES.get(one.language, ""),
                    one.email,
                    one.office,
                ),
            )
            for one in view.people
        ]
    )


def acronyms(view: OfficeView) -> dict[str, str]:
    """Return what each mechanism is called for short in the window's language, by code."""
    return {one.code: one.acronyms.get(language.now()) or one.code for one in view.mechanisms}


def membership_lines(view: OfficeView) -> list[RegisterLine]:
    """Return the memberships: country, mechanism, role, first and last day, source."""
    now, short = language.now(), acronyms(view)
    return _in_order(
        [
            RegisterLine(
                one.id,
                (
                    name_of(view, one.country),
                    short.get(one.mechanism, one.mechanism),
                    word(one.role, now),
                    _day(one.start),
                    _day(one.end),
                    source_text(one.source, now),
                ),
            )
            for one in view.memberships
        ]
    )


def language_lines(view: OfficeView) -> list[RegisterLine]:
    """Return the countries that report: the language of their workbooks, and who answers there."""
    answering: dict[str, list[str]] = {}
    for one in view.people:
        if one.country:
            answering.setdefault(one.country, []).append(one.name)
    return _in_order(
        [
            RegisterLine(
                code,
                (
                    name_of(view, code),
                    language.OWN_NAMES[one.language] if one.language in LANGUAGES else one.language,
                    ", ".join(answering.get(code, ())),
                ),
            )
            for code, one in view.countries.items()
            if one.reports
        ]
    )


def name_of(view: OfficeView, country: str) -> str:
    """Return the name of a country in the window's language, its code where the register does not have it."""
    known = view.countries.get(country)
    return known.name(language.now()) if known is not None else country


def _day(day: date | None) -> str:
    return language.date_text(day) if day is not None else ""


def _in_order(lines: list[RegisterLine]) -> list[RegisterLine]:
    """Return *lines* by their first text as the window's language sorts it; equal ones stay as they are."""
    place = {name: at for at, name in enumerate(language.in_order({line.cells[0] for line in lines}))}
    return sorted(lines, key=lambda line: place[line.cells[0]])
