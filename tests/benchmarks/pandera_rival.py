"""The rival of the rules: a round checked with pandera, one frame of all countries and one for each table.

It makes fewer checks than the product and its hand-written floor, all of them vectorised: what is required, ranges,
listed codes, whole numbers, parts that are at most their whole. The frames stand ready before the clock starts.
"""

from collections.abc import Mapping

import pandas as pd
import pandera.pandas as pa

from desktop.rules import Given
from tests.benchmarks.rules_floor import NO_VALUE, Form

PARTS = (
    ("INS.NRM.02", "INS.NRM.01"),
    ("INS.COM.03", "INS.COM.02"),
    ("ECO.TRD.02", "ECO.TRD.01"),
    ("ECO.TRD.04", "ECO.TRD.03"),
    ("SOC.MOB.05", "SOC.MOB.04"),
    ("INF.ROD.02", "INF.ROD.01"),
)
"""Items that may be at most another one: rules of the questionnaire that the floor checks too."""

Frames = Mapping[str, pd.DataFrame]


def frames(form: Form, returns: Mapping[str, Given]) -> Frames:
    """Returns the answers of a round: a row for each country under "", a row for each row of a table under its code."""
    rows: dict[str, dict[tuple[str, str], dict[str, object]]] = {"": {(country, ""): {} for country in returns}}
    for country, given in returns.items():
        for roster, ids in given.rows.items():
            rows.setdefault(roster, {}).update({(country, row): {} for row in ids})
        for (code, row), answer in given.answers.items():
            if answer.text is None or answer.status in NO_VALUE:
                continue
            numeric = code in form.numbers or code in form.integers
            rows[form.roster_of[code] if row else ""][country, row][code] = answer.number if numeric else answer.text
    made = {}
    for name, cells in rows.items():
        frame = pd.DataFrame(list(cells.values()), index=pd.Index([" ".join(key) for key in cells]))
        for code in frame.columns:
            if code in form.numbers or code in form.integers:
                frame[code] = pd.to_numeric(frame[code])
        made[name] = frame
    return made


def schemas(form: Form, ready: Frames) -> Mapping[str, pa.DataFrameSchema]:
    """Returns the checks of each frame."""
    ranges = {code: (low, high) for code, _, low, high in form.ranges}
    required = {code for code, _ in form.required}
    made = {}
    for name, frame in ready.items():
        columns = {
            code: pa.Column(None, _checks(form, code, ranges), nullable=code not in required, required=False)
            for code in frame.columns
        }
        whole = [
            pa.Check(lambda found, one=part, other=total: ~(found[one] > found[other]), name=part)
            for part, total in PARTS
            if part in frame.columns and total in frame.columns
        ]
        made[name] = pa.DataFrameSchema(columns, checks=whole)
    return made


def _checks(form: Form, code: str, ranges: Mapping[str, tuple[float | None, float | None]]) -> list[pa.Check]:
    checks = []
    low, high = ranges.get(code, (None, None))
    if low is not None:
        checks.append(pa.Check.ge(low))
    if high is not None:
        checks.append(pa.Check.le(high))
    if code in form.integers:
        checks.append(pa.Check(lambda column: column % 1 == 0, name="whole"))
    if code in form.choices:
        listed = form.choices[code]
        if code in form.several:
            checks.append(pa.Check(lambda text: listed.issuperset(text.split()), element_wise=True, name="listed"))
        else:
            checks.append(pa.Check.isin(sorted(listed)))
    return checks


def check_round(ready: Frames, rules: Mapping[str, pa.DataFrameSchema]) -> int:
    """Checks a round and returns how many failures there are."""
    failures = 0
    for name, frame in ready.items():
        try:
            rules[name].validate(frame, lazy=True)
        except pa.errors.SchemaErrors as found:
            failures += len(found.failure_cases)
    return failures
