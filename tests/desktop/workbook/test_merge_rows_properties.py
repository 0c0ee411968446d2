"""What holds of the rows of tables in the merge, whatever both sides hold and whatever became of the hidden ids."""

import random
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from db.snapshots.questionnaire import Questionnaire
from db.snapshots.receipt import Base
from db.snapshots.submission import Answer, Answers, Counts, Key, Rows, Submission, SubmissionLine
from db.terms import ChangeKind, Resolve, Stage
from desktop.workbook.merge import compare
from tests.desktop.workbook.merging import applied, given_back, partner

CODES = ["ARG", "BRA", "CHL", "URY"]
amounts = st.sampled_from([1.0, 2.0, 3.0, 4.0])
tables = st.dictionaries(st.sampled_from(CODES), amounts, min_size=1)


class World:
    """The questionnaire without its print: Hypothesis shows its arguments."""

    def __init__(self, questionnaire: Questionnaire) -> None:
        self.questionnaire = questionnaire

    def __repr__(self) -> str:
        return "World()"


def answers(table: dict[str, float], ids: dict[str, str]) -> Answers:
    found: dict = {}
    for code, amount in table.items():
        found |= partner(code, ids[code], amount)
    return found


def stored(table: dict[str, float]) -> Submission:
    ids = {code: f"r{code}" for code in CODES}
    line = SubmissionLine(7, 1, 2022, "ARG", Stage.AWAITED, date(2023, 3, 31), Counts())
    # What the file says nothing about: it must stay with its partner too.
    told = {("D1.R.comment", ids[code]): Answer("D1.R.comment", ids[code], code) for code in table}
    return Submission(line, {**answers(table, ids), **told}, {"D1.R": tuple(ids[code] for code in table)})


def by_key(found: Answers, rows: Rows) -> dict[str, float | None]:
    """Amounts by the partner they belong to."""
    return {
        str(found["D1.R.partner", row].text): found[key].number if (key := ("D1.R.exports", row)) in found else None
        for row in rows.get("D1.R", ())
        if ("D1.R.partner", row) in found
    }


def merged(world: World, base: dict[str, float], file: dict[str, float], ours: dict[str, float], ids: dict[str, str]):
    was = stored(base)
    back = given_back(answers(file, ids), rows={"D1.R": tuple(ids[code] for code in file)})
    mine = stored(ours)
    difference = compare(world.questionnaire, back, Base(was.answers, was.rows), mine, Resolve.ASK)
    found, rows = applied(difference, mine.answers, mine.rows)
    for row in rows["D1.R"]:
        # A row whose partner is nowhere else in the file was given another partner by hand: that is a correction.
        if ("D1.R.comment", row) in found and found["D1.R.comment", row].text in file:
            assert found["D1.R.comment", row].text == found["D1.R.partner", row].text
    return difference, by_key(found, rows)


@given(base=tables, file=tables, seed=st.integers(0, 99))
def test_figures_stay_with_their_key_whatever_became_of_the_ids(
    questionnaire: Questionnaire, base: dict[str, float], file: dict[str, float], seed: int
) -> None:
    """Ids are kept, torn off onto other rows, or gone: a partner's figure is never stored at another partner."""
    world = World(questionnaire)
    chance = random.Random(seed)
    known = [f"r{code}" for code in base]
    free = [f"new:{number}" for number in range(1, 5)]
    loose = known + free
    chance.shuffle(loose)
    for ids in (
        {code: f"r{code}" if code in base else free[at] for at, code in enumerate(CODES)},
        dict(zip(CODES, free, strict=True)),
        dict(zip(CODES, loose, strict=False)),
    ):
        _, result = merged(world, base, file, base, ids)
        for code, amount in result.items():
            assert amount in (file.get(code), base.get(code)), (ids, result)
        assert all(result[code] == file[code] for code in file)


@given(base=tables, newer=tables, older=tables)
def test_an_older_file_never_reverts_a_row(
    questionnaire: Questionnaire, base: dict[str, float], newer: dict[str, float], older: dict[str, float]
) -> None:
    world = World(questionnaire)
    ours = {**base, **newer}
    ids = {code: f"r{code}" if code in base else f"new:{at}" for at, code in enumerate(CODES, start=1)}
    difference, result = merged(world, base, older, ours, ids)
    for code, amount in ours.items():
        if base.get(code) != amount:
            assert result[code] == amount
    doubtful: set[Key] = {change.key for change in difference.changes if change.kind is ChangeKind.CONFLICT}
    for code in set(base) & set(older):
        rivals = len({base[code], older[code], ours[code]}) == 3
        assert (("D1.R.exports", f"r{code}") in doubtful) == rivals


@given(base=tables, one=tables, other=tables)
def test_rows_merge_alike_from_both_sides(
    questionnaire: Questionnaire, base: dict[str, float], one: dict[str, float], other: dict[str, float]
) -> None:
    world = World(questionnaire)
    one, other = {**base, **one}, {**base, **other}
    ids = {code: f"r{code}" if code in base else f"new:{at}" for at, code in enumerate(CODES, start=1)}
    there, result = merged(world, base, one, other, ids)
    back, mirrored = merged(world, base, other, one, ids)
    doubtful = {change.key[1][1:] for change in (*there.changes, *back.changes) if change.kind is ChangeKind.CONFLICT}
    assert set(result) == set(mirrored) == set(one) | set(other)
    assert all(result[code] == mirrored[code] for code in result if code not in doubtful)
