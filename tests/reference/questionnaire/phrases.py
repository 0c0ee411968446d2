"""Constraints and soft warnings of the form with their messages in every language, from the bounds of the sources."""

from datetime import date

from desktop.wording import number_text

Row = dict[str, str]

MONTHS = {
    "es": {1: "enero", 12: "diciembre"},
    "en": {1: "January", 12: "December"},
    "pt": {1: "janeiro", 12: "dezembro"},
    "fr": {1: "janvier", 12: "décembre"},
}
DAYS = {"es": "{day} de {month} de {year}", "en": "{day} {month} {year}", "pt": "{day} de {month} de {year}"}
DAYS["fr"] = "{day} {month} {year}"

BETWEEN = {
    "es": "Escriba un número entre {low} y {high}.",
    "en": "Enter a number between {low} and {high}.",
    "pt": "Escreva um número entre {low} e {high}.",
    "fr": "Saisissez un nombre entre {low} et {high}.",
}
FROM = {
    "es": "Escriba un número igual o mayor que {low}.",
    "en": "Enter a number of {low} or more.",
    "pt": "Escreva um número igual ou maior que {low}.",
    "fr": "Saisissez un nombre supérieur ou égal à {low}.",
}
DATE_BETWEEN = {
    "es": "Escriba una fecha entre el {low} y el {high}.",
    "en": "Enter a date between {low} and {high}.",
    "pt": "Escreva uma data entre {low} e {high}.",
    "fr": "Saisissez une date entre le {low} et le {high}.",
}
DATE_FROM = {
    "es": "Escriba una fecha no anterior al {low}.",
    "en": "Enter a date not before {low}.",
    "pt": "Escreva uma data não anterior a {low}.",
    "fr": "Saisissez une date qui ne précède pas le {low}.",
}
USUAL = {
    "es": "Poco habitual en la región: suele estar entre {low} y {high}. Confirme la cifra y la unidad, o explíquela en la nota.",
    "en": "Unusual for the region: it is mostly between {low} and {high}. Confirm the figure and the unit, or explain it in the note.",
    "pt": "Pouco habitual na região: costuma estar entre {low} e {high}. Confirme o número e a unidade, ou explique-o na nota.",
    "fr": "Inhabituel dans la région : se situe d'ordinaire entre {low} et {high}. Confirmez le chiffre et l'unité, ou expliquez-le dans la note.",
}


def plain(bound: str) -> str:
    """Return a bound as the shortest text of its number."""
    value = float(bound)
    return str(int(value)) if value.is_integer() else repr(value)


def day(bound: str, language: str) -> str:
    """Return an ISO date in words."""
    read = date.fromisoformat(bound)
    return DAYS[language].format(day=read.day, month=MONTHS[language][read.month], year=read.year)


def limits(kind: str, item: Row, languages: dict[str, str]) -> Row:
    """Return the constraint and warning columns of one item; bounds that move with the round are left to the rules."""
    row: Row = {}
    low, high = item["hard_min"], item["hard_max"]
    moving = high in ("report_date", "report_year")
    if kind == "date" and low:
        row["constraint"] = f". >= date('{low}')" + ("" if moving or not high else f" and . <= date('{high}')")
        said = DATE_FROM if moving or not high else DATE_BETWEEN
        _say(row, "constraint_message", said, languages, lambda bound, language: day(bound, language), low, high)
    elif low:
        row["constraint"] = f". >= {plain(low)}" + ("" if moving or not high else f" and . <= {plain(high)}")
        said = FROM if moving or not high else BETWEEN
        # A year is not grouped in threes, as an amount would be; four digits never are.
        _say(
            row,
            "constraint_message",
            said,
            languages,
            lambda bound, language: number_text(float(bound), language),
            low,
            high,
        )
    soft_low, soft_high = item.get("soft_min", ""), item.get("soft_max", "")
    if soft_low and soft_high:
        # A side that repeats the hard bound would only say the same thing twice.
        sides = [f". >= {plain(soft_low)}"] if float(soft_low) != float(low) else []
        sides += [f". <= {plain(soft_high)}"] if float(soft_high) != float(high) else []
        if sides:
            row["warning"] = " and ".join(sides)
            _say(
                row,
                "warning_message",
                USUAL,
                languages,
                lambda bound, language: number_text(float(bound), language),
                soft_low,
                soft_high,
            )
    return row


def _say(
    row: Row, column: str, said: dict[str, str], languages: dict[str, str], write: object, low: str, high: str
) -> None:
    for language, name in languages.items():
        moving = high in ("", "report_date", "report_year")
        row[f"{column}::{name}"] = said[language].format(
            low=write(low, language),  # type: ignore[operator]
            high="" if moving else write(high, language),  # type: ignore[operator]
        )
