"""Trade and electricity between pairs of countries, so that each side's figures fit the other's and the totals."""

from functools import cache

from world import YEARS, World, dice

from desktop.questionnaire import register

FREIGHT = 1.06
PARTNERS = 4
SELLERS = 3
LOSSES = 0.97


@cache
def totals(world: World) -> dict[tuple[str, int], tuple[int, int, int, bool]]:
    """Return (country, year) → exports, exports to the region, imports, and whether they are public."""
    found = {}
    for country in world.codes:
        share = dice("exports", country).uniform(0.22, 0.34)
        cover = dice("imports", country).uniform(1.05, 1.35)
        for year in YEARS:
            exports = world.value(country, year, "ECO.TRD.01")
            region = world.value(country, year, "ECO.TRD.02")
            imports = world.value(country, year, "ECO.TRD.03")
            if exports and region and imports:
                found[country, year] = (round(exports), round(region), round(imports), True)
                continue
            to_region = world.value(country, year, "ECO.TRD.06") or 0.0
            out = round(
                world.product(country, year) * share * (1 + 0.05 * dice("exports", country, year).uniform(-1, 1))
            )
            into = round(out * cover * (1 + 0.05 * dice("imports", country, year).uniform(-1, 1)))
            if (earlier := found.get((country, year - 1))) and world.value(country, 2015, "ECO.TRD.01"):
                # A published series is carried on from where it stopped.
                out, into = (
                    round(one * (1 + 0.05 * dice("on", country, year).uniform(-1, 1)))
                    for one in (earlier[0], earlier[2])
                )
            found[country, year] = (out, round(out * to_region / 100), into, False)
    return found


@cache
def weight(world: World, seller: str, buyer: str) -> float:
    """Return how strongly *seller* sells to *buyer*: size of the buyer over distance on the tile map."""
    grid = register.tile_grid()
    (row, column), (other_row, other_column) = grid[seller], grid[buyer]
    far = ((row - other_row) ** 2 + (column - other_column) ** 2) ** 0.5
    taste = dice("taste", seller, buyer).uniform(0.6, 1.6)
    return world.size(buyer) ** 0.7 / far**1.3 * taste if buyer != seller else 0.0


@cache
def sellers_of(world: World, buyer: str) -> tuple[str, ...]:
    """Return the countries that *buyer* buys most from, so that small ones are not forgotten by everybody."""
    near = sorted(world.codes, key=lambda seller: weight(world, buyer, seller), reverse=True)
    return tuple(seller for seller in near if seller != buyer)[:SELLERS]


@cache
def partners_sold_to(world: World, seller: str) -> tuple[str, ...]:
    """Return the countries that *seller* sells to, largest first."""
    by_weight = sorted(world.region, key=lambda buyer: weight(world, seller, buyer), reverse=True)
    return tuple(
        buyer
        for at, buyer in enumerate(by_weight)
        if at < PARTNERS or (buyer in world.codes and seller in sellers_of(world, buyer))
    )


@cache
def flows(world: World, year: int) -> dict[tuple[str, str], tuple[int, int]]:
    """Return (seller, buyer) → what the seller reports FOB and what the buyer reports CIF; a side may not report."""
    found: dict[tuple[str, str], tuple[int, int]] = {}
    for seller in world.codes:
        region = totals(world)[seller, year][1]
        partners = partners_sold_to(world, seller)
        heavy = {
            buyer: weight(world, seller, buyer) * (1 + 0.06 * dice("flow", seller, buyer, year).uniform(-1, 1))
            for buyer in partners
        }
        amounts = {buyer: int(region * part / sum(heavy.values())) for buyer, part in heavy.items()}
        # What rounding leaves over goes to the largest, so that the partners add up to the total to the dollar.
        amounts[partners[0]] += region - sum(amounts.values())
        for buyer, amount in amounts.items():
            gap = 1 + _slip(seller, buyer, year)
            found[seller, buyer] = (amount, round(amount * FREIGHT * gap))
    for seller in sorted(set(world.region) - set(world.codes)):
        for buyer in sorted(world.codes, key=lambda code: weight(world, seller, code), reverse=True)[:3]:
            amount = world.size(seller) * 0.004 * dice("flow", seller, buyer, year).uniform(0.7, 1.3)
            found[seller, buyer] = (0, round(amount * FREIGHT))
    return found


def _slip(seller: str, buyer: str, year: int) -> float:
    """How far the two sides differ: mostly a few percent, for some pairs a lot, as in real mirror statistics."""
    far = 0.45 if dice("mirror", seller, buyer).random() < 0.04 else 0.09
    return far * dice("mirror", seller, buyer, year).uniform(-1, 1)


def partners_of(world: World, country: str, year: int) -> dict[str, tuple[int, int]]:
    """Return partner → (exports, imports) as *country* reports them; imports are cut to half of all its imports."""
    sold = {buyer: out for (seller, buyer), (out, _) in flows(world, year).items() if seller == country}
    bought = {seller: into for (seller, buyer), (_, into) in flows(world, year).items() if buyer == country}
    room = totals(world)[country, year][2] * 0.6
    if (much := sum(bought.values())) > room:
        bought = {seller: int(into * room / much) for seller, into in bought.items()}
    return {
        partner: (sold.get(partner, 0), bought.get(partner, 0))
        for partner in sorted({*sold, *bought})
        if sold.get(partner) or bought.get(partner)
    }


@cache
def electricity(world: World, year: int) -> dict[tuple[str, str], tuple[float, float]]:
    """Return (seller, buyer) → GWh delivered and GWh received over land borders between two reporting countries."""
    found = {}
    for seller in world.codes:
        for buyer in sorted(world.neighbours[seller]):
            if buyer not in world.codes or dice("wire", *sorted((seller, buyer))).random() < 0.4:
                continue
            level = min(world.size(seller), world.size(buyer)) / 1e9
            sent = (
                level
                * dice("wire", seller, buyer).uniform(0.5, 6)
                * dice("wire", seller, buyer, year).uniform(0.8, 1.2)
            )
            found[seller, buyer] = (round(sent, 1), round(sent * LOSSES, 1))
    return found
