"""The rosters of the example: memberships from the register, trade by partner, and invented rows that hold together."""

import hashlib
from functools import cache

import pacts
import trade
from paper import Paper
from world import YEARS, World, dice, plain

from db.terms import MembershipRole
from desktop.questionnaire import register

IN = (MembershipRole.MEMBER, MembershipRole.ASSOCIATE)


def row_id(country: str, roster: str, *key: object) -> str:
    """Return a short opaque identifier that stays the same from year to year."""
    return hashlib.sha256("/".join(map(str, (country, roster, *key))).encode()).hexdigest()[:6]


def write_rosters(paper: Paper) -> None:
    """Write every roster and the totals that are taken from one."""
    for write in (_memberships, _commitments, _practices, _partners, _agreements, _treaties, _mobility, _crossings):
        write(paper)


def _memberships(paper: Paper) -> None:
    roster, country, year = "INS.MEM.01", paper.country, paper.year
    pays = dice("pays", country).random() < 0.45
    due_total = paid_total = 0
    for mechanism, (role, start, precision) in sorted(paper.world.roles(country, year).items()):
        row = row_id(country, roster, mechanism)
        paper.listed(f"{roster}.mechanism", row, mechanism)
        paper.listed(f"{roster}.status", row, role.value)
        if start:
            paper.listed(
                f"{roster}.since",
                row,
                start,
                "E" if precision != "day" else "",
                "year_only" if precision != "day" else "",
            )
        else:
            paper.listed(f"{roster}.since", row, None, "O", "date_unknown")
        if pays:
            level = dice("due", country, mechanism).uniform(3e4, 4e5) * (paper.world.size(country) / 1e11) ** 0.25
            due = round(level * 1.02 ** (year - 2015), -3) if role is MembershipRole.MEMBER else 0
            paid = due if dice("paid", country, mechanism, year).random() < 0.8 else round(due * 0.5)
            paper.cell(f"{roster}.due", row, plain(due))
            paper.cell(f"{roster}.paid", row, plain(paid))
            due_total, paid_total = due_total + due, paid_total + paid
    if pays:
        paper.invented("INS.MEM.02", plain(due_total))
        paper.invented("INS.MEM.03", plain(paid_total))


@cache
def _lasting(world: World, country: str) -> tuple[str, ...]:
    """Return the mechanisms that the country takes part in through all the years."""
    kept = [
        mechanism
        for mechanism in ("CAN", "MERCOSUR", "SICA", "CARICOM", "ALADI", "ACTO", "CELAC", "SELA")
        if all(world.roles(country, year).get(mechanism, ("",))[0] in IN for year in YEARS)
    ]
    return tuple(kept)


@cache
def _promises(world: World, country: str) -> tuple[dict[str, object], ...]:
    """Return the life of every commitment: adopted, due, and fulfilled in time, late, or not yet."""
    found = []
    texts = world.lines(country, "commitments")
    for at, adopted in enumerate(range(2013, 2024)):
        rolls = dice("promise", country, adopted)
        if rolls.random() < 0.25 and adopted != 2014:
            continue
        due = adopted + rolls.choice((1, 2, 2))
        done = due + rolls.choice((-1, 0, 0, 0, 1, 2))
        mechanism = rolls.choice(_lasting(world, country))
        found.append(
            {
                "id": f"{mechanism}-{adopted}-{at + 1:02}",
                "mechanism": mechanism,
                "description": texts[(at + dice("first", country).randrange(8)) % len(texts)],
                "adopted": f"{adopted}-{rolls.randint(1, 9):02}-{rolls.randint(1, 28):02}",
                "due": f"{due}-{rolls.randint(10, 12)}-{rolls.randint(1, 28):02}",
                "done": f"{max(done, adopted)}-{rolls.randint(10, 12)}-{rolls.randint(1, 28):02}",
            }
        )
    return tuple(found)


def _commitments(paper: Paper) -> None:
    roster, country, year = "INS.COM.01", paper.country, paper.year
    end = f"{year}-12-31"
    falling = kept = rows = 0
    for promise in _promises(paper.world, country):
        adopted, due, done = (str(promise[name]) for name in ("adopted", "due", "done"))
        if adopted > end or done < f"{year}-01-01":
            continue
        fulfilled = done <= end
        status = (
            "DONE" if fulfilled else "LATE" if due <= end else "PLANNED" if adopted >= f"{year}-07-01" else "ONGOING"
        )
        progress = {"DONE": 100, "LATE": 75, "PLANNED": 0, "ONGOING": 40}[status]
        if status in ("LATE", "ONGOING"):
            progress += dice("progress", promise["id"], country, year).randint(-15, 15)
        row, rows = row_id(country, roster, promise["id"]), rows + 1
        cells = {"id": promise["id"], "mechanism": promise["mechanism"], "description": promise["description"]}
        cells |= {"status": status, "adopted": adopted, "due_date": due}
        cells |= {"completed_on": done} if fulfilled else {}
        for column, text in (cells | {"progress": str(progress)}).items():
            paper.cell(f"{roster}.{column}", row, str(text))
        falling += due[:4] == str(year)
        kept += due[:4] == str(year) and fulfilled
    if not rows:
        paper.missing(roster, "M", "none")
    paper.invented("INS.COM.02", str(falling))
    paper.invented("INS.COM.03", str(kept))


def _practices(paper: Paper) -> None:
    roster, country, year = "INS.GPR.01", paper.country, paper.year
    titles = paper.world.lines(country, "practices")
    themes = ("ECO.FAC", "INF.ROD", "INS.COO", "SOC.MOB", "INS.NRM", "CUL.EDU")
    for at in range(dice("practices", country).choice((1, 1, 2))):
        rolls = dice("practice", country, at)
        start, which = rolls.randint(2008, 2019), (at + dice("titles", country).randrange(6)) % len(titles)
        if start > year:
            continue
        row = row_id(country, roster, at)
        others = [code for code in paper.world.region if code != country]
        copied = sorted(rolls.sample(others, 5)[: max(0, (year - start) // 3)], key=paper.world.region.index)
        order = [line["code"] for line in register.reference_lists()["countries"]]
        cells = {"title": titles[which], "theme": themes[which], "start_year": str(start)}
        cells |= {"replicated_in": " ".join(sorted(copied, key=order.index))} if copied else {}
        cells["description"] = paper.world.lines(country, "practice")[0].format(start=start)
        for column, text in cells.items():
            paper.cell(f"{roster}.{column}", row, text)


def _partners(paper: Paper) -> None:
    roster = "ECO.TRD.05"
    found = trade.partners_of(paper.world, paper.country, paper.year)
    for partner, (exports, imports) in found.items():
        row = row_id(paper.country, roster, partner)
        paper.cell(f"{roster}.partner", row, partner)
        paper.cell(f"{roster}.exports", row, str(exports))
        paper.cell(f"{roster}.imports", row, str(imports))


def _agreements(paper: Paper) -> None:
    roster, country, year = "ECO.BAR.05", paper.country, paper.year
    lines = {line["code"]: line for line in register.reference_lists()["mechanisms"]}
    for bloc, kind in pacts.TRADE_BLOCS.items():
        if not paper.world.member(country, year, bloc):
            continue
        partners = [code for code in _order(paper.world) if code != country and paper.world.member(code, year, bloc)]
        signed, force = lines[bloc]["signed"], lines[bloc]["in_force"]
        if force > f"{year}-12-31" or not partners:
            continue
        row = row_id(country, roster, bloc)
        cells = {"name": f"{bloc} {signed[:4]}", "partners": " ".join(partners), "signed": signed}
        # Who joined later was bound from the day it joined.
        cells["in_force"] = max(force, paper.world.roles(country, year)[bloc][1])
        for column, text in cells.items():
            paper.treaty(f"{roster}.{column}", row, text)
        paper.cell(f"{roster}.type", row, kind)
    for (name, kind, signed, force), parties in pacts.TRADE_PAIRS.items():
        if country in parties:
            row = row_id(country, roster, name)
            others = " ".join(code for code in _order(paper.world) if code in parties and code != country)
            for column, text in (
                ("name", name),
                ("partners", others),
                ("type", kind),
                ("signed", signed),
                ("in_force", force),
            ):
                paper.cell(f"{roster}.{column}", row, text)


def _treaties(paper: Paper) -> None:
    roster, country, year = "ECO.INV.04", paper.country, paper.year
    end, signed_now, rows = f"{year}-12-31", 0, 0
    for treaty in pacts.treaties(paper.world):
        parties = treaty["parties"].split()
        if country not in parties or treaty["signed"] > end:
            continue
        row, rows = row_id(country, roster, treaty["name"]), rows + 1
        signed_now += treaty["kind"] == "CROSS" and treaty["signed"][:4] == str(year)
        paper.cell(f"{roster}.name", row, treaty["name"])
        paper.cell(f"{roster}.partners", row, next(code for code in parties if code != country))
        for column in ("kind", "sectors", "signed", "in_force", "terminated", "amount"):
            ahead = column in ("in_force", "terminated") and treaty[column] > end
            if treaty[column] and not ahead:
                paper.cell(f"{roster}.{column}", row, treaty[column])
    if not rows:
        paper.missing(roster, "M", "none")
    paper.invented("ECO.INV.06", str(signed_now))


def _mobility(paper: Paper) -> None:
    roster, country, year = "SOC.MOB.06", paper.country, paper.year
    rows = 0
    for (name, scope, signed, force), parties in pacts.MOBILITY.items():
        if country not in parties or force > f"{year}-12-31":
            continue
        row, rows = row_id(country, roster, name), rows + 1
        others = " ".join(code for code in _order(paper.world) if code in parties and code != country)
        for column, text in (
            ("name", name),
            ("partners", others),
            ("scope", scope),
            ("signed", signed),
            ("in_force", force),
        ):
            paper.cell(f"{roster}.{column}", row, text)
    if not rows:
        paper.missing(roster, "M", "none")


def _crossings(paper: Paper) -> None:
    roster, country, year = "INF.ROD.03", paper.country, paper.year
    found = pacts.crossings(country)
    if not found:
        paper.missing(roster, "M", "no_border")
    for pair, neighbour, name in found:
        rolls, now = dice("crossing", country, name), dice("crossing", country, name, year)
        row = row_id(country, roster, name)
        hours, days = rolls.choice((10, 12, 12, 16, 24)), rolls.choice((5, 6, 7, 7, 7))
        cells = {"name": name, "partner": neighbour, "mode": "RIVER" if name in pacts.FERRIES else "ROAD"}
        cells |= {"hours_per_day": str(hours), "days_per_week": str(days), "control": pacts.control(pair, name, year)}
        cells["wait_hours"] = plain(round(rolls.uniform(2, 14) * now.uniform(0.9, 1.1), 1))
        if rolls.random() < 0.5:
            cells["trucks"] = str(round(dice("trucks", *pair, name).uniform(9e3, 2e5) * now.uniform(0.9, 1.1)))
        for column, text in cells.items():
            paper.cell(f"{roster}.{column}", row, text)


@cache
def _order(world: World) -> tuple[str, ...]:
    """Return the states of the region in the order of the list of countries."""
    return tuple(line["code"] for line in register.reference_lists()["countries"] if line["code"] in world.region)
