"""The facts the example stands on, and the dice: the same call always falls the same way."""

import csv
import random
import tomllib
from collections import defaultdict
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from db.terms import MembershipRole
from desktop.questionnaire import register
from desktop.wording import sentence

HERE = Path(__file__).parent
YEARS = range(2015, 2024)
PLACES = 5

# Named in the language of nobody: a citation is a name.
CITATIONS = {
    "SG:gdppercapita_us_inflation_adjusted": "World Bank WDI NY.GDP.PCAP.KD, Gapminder",
    "SG:inflation_annual_percent": "World Bank WDI NY.GDP.DEFL.KD.ZG, Gapminder",
    "SG:exports_percent_of_gdp": "World Bank WDI NE.EXP.GNFS.ZS, Gapminder",
    "SG:foreign_direct_investment_net_inflows_percent_of_gdp": "World Bank WDI BX.KLT.DINV.WD.GD.ZS, Gapminder",
    "SG:aged_15plus_unemployment_rate_percent": "ILOSTAT, Gapminder",
    "SG:hdi_human_development_index": "UNDP, Gapminder",
    "SG:inequality_index_gini": "World Bank WDI SI.POV.GINI, Gapminder",
    "SG:alternative_poverty_percent_below_nationally_defined_poverty": "World Bank WDI SI.POV.NAHC, Gapminder",
    "SG:forest_coverage_percent": "FAO, World Bank WDI AG.LND.FRST.ZS, Gapminder",
    "SG:internet_users": "ITU, World Bank WDI IT.NET.USER.ZS, Gapminder",
    "SG:broadband_subscribers_per_100_people": "ITU, World Bank WDI IT.NET.BBND.P2, Gapminder",
    "FT:co2_pcap_terr": "Global Carbon Project, Gapminder",
    "DH:gdp": "World Bank WDI NY.GDP.MKTP.CD, DataHub",
    "DH:population": "World Bank WDI SP.POP.TOTL, DataHub",
    "SDG:bx_trf_pwkr": "UN SDG database BX_TRF_PWKR",
    "SDG:gf_frn_fdi": "UN SDG database GF_FRN_FDI",
    "SDG:er_ptd_terrs": "UN SDG database ER_PTD_TERRS",
    "SDG:eg_fec_rnew": "UN SDG database EG_FEC_RNEW",
    "SDG:gb_xpd_rsdv": "UN SDG database GB_XPD_RSDV",
    "SDG:is_rdp_porfvol": "UN SDG database IS_RDP_PORFVOL",
    "WDI:exports_to_lac_lmic_share": "World Bank WDI TX.VAL.MRCH.R3.ZS",
    "WDI:tariff_applied_weighted_mean": "World Bank WDI TM.TAX.MRCH.WM.AR.ZS",
    "WDI:lpi_overall": "World Bank LPI",
    "derived": "World Bank WDI, computed from shares of GDP",
}
MEMBERSHIPS = "memberships"
MECHANISMS = "mechanisms"
INVENTED = "invented"


@dataclass(frozen=True, slots=True)
class Said:
    """One answer of the example: ``text`` None where a status stands in its place."""

    country: str
    year: int
    item: str
    row: str
    text: str | None
    status: str = ""
    note: str = ""
    source: str = ""
    source_id: str = ""


@dataclass(frozen=True, slots=True)
class Observation:
    """One public value with the status and the note of its source."""

    value: float
    status: str
    source_id: str


def dice(*key: object) -> random.Random:
    """Return a generator that depends on *key* alone."""
    return random.Random("/".join(map(str, key)))


def plain(value: float) -> str:
    """Return the shortest decimal text of a number, at most five places."""
    rounded = round(value, PLACES)
    return str(int(rounded)) if rounded == int(rounded) else repr(rounded)


class World:
    """Countries, languages, observations and memberships, read once."""

    def __init__(self) -> None:
        self.countries = tuple(country for country in register.countries() if country.reports)
        self.codes = tuple(sorted(country.code for country in self.countries))
        self.language = {country.code: country.language for country in self.countries}
        self.landlocked = frozenset(country.code for country in self.countries if country.landlocked)
        self.region = tuple(sorted(register.tile_grid()))
        self.words = tomllib.loads((HERE / "words.toml").read_text("utf-8"))

    @cached_property
    def observed(self) -> dict[str, dict[str, dict[int, Observation]]]:
        """Item → country → year → observation."""
        found: dict[str, dict[str, dict[int, Observation]]] = defaultdict(lambda: defaultdict(dict))
        with (HERE / "observations.csv").open(encoding="utf-8", newline="") as file:
            for line in csv.DictReader(file):
                seen = Observation(float(line["value"]), line["obs_status"], line["source_id"])
                found[line["item"]][line["iso3"]][int(line["year"])] = seen
        return found

    @cached_property
    def neighbours(self) -> dict[str, set[str]]:
        """Country → the states it shares a land border with."""
        found: dict[str, set[str]] = {code: set() for code in self.region}
        for line in register.reference_lists()["borders"]:
            found[line["a"]].add(line["b"])
            found[line["b"]].add(line["a"])
        return found

    def value(self, country: str, year: int, item: str) -> float | None:
        """Return the observed value, None where there is none."""
        seen = self.observed[item][country].get(year)
        return seen.value if seen else None

    @cache  # noqa: B019 - one world lives as long as the program
    def size(self, country: str) -> float:
        """Return the economic size in dollars, by which invented amounts are scaled."""
        seen = self.observed["ECO.MAC.01"][country]
        last = max(seen, default=0)
        return seen[last].value if last in YEARS else self.product(country, 2019)

    def product(self, country: str, year: int) -> float:
        """Return the product in dollars, at constant prices where the current one is not published."""
        current = self.value(country, year, "ECO.MAC.01")
        each, people = (self.value(country, year, item) for item in ("ECO.MAC.03", "ECO.MAC.02"))
        return current or (each or 0.0) * (people or 0.0)

    @cache  # noqa: B019
    def roles(self, country: str, year: int) -> dict[str, tuple[MembershipRole, str, str]]:
        """Return mechanism → (role on 31 December, its first day as the register has it, precision of that day)."""
        day = f"{year}-12-31"
        raw = {line["id"]: line for line in register._lines("memberships.csv")}
        order = ("SUSPENDED", "MEMBER", "ASSOCIATE", "CANDIDATE", "OBSERVER")
        found: dict[str, tuple[MembershipRole, str, str]] = {}
        for membership in register.memberships():
            started = membership.start is None or membership.start.isoformat() <= day
            ended = membership.end is not None and membership.end.isoformat() < day
            if membership.country != country or not started or ended:
                continue
            known = found.get(membership.mechanism)
            if known is None or order.index(membership.role) < order.index(known[0]):
                line = raw[membership.id]
                start = membership.start.isoformat() if membership.start else ""
                found[membership.mechanism] = (membership.role, start, line["start_precision"])
        return found

    def member(self, country: str, year: int, *mechanisms: str) -> bool:
        """Whether the country is a full member of any of *mechanisms* at the end of the year."""
        roles = self.roles(country, year)
        return any(roles.get(mechanism, ("",))[0] == MembershipRole.MEMBER for mechanism in mechanisms)

    def invented(self, country: str) -> str:
        """Return the label of an invented answer in the country's language."""
        return sentence("example.invented", self.language[country])

    def note(self, country: str, name: str) -> str:
        """Return a note in the country's language."""
        return str(self.words["note"][self.language[country]][name])

    def lines(self, country: str, name: str) -> list[str]:
        """Return the texts of one kind in the country's language."""
        found = self.words["text"][self.language[country]][name]
        return [found] if isinstance(found, str) else list(found)
