"""The answers outside rosters: public where there are public data, otherwise invented or honestly missing."""

from collections.abc import Callable
from functools import cache

import series
import trade
from paper import Paper
from world import World, dice, plain

# Item → (lowest, highest, whole number, places) of public series that are carried on where their source stops.
CARRIED = {
    "ECO.BAR.01": (0.1, 25, False, 2),
    "ECO.INV.01": (-10, 30, False, 2),
    "SOC.LAB.03": (1, 30, False, 2),
    "ENV.CLI.01": (0.1, 40, False, 2),
    "ENV.RES.02": (0, 100, False, 2),
    "ENV.RES.03": (0, 100, False, 2),
    "INF.DIG.01": (0, 99, False, 1),
    "INF.DIG.02": (0.1, 60, False, 1),
    "CUL.EDU.04": (0.01, 3, False, 3),
    "INF.CON.01": (0, 1e8, True, 0),
}
# Public series that stay as they are: what their source lacks is missing.
AS_PUBLISHED = {
    "ECO.MAC.01": (True, "unpublished", True),
    "ECO.MAC.02": (True, "unpublished", True),
    "ECO.MAC.03": (False, "unpublished", True),
    "ECO.MAC.04": (False, "unpublished", True),
    "ECO.TRD.07": (False, "", False),
    "ECO.FAC.08": (False, "", False),
    "SOC.COH.01": (False, "", False),
    "SOC.COH.02": (False, "", False),
    "SOC.COH.03": (False, "no_survey", True),
    "SOC.COH.04": (False, "", False),
    "ENV.RES.01": (False, "", False),
}
# Countries without a public series of their own for research that report one all the same.
RESEARCH = ("BOL", "ECU", "DOM", "VEN")
STAGES = {
    "ECO.FAC.01": (2, 0.3),
    "ECO.FAC.02": (1, 0.3),
    "ECO.FAC.03": (1, 0.2),
    "ECO.FAC.04": (1, 0.25),
    "ECO.FAC.05": (0, 0.22),
    "ECO.FAC.06": (1, 0.15),
    "SOC.LAB.02": (1, 0.15),
    "CUL.EDU.03": (1, 0.2),
    "INF.DIG.03": (0, 0.2),
    "INF.DIG.04": (0, 0.22),
}
ESCAZU = {  # year of signature, year of becoming a party; plausible, not official
    **dict.fromkeys(("BRA", "GTM", "HTI", "PRY", "PER", "DOM", "COL"), (2018, 9999)),
    "ARG": (2018, 2021),
    "MEX": (2018, 2021),
    "ECU": (2018, 2020),
    "PAN": (2018, 2020),
    "URY": (2018, 2019),
    "GUY": (2018, 2019),
    "BOL": (2018, 2019),
    "NIC": (2019, 2020),
    "CHL": (2022, 2022),
    "BLZ": (2020, 2023),
}
SOCIAL_SECURITY = ("ARG", "BOL", "BRA", "CHL", "COL", "DOM", "ECU", "PER", "PRY", "SLV", "URY")
CARIBBEAN = ("BHS", "BRB", "BLZ", "GUY", "HTI", "SUR", "TTO")
OBSTACLES = ("COORD", "DISPERSION", "ASYMMETRY", "FUNDING", "OVERLAP", "LEGAL", "DATA")


def write_items(paper: Paper) -> None:
    """Write every answer outside rosters, except those that come from adding up a roster."""
    for write in (_coordination, _norms, _narrative, _published, _carried, _trade, _barriers, _investment, _mobility):
        write(paper)
    for write in (_social, _environment, _culture, _roads, _energy):
        write(paper)


@cache
def _series(world: World, item: str, country: str) -> tuple[dict[int, str], dict[int, str]]:
    low, high, whole, places = CARRIED[item]
    rising = item == "ENV.RES.02"
    return series.carried_on(world, country, item, low=low, high=high, whole=whole, round_to=places, never_falls=rising)


@cache
def _count(country: str, item: str, low: float, high: float, drift: float, most: int | None = None) -> dict[int, int]:
    return series.unequal(series.drifting(country, item, low, high, drift, 0.08), most)


def _gap(paper: Paper, item: str, chance: float = 0.025) -> bool:
    """Whether this figure is honestly missing this year; then it is written so."""
    if dice("gap", paper.country, item, paper.year).random() >= chance:
        return False
    late = dice("why", paper.country, item, paper.year).random() < 0.5
    paper.missing(item, "O" if late else "L", "unpublished" if late else "not_collected")
    return True


def _say(paper: Paper, item: str, make: Callable[[], str]) -> None:
    if not _gap(paper, item):
        paper.invented(item, make())


def _seen(paper: Paper, item: str, text: str) -> None:
    """Write a public value with the status its source gave it."""
    seen = paper.world.observed[item][paper.country][paper.year]
    note = {"E": "source_estimate", "D": "with_services"}.get(seen.status, "")
    if item == "ECO.MAC.04":
        note = "deflator"
    paper.public(item, text, seen.source_id, "" if seen.status == "A" else seen.status, note)


def _published(paper: Paper) -> None:
    for item, (whole, reason, required) in AS_PUBLISHED.items():
        value = paper.world.value(paper.country, paper.year, item)
        if value is not None:
            _seen(paper, item, str(round(value)) if whole else plain(value))
        elif required:
            paper.missing(item, "O", reason)


def _carried(paper: Paper) -> None:
    for item in CARRIED:
        public, filled = _series(paper.world, item, paper.country)
        if paper.year in public:
            _seen(paper, item, public[paper.year])
        elif paper.year in filled:
            # Once in a while an office reports no projection; optional questions may simply stay open.
            if not _gap(paper, item, 0.05):
                paper.invented(item, filled[paper.year], "E", "projected")
        elif item == "CUL.EDU.04" and paper.country in RESEARCH:
            level = series.drifting(paper.country, item, 0.15, 0.45, 0.03, 0.04)[paper.year]
            paper.invented(item, plain(round(level, 3)))
        elif item == "INF.CON.01" and paper.country in paper.world.landlocked:
            paper.missing(item, "M", "no_coast")
        elif item in ("ECO.BAR.01", "SOC.LAB.03"):
            level = series.drifting(paper.country, item, 7, 13, 0.03, 0.05)[paper.year]
            _say(paper, item, lambda level=level: plain(round(level, 1)))


def _coordination(paper: Paper) -> None:
    country, year = paper.country, paper.year
    since = dice("focal", country).choice((2010, 2010, 2010, 2010, 2016, 2017))
    paper.invented("INS.COO.01", "YES" if year >= since else "NO")
    names = paper.world.lines(country, "institutions")
    paper.invented("INS.COO.02", names[dice("office", country).randrange(len(names))])
    body = dice("body", country).choice((2010, 2010, 2010, 2018, 2020, 9999)) <= year
    paper.invented("INS.COO.03", "YES" if body else "NO")
    if body:
        idle = dice("idle", country, year).random() < 0.03
        meetings = _count(country, "INS.COO.04", 2, 11, 0.05)[year]
        paper.invented("INS.COO.04", "0" if idle else str(max(1, meetings)))
    else:
        paper.missing("INS.COO.04", "M", "no_body")
    _say(paper, "INS.COO.05", lambda: str(series.stepping(country, "INS.COO.05", 4, 14, 20)[year]))
    size = paper.world.size(country)
    if dice("travel", country).random() < 0.7:
        spent = series.drifting(country, "INS.COO.06", 2e5, 9e5, 0.06, 0.12)[year] * (size / 1e11) ** 0.3
        paper.invented("INS.COO.06", str(round(spent * (0.35 if year in (2020, 2021) else 1), -3)).removesuffix(".0"))
    share = series.drifting(country, "INS.COO.07", 58, 95, 0.012, 0.03)[year]
    _say(paper, "INS.COO.07", lambda: plain(min(100, round(share, 1))))


def _norms(paper: Paper) -> None:
    country, year = paper.country, paper.year
    blocs = sum(paper.world.member(country, year, code) for code in ("CAN", "MERCOSUR", "SICA", "CARICOM", "ALADI"))
    due = series.unequal(series.drifting(country, "INS.NRM.01", 90, 260, 0.02, 0.01))[year] * max(1, blocs)
    due = round(due * 1.035 ** (year - 2015))
    share = series.rising(country, "INS.NRM.02", 52, 88, 1.2, 97)[year] / 100
    paper.invented("INS.NRM.01", str(due))
    paper.invented("INS.NRM.02", str(round(due * share)))
    if dice("delay", country).random() < 0.8:
        months = series.drifting(country, "INS.NRM.04", 9, 50, 0.05, 0.06)[year]
        paper.invented("INS.NRM.04", plain(round(months, 1)))


def _narrative(paper: Paper) -> None:
    country, year = paper.country, paper.year
    chosen = {code for code in OBSTACLES if dice("obstacle", country, code, year // 2).random() < 0.33}
    other = dice("obstacle", country, year).random() < 0.1
    codes = [code for code in OBSTACLES if code in chosen] + (["OTHER"] if other else [])
    paper.invented("INS.GPR.02", " ".join(codes) or "NONE")
    if other:
        said = paper.world.lines(country, "obstacles")
        paper.invented("INS.GPR.03", said[dice("other", country, year).randrange(len(said))])
    parts = [
        dice(part, country, year).choice(paper.world.lines(country, part))
        for part in ("progress", "hurdles", "outlook")
    ]
    paper.invented("INS.GPR.04", " ".join(parts).format(year=year, next=year + 1))


def _trade(paper: Paper) -> None:
    exports, region, imports, public = trade.totals(paper.world)[paper.country, paper.year]
    for item, value in (("ECO.TRD.01", exports), ("ECO.TRD.02", region), ("ECO.TRD.03", imports)):
        if public:
            note = "part_of_region" if item == "ECO.TRD.02" else "with_services"
            paper.public(item, str(value), "derived", "D", note)
        else:
            paper.invented(item, str(value))
    bought = sum(into for _, into in trade.partners_of(paper.world, paper.country, paper.year).values())
    paper.invented("ECO.TRD.04", str(bought))


def _barriers(paper: Paper) -> None:
    country, year = paper.country, paper.year
    public, filled = _series(paper.world, "ECO.BAR.01", country)
    general = next((float(one[year]) for one in (public, filled) if year in one), 8.0)
    ratio = series.drifting(country, "ECO.BAR.02", 0.2, 0.65, 0.02, 0.05)[year]
    _say(paper, "ECO.BAR.02", lambda: plain(round(general * ratio, 2)))
    free = series.rising(country, "ECO.BAR.03", 62, 95, 0.6, 99.5)[year]
    _say(paper, "ECO.BAR.03", lambda: plain(free))
    if dice("measures", country).random() < 0.75:
        _say(paper, "ECO.BAR.04", lambda: str(_count(country, "ECO.BAR.04", 15, 260, 0.04)[year]))
    for item, (first, pace) in STAGES.items():
        if item == "ECO.FAC.06" and not paper.world.neighbours[country]:
            paper.missing(item, "M", "no_border")
        else:
            # The richer a country began, the further along it was, and the faster it went on.
            began = paper.world.value(country, 2015, "ECO.MAC.03") or 0
            ahead = (began > 6000) - (began < 2500)
            paper.invented(item, series.climbing(country, item, first + ahead, pace * (1 + 0.4 * ahead))[year])
    hours = series.drifting(country, "ECO.FAC.07", 14, 110, 0.04, 0.05)[year] * 0.97 ** (year - 2015)
    _say(paper, "ECO.FAC.07", lambda: plain(round(hours, 1)))


def _investment(paper: Paper) -> None:
    country, year = paper.country, paper.year
    total = paper.world.value(country, year, "ECO.INV.02")
    if total is not None:
        _seen(paper, "ECO.INV.02", str(round(total)))
    else:
        product = paper.world.value(country, year, "ECO.MAC.01")
        share = paper.world.value(country, year, "ECO.INV.01")
        if product is None or share is None:
            paper.missing("ECO.INV.02", "O", "unpublished")
            paper.missing("ECO.INV.03", "O", "unpublished")
            return
        total = product * share / 100
        paper.invented("ECO.INV.02", str(round(total)))
    part = series.drifting(country, "ECO.INV.03", 0.06, 0.35, 0.03, 0.15)[year]
    paper.invented("ECO.INV.03", str(round(abs(total) * part) if total > 0 else round(total * part)))


@cache
def _arrivals(country: str) -> dict[int, int]:
    return series.unequal({year: dice("arrival", country, year // 3).randint(0, 3) for year in series.YEARS})


def _mobility(paper: Paper) -> None:
    country, year = paper.country, paper.year
    free = series.stepping(country, "SOC.MOB.01", 17, 25, 31)[year]
    arrival = min(_arrivals(country)[year], 32 - free)
    for item, value in (("SOC.MOB.01", free), ("SOC.MOB.02", arrival), ("SOC.MOB.03", 32 - free - arrival)):
        paper.invented(item, str(value))
    people = paper.world.value(country, year, "ECO.MAC.02") or 1e6
    granted = round(people * 0.0009 * series.drifting(country, "SOC.MOB.04", 0.4, 2, 0.06, 0.12)[year])
    women = round(granted * series.drifting(country, "SOC.MOB.05", 0.42, 0.56, 0.008, 0.02)[year])
    if not _gap(paper, "SOC.MOB.04"):
        paper.invented("SOC.MOB.04", str(granted))
        paper.invented("SOC.MOB.05", str(women))
    else:
        paper.missing("SOC.MOB.05", "L", "not_collected")


def _social(paper: Paper) -> None:
    country, year = paper.country, paper.year
    codes = ["CMISS"] if country in SOCIAL_SECURITY else []
    codes += [code for code in ("MERCOSUR", "CAN", "CARICOM") if paper.world.member(country, year, code)]
    if country == "VEN":
        codes = []
    paper.invented("SOC.LAB.01", " ".join(codes) or "NONE")


def _environment(paper: Paper) -> None:
    country, year = paper.country, paper.year
    signed, party = ESCAZU.get(country, (9999, 9999))
    paper.invented("ENV.AGR.01", "PARTY" if year >= party else "SIGNED" if year >= signed else "NONE")
    paris = 2016 + (dice("paris", country).random() < 0.4)
    codes = ["PARIS"] if year >= min(paris, 2016) else []
    codes += ["CBD"]
    codes += ["NAGOYA"] if dice("nagoya", country).randint(2014, 2024) <= year else []
    codes += ["CITES", "BASEL"]
    codes += ["MINAMATA"] if dice("minamata", country).randint(2017, 2025) <= year else []
    codes += ["RAMSAR"] if country not in ("HTI", "GUY") else []
    codes += ["UNCCD"]
    codes += ["CARTAGENA_CARIBE"] if country in ("BHS", "BRB", "BLZ", "GUY", "TTO", "COL", "CUB", "PAN", "MEX") else []
    paper.invented("ENV.AGR.02", " ".join(codes))
    if year < 2016:
        paper.missing("ENV.CLI.02", "M", "no_registry")
    else:
        rolls = dice("contribution", country)
        first = f"2016-{rolls.randint(3, 11):02}-{rolls.randint(1, 28):02}"
        later = f"{rolls.choice((2020, 2021))}-{rolls.randint(3, 12):02}-{rolls.randint(1, 28):02}"
        paper.invented("ENV.CLI.02", later if year >= int(later[:4]) else first)
    bodies = ["CDEMA"] if country in CARIBBEAN else []
    bodies += ["CEPREDENAC"] if country not in ("BLZ", "DOM") and paper.world.member(country, year, "SICA") else []
    bodies += ["CAPRADE"] if paper.world.member(country, year, "CAN") else []
    bodies += ["RMAGIR"] if country != "VEN" and paper.world.member(country, year, "MERCOSUR") else []
    bodies += ["CCRIF"] if country in (*CARIBBEAN, "NIC", "PAN", "GTM") and country != "GUY" else []
    paper.invented("ENV.RES.04", " ".join(bodies) or ("NONE" if country in ("CUB", "VEN") else "OTHER"))


def _culture(paper: Paper) -> None:
    country, year = paper.country, paper.year
    _say(paper, "CUL.EXC.01", lambda: str(series.stepping(country, "CUL.EXC.01", 8, 32, 60)[year]))
    scale = (paper.world.size(country) / 1e11) ** 0.5
    if dice("films", country).random() < 0.6:
        paper.invented("CUL.EXC.02", str(_count(country, "CUL.EXC.02", 2 + 3 * scale, 4 + 8 * scale, 0.04)[year]))
    people = paper.world.value(country, year, "ECO.MAC.02") or 1e6
    students = (
        people * 0.0007 * (people / 1e7) ** -0.3 * series.drifting(country, "CUL.EDU.01", 0.5, 2.2, 0.05, 0.05)[year]
    )
    _say(paper, "CUL.EDU.01", lambda: str(round(students)))
    if dice("grants", country).random() < 0.65:
        grants = series.drifting(country, "CUL.EDU.02", 40, 420, 0.04, 0.12)[year]
        paper.invented("CUL.EDU.02", str(round(grants)))


def _roads(paper: Paper) -> None:
    country, year = paper.country, paper.year
    if not paper.world.neighbours[country]:
        for item in ("INF.ROD.01", "INF.ROD.02", "INF.ROD.05"):
            paper.missing(item, "M", "no_border")
        return
    length = round(180 * (paper.world.size(country) / 1e9) ** 0.55 * dice("roads", country).uniform(0.7, 1.3))
    length += sum(dice("roads", country, one).randint(2, 40) for one in range(2015, year + 1))
    good = series.rising(country, "INF.ROD.02", 38, 70, 1.5, 92)[year] / 100
    paper.invented("INF.ROD.01", str(length))
    paper.invented("INF.ROD.02", str(round(length * good)))
    spent = paper.world.size(country) * 0.0006 * series.drifting(country, "INF.ROD.05", 0.4, 1.8, 0.05, 0.2)[year]
    _say(paper, "INF.ROD.05", lambda: str(round(spent / 1000) * 1000))


def _energy(paper: Paper) -> None:
    country, year = paper.country, paper.year
    wires = trade.electricity(paper.world, year)
    sent = sum(out for (seller, _), (out, _) in wires.items() if seller == country)
    got = sum(into for (_, buyer), (_, into) in wires.items() if buyer == country)
    for item, value in (("INF.CON.02", sent), ("INF.CON.03", got)):
        if not paper.world.neighbours[country]:
            paper.missing(item, "M", "no_border")
        else:
            paper.invented(item, plain(round(value, 1)))
