"""The window's language: translators, dates, names in their order. Domain words come from ``desktop.wording``."""

from collections.abc import Iterable
from datetime import date, datetime
from enum import StrEnum
from functools import cache

from PySide6.QtCore import QCollator, QDate, QLibraryInfo, QLocale, QTimeZone, QTranslator
from PySide6.QtWidgets import QApplication

from db.terms import LANGUAGES
from desktop.wording import numbers
from resources import read_bytes

OWN_NAMES = {"es": "Español", "en": "English", "pt": "Português", "fr": "Français"}
# The locale whose dates and sorting each language shows; Qt ships its own texts for Brazil only.
LOCALES = {"es": "es_419", "en": "en_GB", "pt": "pt_BR", "fr": "fr_FR"}
_QT_TEXTS = {"es": "qtbase_es", "en": "qtbase_en", "pt": "qtbase_pt_BR", "fr": "qtbase_fr"}


class DecimalSign(StrEnum):
    """What a person writes before the decimals; where they said nothing, figures with two readings are asked about."""

    ASK = "ask"
    COMMA = "comma"
    POINT = "point"

    @property
    def sign(self) -> str:
        """The sign itself; "" where it is asked about."""
        return {DecimalSign.COMMA: ",", DecimalSign.POINT: "."}.get(self, "")


_spoken: list[str] = ["en"]
_decimal: list[DecimalSign] = [DecimalSign.ASK]
_installed: list[QTranslator] = []
# QTranslator.load(bytes) borrows the buffer and does not copy it: dropping the bytes garbles the window.
_buffers: list[bytes] = []


def now() -> str:
    """Return the language the window speaks."""
    return _spoken[0]


def decimal_sign() -> DecimalSign:
    """Return what the person writes before the decimals."""
    return _decimal[0]


def write_decimals(sign: DecimalSign) -> None:
    """Read and show figures with *sign* from now on."""
    _decimal[0] = sign
    numbers.write_decimals(sign.sign)


def speak(app: QApplication, language: str) -> None:
    """Let every window of *app* speak *language* at once; each widget hears a LanguageChange."""
    if language not in LANGUAGES:
        raise ValueError(f"no such language: {language}")
    _spoken[0] = language
    for translator in _installed:
        app.removeTranslator(translator)
    _installed.clear()
    _buffers.clear()
    QLocale.setDefault(locale(language))
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    of_qt = QTranslator(app)
    if of_qt.load(_QT_TEXTS[language], folder):
        _install(app, of_qt)
    ours = QTranslator(app)
    data = read_bytes(f"i18n/convergencia_{language}.qm")
    _buffers.append(data)
    if ours.load(data):
        _install(app, ours)


def _install(app: QApplication, translator: QTranslator) -> None:
    _installed.append(translator)
    app.installTranslator(translator)


def locale(language: str | None = None) -> QLocale:
    """Return the locale of *language*, or of the window's."""
    return QLocale(LOCALES[language or now()])


def date_text(day: date) -> str:
    """Return *day* with the month as a word: digits alone are read differently in different countries."""
    return locale().toString(QDate(day.year, day.month, day.day), _date_format(now()))


@cache
def _date_format(language: str) -> str:
    return {"en": "d MMM yyyy", "es": "d MMM yyyy", "pt": "d MMM yyyy", "fr": "d MMM yyyy"}[language]


def moment_text(at: datetime, zone: str | None = None) -> str:
    """Return the instant *at* as date and time in *zone* (an IANA name), else in this machine's own zone."""
    # Not at the top: the start page shows no moment.
    from zoneinfo import ZoneInfo

    here = at.astimezone(ZoneInfo(zone)) if zone else at.astimezone()
    return f"{date_text(here.date())}, {here:%H:%M}"


def in_order(names: Iterable[str]) -> list[str]:
    """Return *names* in alphabetical order as the window's language has it (Águila before Nube, Ñandú after it)."""
    collator = QCollator(locale())
    return sorted(names, key=collator.sortKey)


def zone() -> str:
    """Return this machine's zone by its IANA name; UTC where the system gives its zone in another way."""
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    name = bytes(QTimeZone.systemTimeZoneId().data()).decode()
    try:
        return ZoneInfo(name).key
    except (ValueError, OSError, ZoneInfoNotFoundError):
        return "UTC"
