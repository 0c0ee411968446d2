"""Prints the table: what becomes of the values under every damage. Usage: python -m tests.reference.damages [small]."""

import sys
from pathlib import Path

from desktop.questionnaire.read import read_form
from tests.reference.damages.catalogue import CATALOGUE
from tests.reference.damages.judge import judge
from tests.reference.damages.site import Site
from tests.reference.damages.world import World

SHIPPED = Path(__file__).parents[3] / "resources" / "questionnaires" / "sela.xlsx"


def main() -> None:
    """Print one line for each damage."""
    world = World(read_form(SHIPPED.read_bytes(), SHIPPED.name).questionnaire)
    wanted = sys.argv[1:]
    print("line | damage | verdict | recovered | misplaced | listed | silent | said")
    print("-----|--------|---------|-----------|-----------|--------|--------|-----")
    for damage in CATALOGUE:
        if wanted and str(damage.line) not in wanted:
            continue
        site = Site(world, damage.line)
        expected = damage.do(site)
        found = judge(world, site.saved(), expected)
        share = f"refused: {found.code}" if found.code else f"{found.recovered}/{found.readable}"
        said = ", ".join(
            sorted({*(code.partition(".")[2] for code in found.remarks), *(f"?{k}" for k in found.questions)})
        )
        print(
            f"{damage.line} | {damage.name} | {damage.verdict} | {share} | {len(found.misplaced)} | {found.listed}"
            f" | {len(found.silent)} {list(found.silent)[:3] or ''} | {said}"
        )


if __name__ == "__main__":
    main()
