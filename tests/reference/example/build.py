"""Build the example's answers and their attributions: the same inputs give the same bytes.

Run ``python tests/reference/example/build.py [FOLDER]``; a test asserts that the shipped files are what it gives.
"""

import csv
import io
import sys
import unicodedata
from dataclasses import astuple, replace
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
SHIPPED = ROOT / "resources" / "example"
sys.path.insert(0, str(ROOT))
sys.path.insert(0, str(HERE))

from items import write_items  # noqa: E402
from paper import Paper  # noqa: E402
from rosters import write_rosters  # noqa: E402
from world import CITATIONS, INVENTED, MECHANISMS, MEMBERSHIPS, YEARS, Said, World  # noqa: E402

from desktop.questionnaire.read import read_form  # noqa: E402

HEADER = ("country", "year", "item", "row", "text", "status", "note", "source", "source_id")
# The last round is left half-way: these slips are what a reviewer finds in it.
SLIPS = {
    ("ECU", 2023, "SOC.MOB.03"): lambda text: str(int(text) - 1),
    ("HND", 2023, "INF.ROD.02"): lambda text: text + "0",
    ("TTO", 2023, "ECO.TRD.02"): lambda text: str(round(int(text) * 1.08)),
    ("GTM", 2023, "SOC.MOB.05"): lambda text: text + "0",
}


def answers(world: World) -> list[Said]:
    """Return every answer, by country, year and reading order of the questionnaire."""
    form = read_form((ROOT / "resources/questionnaires/sela.xlsx").read_bytes(), "sela.xlsx")
    order = {item.code: at for at, item in enumerate(form.questionnaire.every_item())}
    found: list[Said] = []
    for country in world.codes:
        for year in YEARS:
            paper = Paper(world, country, year)
            write_items(paper)
            write_rosters(paper)
            found += sorted((_slipped(said) for said in paper.said), key=lambda said: _place(said, order))
    return found


def _slipped(said: Said) -> Said:
    slip = SLIPS.get((said.country, said.year, said.item))
    text = slip(said.text) if slip and said.text is not None else said.text
    return replace(said, text=unicodedata.normalize("NFC", text) if text is not None else None)


def _place(said: Said, order: dict[str, int]) -> tuple[int, str, int]:
    roster = said.item.rsplit(".", 1)[0] if said.row else said.item
    return order[roster], said.row, order[said.item]


def answers_csv(said: list[Said]) -> str:
    """Return the file of answers as text."""
    return _csv([HEADER, *(tuple("" if part is None else part for part in astuple(one)) for one in said)])


def sources_csv(said: list[Said]) -> str:
    """Return the attributions of every source that the answers name, with licences and counts."""
    counts: dict[str, int] = {}
    for one in said:
        if one.source_id:
            counts[one.source_id] = counts.get(one.source_id, 0) + 1
    with (HERE / "sources.csv").open(encoding="utf-8", newline="") as file:
        known = {line["source_id"]: line for line in csv.DictReader(file)}
    rows = [("source_id", "citation", "item", "repository", "path", "commit", "licence", "answers")]
    for source_id in sorted(counts):
        line = known.get(source_id, {})
        rows.append(
            (
                source_id,
                CITATIONS.get(source_id, OWN.get(source_id, ("", ""))[0]),
                line.get("item", ""),
                line.get("repo", ""),
                line.get("path", ""),
                line.get("commit", ""),
                line.get("licence", OWN.get(source_id, ("", ""))[1]),
                str(counts[source_id]),
            )
        )
    return _csv(rows)


OWN = {
    "derived": ("", "World Bank WDI, CC BY 4.0: computed from SG:exports_percent_of_gdp, DH:gdp and WDI shares"),
    MEMBERSHIPS: ("The shipped list memberships.csv, with the source of each line", "facts"),
    MECHANISMS: ("The shipped list mechanisms.csv, with the source of each line", "facts"),
    INVENTED: ("Invented for the example; says nothing about the country", "MIT, with the program"),
}


def _csv(rows: list[tuple[object, ...]]) -> str:
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue()


def build() -> dict[str, str]:
    """Return file name → text of what ships."""
    said = answers(World())
    return {"answers.csv": answers_csv(said), "sources.csv": sources_csv(said)}


if __name__ == "__main__":
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else SHIPPED
    for name, text in build().items():
        (folder / name).write_text(text, "utf-8", newline="")
        print(f"{name}: {len(text.encode()):,} bytes, {text.count(chr(10)) - 1:,} lines")
