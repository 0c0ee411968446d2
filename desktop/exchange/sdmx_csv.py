"""SDMX-CSV 2.0: one line an observation, dimensions before the measure, attributes behind it."""

import csv
import io
import re
from collections.abc import Iterable, Iterator

from db.snapshots.questionnaire import Item, Questionnaire
from desktop.exchange.answers_csv import inert
from desktop.exchange.observations import Dataset, Observation

HEAD = (
    "STRUCTURE", "STRUCTURE_ID", "ACTION", "FREQ", "REF_AREA", "INDICATOR", "ROW", "TIME_PERIOD", "OBS_VALUE",
    "OBS_STATUS", "CONF_STATUS", "UNIT_MEASURE", "DECIMALS", "COMMENT_OBS", "SOURCE", "STAGE",
)  # fmt: skip
NOT_APPLICABLE, FREE, CONFIDENTIAL = "_Z", "F", "C"
"""Of CL_CONF_STATUS: free for publication, and statistical information that is confidential."""
_VERSION = re.compile(r"[0-9]+\.[0-9]+(?:\.[0-9]+)?")
_FOREIGN = re.compile(r"[^A-Za-z0-9_@$-]")


def write_sdmx_csv(data: Dataset) -> bytes:
    """Return the observations as SDMX-CSV 2.0 (UTF-8, RFC 4180); confidential ones have their line and no value."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(HEAD)
    writer.writerows(_lines(data))
    return out.getvalue().encode("utf-8", "replace")


def structure_id(questionnaire: Questionnaire, publisher: str) -> str:
    """Return the identity of the dataflow, such as ``SELA:SELA(1.0)``."""
    version = questionnaire.version
    if version.isdecimal():
        version = f"{version}.0"
    if not _VERSION.fullmatch(version):
        version = "1.0"
    code = _name(questionnaire.code)
    return f"{_name(publisher) or code}:{code}({version})"


def indicator_ids(questionnaire: Questionnaire) -> dict[str, str]:
    """Return item code → identifier; SDMX allows no dots in one, and no two items get the same."""
    found: dict[str, str] = {}
    taken: set[str] = set()
    for item in questionnaire.every_item():
        name = _FOREIGN.sub("_", item.code)
        while name in taken:
            name += "_"
        taken.add(name)
        found[item.code] = name
    return found


def _name(text: str) -> str:
    plain = _FOREIGN.sub("_", text.strip().upper())
    return plain if not plain or plain[0].isalpha() else f"A_{plain}"


def _lines(data: Dataset) -> Iterator[tuple[str, ...]]:
    identity = structure_id(data.questionnaire, data.publisher)
    names = indicator_ids(data.questionnaire)
    for one in data.observations:
        item = data.questionnaire.by_code[one.answer.item]
        yield ("dataflow", identity, "I", "A", *_observation(one, item, names[item.code], str(data.year)))


def _observation(one: Observation, item: Item, name: str, year: str) -> Iterable[str]:
    answer = one.published
    value = answer.text or ""
    return (
        one.country,
        name,
        answer.row or NOT_APPLICABLE,
        year,
        value if item.kind.numeric else inert(value),
        one.status,
        CONFIDENTIAL if one.answer.confidential else FREE,
        item.unit,
        "" if item.decimals is None else str(item.decimals),
        inert(answer.note or ""),
        inert(answer.source or ""),
        one.stage.value.upper(),
    )
