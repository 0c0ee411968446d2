"""Which countries share what: crossings, agreements and treaties, told alike by every side that reports them.

The names of crossings and of the older agreements are real; every figure and most dates beside them are invented.
"""

from functools import cache

from world import World, dice

CROSSINGS = {
    ("ARG", "BOL"): ("La Quiaca - Villazón", "Aguas Blancas - Bermejo"),
    ("ARG", "BRA"): ("Paso de los Libres - Uruguaiana", "Puerto Iguazú - Foz do Iguaçu"),
    ("ARG", "CHL"): ("Cristo Redentor", "Jama"),
    ("ARG", "PRY"): ("Posadas - Encarnación", "Clorinda - Puerto Falcón"),
    ("ARG", "URY"): ("Gualeguaychú - Fray Bentos",),
    ("BLZ", "GTM"): ("Benque Viejo - Melchor de Mencos",),
    ("BLZ", "MEX"): ("Santa Elena - Subteniente López",),
    ("BOL", "BRA"): ("Puerto Suárez - Corumbá",),
    ("BOL", "CHL"): ("Tambo Quemado - Chungará",),
    ("BOL", "PER"): ("Desaguadero",),
    ("BOL", "PRY"): ("Cañada Oruro - Infante Rivarola",),
    ("BRA", "COL"): ("Tabatinga - Leticia",),
    ("BRA", "GUY"): ("Bonfim - Lethem",),
    ("BRA", "PER"): ("Assis Brasil - Iñapari",),
    ("BRA", "PRY"): ("Foz do Iguaçu - Ciudad del Este",),
    ("BRA", "URY"): ("Chuí - Chuy", "Santana do Livramento - Rivera"),
    ("BRA", "VEN"): ("Pacaraima - Santa Elena de Uairén",),
    ("CHL", "PER"): ("Chacalluta - Santa Rosa",),
    ("COL", "ECU"): ("Rumichaca",),
    ("COL", "VEN"): ("Cúcuta - San Antonio del Táchira",),
    ("CRI", "NIC"): ("Peñas Blancas",),
    ("CRI", "PAN"): ("Paso Canoas",),
    ("DOM", "HTI"): ("Dajabón - Ouanaminthe", "Jimaní - Malpasse"),
    ("ECU", "PER"): ("Huaquillas - Aguas Verdes",),
    ("GTM", "HND"): ("El Florido",),
    ("GTM", "MEX"): ("Tecún Umán - Ciudad Hidalgo",),
    ("GTM", "SLV"): ("San Cristóbal", "Las Chinamas - Valle Nuevo"),
    ("GUY", "SUR"): ("Moleson Creek - South Drain",),
    ("HND", "NIC"): ("Guasaule", "Las Manos"),
    ("HND", "SLV"): ("El Amatillo",),
}
FERRIES = ("Moleson Creek - South Drain",)
CONTROLS = ("SEPARATE", "JUXTAPOSED", "INTEGRATED")
# Mechanism → kind of trade agreement among its full members.
TRADE_BLOCS = {"ALADI": "PSA", "CAN": "FTA", "MERCOSUR": "CU", "MCCA": "CU", "CARICOM": "CM", "AP": "FTA"}
TRADE_PAIRS = {("CA-DR 1998", "FTA", "1998-04-16", "2001-10-04"): ("DOM", "GTM", "HND", "NIC", "SLV")}
MOBILITY = {
    ("MERCOSUR 2002", "RESIDENCE WORK STUDY", "2002-12-06", "2009-07-28"): [
        "ARG",
        "BOL",
        "BRA",
        "CHL",
        "COL",
        "ECU",
        "PER",
        "PRY",
        "URY",
    ],
    ("CAN 503", "TRAVEL", "2001-06-22", "2005-01-01"): ["BOL", "COL", "ECU", "PER"],
    ("CA-4 2006", "TRAVEL RESIDENCE", "2006-06-20", "2007-01-01"): ["GTM", "HND", "NIC", "SLV"],
    ("CARICOM 2006", "TRAVEL WORK", "2003-02-14", "2006-01-01"): ["BRB", "BLZ", "GUY", "SUR", "TTO"],
    ("AP 2014", "TRAVEL BUSINESS", "2014-02-10", "2016-05-01"): ["CHL", "COL", "MEX", "PER"],
    ("CUB-VEN 2000", "WORK STUDY", "2000-10-30", "2001-02-01"): ["CUB", "VEN"],
    ("DOM-HTI 2012", "BORDER", "2012-03-27", "2013-01-01"): ["DOM", "HTI"],
    ("COL-PAN 2009", "TRAVEL BUSINESS", "2009-04-15", "2010-03-01"): ["COL", "PAN"],
}
SECTORS = tuple("ACDFGHIJK")


def control(pair: tuple[str, str], name: str, year: int) -> str:
    """Return the type of control at a crossing, the same on both sides; it is joined further over the years."""
    level = dice("control", *pair, name).choice((0, 0, 0, 1, 1, 2))
    for one in range(2015, year + 1):
        level += level < 2 and dice("control", *pair, name, one).random() < 0.06
    return CONTROLS[min(2, level)]


def crossings(country: str) -> list[tuple[tuple[str, str], str, str]]:
    """Return (pair, neighbour, name) for each crossing of *country*."""
    return [
        (pair, pair[1] if pair[0] == country else pair[0], name)
        for pair, names in CROSSINGS.items()
        if country in pair
        for name in names
    ]


@cache
def treaties(world: World) -> tuple[dict[str, str], ...]:
    """Return the investment agreements between two reporting countries, older bilateral ones and newer joint ones."""
    found = []
    for at, one in enumerate(world.codes):
        for other in world.codes[at + 1 :]:
            rolls = dice("treaty", one, other)
            if rolls.random() < 0.085:
                signed = rolls.randint(1990, 2009)
                found.append(_treaty("BIT", one, other, signed, rolls.randint(1, 3)))
            if rolls.random() < 0.06:
                found.append(_treaty("CROSS", one, other, rolls.randint(2014, 2023), rolls.randint(0, 2)))
    return tuple(found)


def _treaty(kind: str, one: str, other: str, signed: int, wait: int) -> dict[str, str]:
    rolls = dice("terms", kind, one, other)
    day = f"{rolls.randint(1, 12):02}-{rolls.randint(1, 28):02}"
    force = f"{signed + wait}-{rolls.randint(1, 12):02}-{rolls.randint(1, 28):02}" if rolls.random() < 0.85 else ""
    ended = f"{rolls.randint(2013, 2022)}-06-30" if kind == "BIT" and force and rolls.random() < 0.12 else ""
    start = f"{signed}-{day}"
    if force and force < start:
        force = f"{signed}-12-31"
    return {
        "kind": kind,
        "parties": f"{one} {other}",
        "name": f"{kind} {one}-{other} {signed}",
        "signed": start,
        "in_force": force,
        "terminated": ended,
        "sectors": " ".join(sorted(rolls.sample(SECTORS, rolls.randint(2, 4)))) if kind == "CROSS" else "",
        "amount": str(rolls.randint(5, 90) * 1_000_000) if kind == "CROSS" else "",
    }
