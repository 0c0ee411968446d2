"""A realistic summary: 25 countries over five rounds, public values where there are any, invented ones marked so."""

import csv
from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from random import Random

import pytest

from db.snapshots.history import Origin
from db.snapshots.questionnaire import Questionnaire
from db.snapshots.review import Decision, Finding
from db.snapshots.submission import Answer, Counts, SubmissionLine
from db.terms import ItemKind, Result, Role, Severity, Stage, ValueStatus, Verdict
from desktop.questionnaire import register
from desktop.questionnaire.read import read_form
from desktop.summary import CountryReturn, RoundReturns, SummaryData
from desktop.wording import sentence
from resources import read_bytes

HERE = Path(__file__).parent
INVENTED = sentence("example.invented", "es")
LATE = {
    "SUR": Stage.AWAITED,
    "HTI": Stage.AWAITED,
    "VEN": Stage.RETURNED,
    "CUB": Stage.RECEIVED,
    "BRB": Stage.IN_REVIEW,
}


TITLES = {
    "es": "Avance de la integración regional en América Latina y el Caribe",
    "en": "Progress of regional integration in Latin America and the Caribbean",
    "pt": "Progresso da integração regional na América Latina e no Caribe",
    "fr": "Progrès de l’intégration régionale en Amérique latine et dans les Caraïbes",
}


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@cache
def questionnaire_of_sela() -> Questionnaire:
    return read_form(read_bytes("questionnaires/sela.xlsx"), "sela.xlsx").questionnaire


def _answers(
    questionnaire: Questionnaire, country: str, year: int, real: dict[str, str]
) -> dict[tuple[str, str], Answer]:
    base, drift = Random(country), Random(f"{country}{year}")
    answers: dict[tuple[str, str], Answer] = {}
    for item in questionnaire.items:
        known = real.get(item.code) or ""
        if known:
            number = float(known)
            answers[item.code, ""] = Answer(
                item.code,
                "",
                known,
                number,
                drift.choice([None, None, None, ValueStatus.ESTIMATED]),
                source="Banco Mundial, WDI",
            )
        elif drift.random() < 0.08:
            status = drift.choice([ValueStatus.MISSING, ValueStatus.NOT_COLLECTED, ValueStatus.CANNOT_EXIST])
            answers[item.code, ""] = Answer(item.code, status=status, note="—")
        elif item.kind.numeric:
            low, high = item.goalposts or (0.0, 250.0)
            share = min(0.97, max(0.05, base.random() * 0.8 + (year - 2019) * 0.02 + drift.random() * 0.06))
            number = round(low + (high - low) * share, item.decimals or 0)
            text = f"{number:g}" if item.kind is ItemKind.DECIMAL else str(int(number))
            # What is computed names no source of its own.
            source = None if item.derived else INVENTED
            answers[item.code, ""] = Answer(item.code, "", text, float(text), None, source=source)
        elif item.kind is ItemKind.ONE:
            codes = questionnaire.code_lists[item.code_list or ""].codes
            answers[item.code, ""] = Answer(item.code, "", base.choice(codes[:3]).code, source=INVENTED)
        elif item.kind is ItemKind.TEXT:
            answers[item.code, ""] = Answer(item.code, "", "Ministerio de Relaciones Exteriores", source=INVENTED)
    return answers


def _return(
    questionnaire: Questionnaire, country: str, year: int, last: int, real: dict[str, str], at: int
) -> CountryReturn:
    stage = LATE.get(country, Stage.ACCEPTED) if year == last else Stage.ACCEPTED
    chance = Random(f"{country}{year}counts")
    answers = {} if stage is Stage.AWAITED else _answers(questionnaire, country, year, real)
    asked = sum(1 for item in questionnaire.items if item.answered)
    warnings = chance.randrange(14)
    counts = Counts(
        answered=len(answers),
        asked=asked,
        errors=chance.randrange(3) if stage in (Stage.RECEIVED, Stage.RETURNED) else 0,
        warnings=warnings,
        unexplained=0 if stage is Stage.ACCEPTED else chance.randrange(warnings + 1),
        not_evaluated=chance.randrange(9),
        open_queries=chance.randrange(4) if stage is Stage.RETURNED else 0,
    )
    moment = datetime(year + 1, 3, 1 + at, 15, 30, tzinfo=UTC)
    line = SubmissionLine(
        id=at,
        round_id=year,
        year=year,
        country=country,
        stage=stage,
        due=date(year + 1, 3, 31),
        counts=Counts() if stage is Stage.AWAITED else counts,
        last_received=None if stage is Stage.AWAITED else moment,
        workbooks=1,
    )
    decisions = (
        (Decision(Verdict.ACCEPT, Stage.IN_REVIEW, Stage.ACCEPTED, "", "Ana Pérez", Role.REVIEWER, moment),)
        if stage is Stage.ACCEPTED
        else ()
    )
    findings = tuple(
        Finding(country, "GEN.01", Severity.WARNING, Result.FAIL, key[0])
        for key in sorted(answers)[: counts.warnings if stage is not Stage.AWAITED else 0]
    )
    sha256 = f"{at:02x}{year % 256:02x}" * 16
    origins = {
        key: (Origin("receive", "Ana Pérez", moment, year * 100 + at, sha256, f"{country}.xlsx", f"ECO!D{cell}"),)
        for cell, key in enumerate(answers, 10)
    }
    return CountryReturn(line, answers, {}, findings, (), decisions, origins=origins)


def build_data(**changes: object) -> SummaryData:
    questionnaire, grid = questionnaire_of_sela(), register.tile_grid()
    countries = tuple(country for country in register.countries() if country.code in grid)
    values = rows_of(HERE / "values.csv")
    years = sorted({int(row["year"]) for row in values})
    rounds = []
    for year in years:
        here = {row["iso3"]: row for row in values if int(row["year"]) == year}
        returns = {
            code: _return(questionnaire, code, year, years[-1], here[code], at) for at, code in enumerate(sorted(here))
        }
        rounds.append(RoundReturns(year, returns))
    settings: dict[str, object] = {
        "questionnaire": questionnaire,
        "title": TITLES,
        "rounds": tuple(rounds),
        "year": years[-1],
        "countries": countries,
        "tile_grid": grid,
        "content_hash": "7f3a91c2" * 8,
        "edition_date": date(2024, 11, 5),
        "publisher": "Secretaría Permanente del SELA",
        "notice": {
            "es": "Datos de ejemplo: valores públicos donde los hay; las demás respuestas son inventadas.",
            "en": "Example data: public values where there are any; all other answers are invented.",
            "pt": "Dados de exemplo: valores públicos onde existem; as demais respostas são inventadas.",
            "fr": "Données d’exemple : valeurs publiques lorsqu’elles existent ; les autres réponses sont inventées.",
        },
        "attributions": (
            "GDP per inhabitant, inflation, HDI and others: Gapminder, Systema Globalis, CC BY 4.0, from World Bank, UNDP and ILO data.",
            "Share of exports to the region, applied tariff, logistics performance: World Bank, World Development Indicators, CC BY 4.0.",
        ),
    }
    return SummaryData(**(settings | changes))  # type: ignore[arg-type]


@pytest.fixture(scope="session")
def example() -> SummaryData:
    return build_data()


@pytest.fixture(scope="session")
def build() -> Callable[..., SummaryData]:
    return build_data
