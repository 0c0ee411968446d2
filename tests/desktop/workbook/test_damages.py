"""Every damage of the catalogue, alone, together, and through another program: no value ever stands in a wrong place."""

import io
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.snapshots.questionnaire import Questionnaire
from db.snapshots.receipt import Agreed, Identity, Substitute
from desktop.questionnaire.canonical import sha256, to_json
from desktop.questionnaire.read import read_form
from desktop.workbook.read import read_return
from tests.reference.damages.catalogue import CATALOGUE, Damage
from tests.reference.damages.judge import Verdict, judge
from tests.reference.damages.site import Expected, Site
from tests.reference.damages.world import World
from tests.spreadsheet import resave

SHIPPED = Path(__file__).parents[3] / "resources" / "questionnaires"
READ = [damage for damage in CATALOGUE if not damage.code]
MIXED = [damage for damage in READ if damage.mixes]


@pytest.fixture(scope="module")
def world(questionnaire: Questionnaire) -> World:
    """A filled workbook of the small questionnaire."""
    return World(questionnaire)


@pytest.fixture(scope="module")
def shipped() -> World:
    """A filled workbook of the questionnaire the program comes with."""
    form = next(iter(sorted(SHIPPED.glob("*.xlsx"))))
    return World(read_form(form.read_bytes(), form.name).questionnaire)


def name(damage: Damage) -> str:
    return f"{damage.line} {damage.name}"


def done(world: World, damages: list[Damage], seed: int = 0) -> tuple[bytes, Expected]:
    """The workbook with damages done to it one after the other, and what its cells say then."""
    site = Site(world, seed)
    expected: Expected = {}
    for damage in damages:
        expected |= damage.do(site) or {}
        site.look()
    return site.saved(), expected


def sound(found: Verdict) -> None:
    """What holds of every file, whatever was done to it."""
    assert found.misplaced == () and found.silent == () and found.share >= 0.98, found


@pytest.mark.parametrize("damage", CATALOGUE, ids=name)
def test_a_damage_alone(world: World, damage: Damage) -> None:
    data, expected = done(world, [damage], damage.line)
    found = judge(world, data, expected)
    assert found.code == damage.code
    if not damage.code:
        sound(found)
        assert not damage.told or damage.told in found.remarks
        assert not damage.asked or damage.asked in found.questions


def test_an_undamaged_workbook_is_read_without_a_word(world: World, shipped: World) -> None:
    for one in (world, shipped):
        found = judge(one, one.file)
        assert found.recovered == found.readable > 20 and not found.remarks and not found.questions


@pytest.mark.slow
@pytest.mark.parametrize("share", range(8))
def test_every_damage_to_the_shipped_form(shipped: World, share: int) -> None:
    # In shares, so that several workers can take them: each damage opens and saves the whole workbook.
    for damage in CATALOGUE[share::8]:
        data, expected = done(shipped, [damage], damage.line)
        found = judge(shipped, data, expected)
        assert found.code == damage.code, name(damage)
        if not damage.code:
            sound(found)
            assert not damage.told or damage.told in found.remarks, name(damage)


@settings(max_examples=30)
@given(damages=st.lists(st.sampled_from(MIXED), min_size=2, max_size=4, unique_by=name), seed=st.integers(0, 999))
def test_damages_together(world: World, damages: list[Damage], seed: int) -> None:
    # People write first and move sheets afterwards.
    ordered = sorted(damages, key=lambda damage: damage.line < 45)
    data, expected = done(world, ordered, seed)
    found = judge(world, data, expected)
    assert found.misplaced == () and found.silent == () and not found.code, found


@pytest.mark.libreoffice
@pytest.mark.xdist_group("libreoffice")
@pytest.mark.parametrize("kind", ["xlsx", "ods", "xls"])
def test_damages_through_another_program(world: World, kind: str) -> None:
    files, wanted = {}, {}
    for number, damage in enumerate(damage for damage in READ if damage.lives):
        data, expected = done(world, [damage], damage.line)
        files[f"f{number}.xlsx"], wanted[f"f{number}.{kind}"] = data, (damage, expected)
    kept = resave(files, kind)
    agreed = Agreed(old_format=kind != "xlsx")
    for file, (damage, expected) in wanted.items():
        found = judge(world, kept[file], expected, agreed)
        assert found.misplaced == () and found.share >= 0.98 and not found.code, (name(damage), found)
        if kind == "xlsx":
            sound(found)


# Whole files that do not say whose they are


def substitute(world: World) -> Substitute:
    canonical = to_json(world.questionnaire)
    return Substitute(Identity("ARG", 2022, sha256(canonical), "7K4F2", 118), canonical, world.base)


@pytest.mark.parametrize(
    "damage", [damage for damage in CATALOGUE if damage.code == "workbook.control_missing"], ids=name
)
def test_a_file_without_control_sheet_is_read_once_somebody_said_whose_it_is(world: World, damage: Damage) -> None:
    data, expected = done(world, [damage])
    sound(judge(world, data, expected, Agreed(country="ARG", year=2022), substitute(world)))
    # The stamps still stop what belongs to somebody else.
    known = substitute(world)
    other = replace(known, identity=replace(known.identity, country="URY", workbook_key="ZZZ99"))
    assert judge(world, data, expected, None, other).code == "workbook.stamp_differs"


def test_a_sheet_of_another_country_is_never_read(world: World) -> None:
    site, foreign = Site(world), openpyxl.load_workbook(io.BytesIO(world.other))
    page = site.sections[0]
    for row in foreign[page.sheet.title].iter_rows():
        for cell in row:
            page.sheet.cell(cell.row, cell.column).value = cell.value
    data = site.saved()
    assert judge(world, data).code == "workbook.stamp_differs"
    expected: Expected = dict.fromkeys(site.on(page))
    found = judge(world, data, expected, Agreed(country="ARG", year=2022))
    sound(found)
    assert "workbook.sheet_of_another" in found.remarks


@pytest.mark.parametrize(
    ("kind", "choice", "line"),
    [("decimal", "comma", 50), ("decimal", "point", 50), ("brackets", "negative", 53), ("signs", "take", 55)],
)
def test_what_somebody_told_settles_it(world: World, kind: str, choice: str, line: int) -> None:
    damage = next(damage for damage in CATALOGUE if damage.line == line and damage.asked == kind)
    data, expected = done(world, [damage], line)
    # Now the cells say something, so nothing of them may stay unread.
    found = judge(world, data, {}, Agreed({(kind, ""): choice}))
    told = judge(world, data, expected, Agreed({(kind, ""): choice}))
    assert not told.questions and "workbook.number_settled" in told.remarks
    assert len(found.misplaced) + found.recovered == found.readable


def test_a_sheet_that_was_chosen_is_read(world: World) -> None:
    damage = next(damage for damage in CATALOGUE if damage.asked == "sheet")
    data, _ = done(world, [damage], damage.line)
    found = judge(world, data, {}, Agreed({("sheet", title): title for title in [_original(world, damage)]}))
    sound(found)
    assert found.recovered == found.readable


def _original(world: World, damage: Damage) -> str:
    data, _ = done(world, [damage], damage.line)
    titles = set(openpyxl.load_workbook(io.BytesIO(world.file)).sheetnames)
    return next(title for title, _ in read_return(data).questions[0].readings if title in titles)
