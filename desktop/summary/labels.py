"""The words of one summary in one language: sentences, figures, days, names in the order that language has."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from db.snapshots.questionnaire import Item, Questionnaire, Section, Texts
from db.snapshots.register import Country
from db.terms import ValueStatus
from desktop.wording import day_text, has, number_text, sentence, word

INVENTED_MARK = "°"


@dataclass(frozen=True, slots=True)
class Labels:
    """Words in *language*; texts of the questionnaire fall back to its own default language."""

    language: str
    zone: str = "UTC"

    def __call__(self, code: str, /, **details: object) -> str:
        """Return the sentence ``summary.<code>``; numbers among the details are written as the language writes them."""
        return sentence(f"summary.{code}", self.language, **details)

    def plural(self, code: str, count: int, /, **details: object) -> str:
        """Return ``summary.<code>.one`` or ``summary.<code>.many`` with its count."""
        # French says "0 pays" like one; the texts are written so that zero reads well with the plural in all four.
        return self(f"{code}.one" if count == 1 else f"{code}.many", count=count, **details)

    def score(self, share: float | None, decimals: int = 0, invented: bool = False) -> str:
        """Return a score of 0 to 1 as figure of 0 to 100, or the word for a missing one."""
        if share is None:
            return self("missing.short")
        return number_text(share * 100, self.language, decimals) + (INVENTED_MARK if invented else "")

    def change(self, before: float | None, now: float | None, decimals: int = 1, invented: bool = False) -> str:
        """Return the difference of two scores of 0 to 1 in points with its sign, or the word for missing."""
        if before is None or now is None:
            return self("missing.short")
        # Of the figures as they are shown: a reader who subtracts finds what is written.
        points = round(now * 100, decimals) - round(before * 100, decimals)
        return self.signed(points, decimals) + (INVENTED_MARK if invented else "")

    def signed(self, value: float, decimals: int) -> str:
        """Return *value* with + or − before it; what rounds to zero has no sign."""
        text = number_text(value, self.language, decimals)
        return text if value <= 0 or not any(sign in text for sign in "123456789") else "+" + text

    def percent(self, share: float | None, decimals: int = 0) -> str:
        """Return a share of 0 to 1 in percent, or the word for missing."""
        if share is None:
            return self("missing.short")
        return self("percent", value=number_text(share * 100, self.language, decimals))

    def number(self, value: float, decimals: int | None = None) -> str:
        """Return *value* as the language writes it."""
        return number_text(value, self.language, decimals)

    def day(self, day: date | datetime) -> str:
        """Return a day in words, such as 5 November 2026; an instant as the day it was in the file's zone."""
        if isinstance(day, datetime):
            day = day.astimezone(ZoneInfo(self.zone)).date()
        return day_text(day, self.language)

    def status(self, status: ValueStatus | None) -> str:
        """Return the word for a value status; none is the normal one."""
        return word(status or ValueStatus.NORMAL, self.language)

    def text(self, texts: Texts, questionnaire: Questionnaire, code: str) -> str:
        """Return one of the questionnaire's texts in this language, visibly falling back."""
        return questionnaire.text(texts, self.language, code)

    def of(self, thing: Item | Section, questionnaire: Questionnaire) -> str:
        """Return the label of an item or a section."""
        return questionnaire.label(thing, self.language)

    def unit(self, item: Item, questionnaire: Questionnaire) -> str:
        """Return how the unit of *item* is written."""
        return questionnaire.unit(item, self.language)

    def subregion(self, name: str) -> str:
        """Return the name of a subregion in this language, the register's own where there is none."""
        code = f"summary.subregion.{name}" if name else "summary.subregion.none"
        return sentence(code, self.language) if has(code) else name

    def sorted_countries(self, countries: Sequence[Country]) -> list[Country]:
        """Return *countries* by name in this language's alphabet."""
        return sorted(countries, key=lambda country: (collation_key(country.name(self.language)), country.code))


def by_subregion(countries: Sequence[Country], labels: Labels) -> list[tuple[str, list[Country]]]:
    """Return (subregion in words, its countries), both in the alphabet of the language."""
    groups: dict[str, list[Country]] = {}
    for country in labels.sorted_countries(countries):
        groups.setdefault(labels.subregion(country.subregion), []).append(country)
    return sorted(groups.items(), key=lambda group: collation_key(group[0]))


def collation_key(text: str) -> tuple[str, str, str]:
    """Return a key that sorts as the four languages do: base letters first, then accents, then capitals.

    Ñ comes after N as a letter of its own, as Spanish has it; the other three languages have no Ñ of their own.
    """
    parted = unicodedata.normalize("NFD", text.replace("ñ", "n\uffff").replace("Ñ", "N\uffff"))
    base = "".join(sign for sign in parted if not unicodedata.combining(sign))
    letters = "".join(sign for sign in base.casefold() if sign.isalnum() or sign in " \uffff")
    return (letters, parted.casefold(), text)
