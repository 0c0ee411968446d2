"""What a workbook says it is, in four places: stamp, control sheet, names, properties. They must agree."""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Any

from db.problems import Problem
from db.snapshots.evidence import Enclosed
from db.snapshots.receipt import Base, Correspondence
from db.snapshots.register import Membership
from db.snapshots.submission import Answer, Rows
from db.terms import MembershipRole, ValueStatus
from desktop.workbook.correspondence import correspondence_text, read_correspondence
from desktop.workbook.enclosures import enclosed_text, read_enclosed
from desktop.workbook.pressed import chunks, pressed, unpressed

FORMAT = "1"
STAMP_START = "CONV"
IDENTITY_NAME, BLOCK_NAME = "conv_identity", "conv_block_"
_STAMP = re.compile(
    r"CONV\s*\|\s*([^|\s]+)\s*\|\s*([0-9]{4})\s*\|\s*q([0-9a-f]{4,64})\s*\|\s*w([0-9A-Za-z_-]+)\s*\|\s*base\s+([0-9]+)"
)
_EARLIER = re.compile(r"earlier-([0-9]{4})-zlib")


@dataclass(frozen=True, slots=True)
class Claim:
    """What one channel says; ``questionnaire`` may be the first digits of the hash only."""

    country: str
    year: int
    questionnaire: str
    key: str
    base_seq: int

    @property
    def text(self) -> str:
        """The stamp, as it stands on every sheet."""
        short = self.questionnaire[:8]
        return f"{STAMP_START} | {self.country} | {self.year} | q{short} | w{self.key} | base {self.base_seq}"

    def agrees(self, other: "Claim") -> bool:
        """Whether both mean the same workbook."""
        short = min(len(self.questionnaire), len(other.questionnaire))
        return (self.country, self.year, self.key, self.base_seq, self.questionnaire[:short]) == (
            other.country, other.year, other.key, other.base_seq, other.questionnaire[:short],
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a country's own file needs beside questionnaire and base to judge as the office does.

    ``earlier`` are accepted submissions by year, ``gaps`` the years of earlier rounds whose submission was not accepted,
    ``memberships`` the country's own.
    """

    due: date
    reference_date: date
    sender: str = ""
    memberships: tuple[Membership, ...] = ()
    earlier: Mapping[int, Base] = field(default_factory=dict)
    gaps: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Manifest:
    """What the control sheet carries: the identity, the questionnaire's bytes, the sheets, and the base of the merge.

    ``added`` are rows that a country's own file gave an id, by roster; ``signed`` is the name and the words of a
    national sign-off that travels with the workbook, ``letters`` what the office sends along to the country's own file,
    ``enclosed`` the evidence that a country sends along, listed without its bytes.
    """

    claim: Claim
    language: str
    canonical: bytes
    sheets: tuple[tuple[str, str], ...]
    base: Base = field(default_factory=lambda: Base({}, {}))
    surroundings: Surroundings | None = None
    added: Rows = field(default_factory=dict)
    signed: tuple[str, str] | None = None
    letters: Correspondence = field(default_factory=Correspondence)
    enclosed: tuple[Enclosed, ...] = ()

    @property
    def rows(self) -> dict[str, tuple[str, ...]]:
        """Every row id that may stand in the workbook, by roster."""
        rosters = {**self.base.rows, **self.added}
        return {code: (*self.base.rows.get(code, ()), *self.added.get(code, ())) for code in rosters}


def read_stamp(text: str) -> Claim | None:
    """Return what a stamp says; None where *text* is none."""
    found = _STAMP.search(text)
    if found is None:
        return None
    return Claim(found[1], int(found[2]), found[3], found[4], int(found[5]))


def manifest_lines(manifest: Manifest) -> list[tuple[str, str]]:
    """Return the control sheet as (name, text) lines; the last holds the SHA-256 over all before it."""
    claim = manifest.claim
    lines = [
        ("convergencia", FORMAT),
        ("stamp", claim.text),
        ("country", claim.country),
        ("year", str(claim.year)),
        ("questionnaire", claim.questionnaire),
        ("workbook", claim.key),
        ("base", str(claim.base_seq)),
        ("language", manifest.language),
    ]
    lines += [("sheet", f"{code}={title}") for code, title in manifest.sheets]
    lines += [("questionnaire-zlib", piece) for piece in chunks(_pressed_once(manifest.canonical))]
    lines += [("values-zlib", piece) for piece in chunks(pressed(_base_bytes(manifest.base)))]
    if manifest.surroundings is not None:
        lines += _surroundings_lines(manifest.surroundings)
    if manifest.added:
        lines.append(("rows", _plain_json({code: list(ids) for code, ids in manifest.added.items()})))
    if manifest.signed is not None:
        lines.append(("signed", _plain_json(list(manifest.signed))))
    if manifest.letters:
        lines += [("letters-zlib", piece) for piece in chunks(correspondence_text(manifest.letters))]
    if manifest.enclosed:
        lines += [("evidence", piece) for piece in chunks(enclosed_text(manifest.enclosed))]
    lines.append(("sha256", _digest(lines)))
    return lines


def read_manifest(lines: Iterable[tuple[str, str]]) -> Manifest:
    """Return the manifest that :func:`manifest_lines` wrote.

    Raises:
        Problem: ``workbook.control_changed`` (anything in it was changed) or ``workbook.newer_format``.
    """
    kept = [(name, text) for name, text in lines if name]
    if not kept or kept[0][0] != "convergencia" or kept[-1][0] != "sha256":
        raise Problem("workbook.control_changed")
    if kept[0][1] != FORMAT:
        raise Problem("workbook.newer_format", found=kept[0][1])
    if _digest(kept[:-1]) != kept[-1][1]:
        raise Problem("workbook.control_changed")
    said = dict(kept)
    try:
        claim = Claim(said["country"], int(said["year"]), said["questionnaire"], said["workbook"], int(said["base"]))
        canonical = unpressed("".join(text for name, text in kept if name == "questionnaire-zlib"))
        base = _base(json.loads(unpressed("".join(text for name, text in kept if name == "values-zlib"))))
        surroundings = _surroundings(kept, said) if "round" in said else None
        added = {str(code): tuple(map(str, ids)) for code, ids in json.loads(said.get("rows", "{}")).items()}
        signed = tuple(map(str, json.loads(said["signed"]))) if "signed" in said else None
        letters = "".join(text for name, text in kept if name == "letters-zlib")
        written = read_correspondence(letters) if letters else Correspondence()
        enclosed = read_enclosed("".join(text for name, text in kept if name == "evidence"))
        sheets = tuple((code, title) for code, _, title in (t.partition("=") for n, t in kept if n == "sheet"))
    except (KeyError, ValueError, TypeError, IndexError) as error:
        raise Problem("workbook.control_changed") from error
    if hashlib.sha256(canonical).hexdigest() != claim.questionnaire:
        raise Problem("workbook.control_changed")
    name_and_text = (signed[0], signed[1]) if signed is not None and len(signed) == 2 else None
    return Manifest(
        claim, said.get("language", ""), canonical, sheets, base, surroundings, added, name_and_text, written, enclosed
    )


def _surroundings_lines(around: Surroundings) -> list[tuple[str, str]]:
    facts = {
        "due": around.due.isoformat(),
        "reference": around.reference_date.isoformat(),
        "sender": around.sender,
        "gaps": list(around.gaps),
        "memberships": [
            [one.mechanism, one.country, one.role.value, _day_text(one.start), _day_text(one.end), one.id]
            for one in around.memberships
        ],
    }
    lines = [("round", piece) for piece in chunks(_plain_json(facts))]
    for year, base in sorted(around.earlier.items()):
        lines += [(f"earlier-{year}-zlib", piece) for piece in chunks(pressed(_base_bytes(base)))]
    return lines


def _surroundings(kept: list[tuple[str, str]], said: Mapping[str, str]) -> Surroundings:
    facts = json.loads("".join(text for name, text in kept if name == "round"))
    earlier = {}
    for name in said:
        if found := _EARLIER.fullmatch(name):
            pressed = "".join(text for other, text in kept if other == name)
            earlier[int(found[1])] = _base(json.loads(unpressed(pressed)))
    memberships = tuple(
        Membership(str(mechanism), str(country), MembershipRole(role), _day(start), _day(end), str(key))
        for mechanism, country, role, start, end, key in facts["memberships"]
    )
    return Surroundings(
        date.fromisoformat(facts["due"]),
        date.fromisoformat(facts["reference"]),
        str(facts["sender"]),
        memberships,
        earlier,
        tuple(int(year) for year in facts["gaps"]),
    )


def _day_text(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _plain_json(value: object) -> str:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), allow_nan=False)


def _digest(lines: Iterable[tuple[str, str]]) -> str:
    whole = hashlib.sha256()
    for name, text in lines:
        whole.update(f"{name}\t{text}\n".encode())
    return whole.hexdigest()


@lru_cache(maxsize=8)
def _pressed_once(content: bytes) -> str:
    # The questionnaire is the same in every workbook of a round, and long.
    return pressed(content)


def _base_bytes(base: Base) -> bytes:
    answers = [
        [a.item, a.row, a.text, a.number, a.status.value if a.status else None, int(a.confidential), a.note, a.source]
        for a in sorted(base.answers.values(), key=lambda answer: answer.key)
        if not a.blank or a.confidential
    ]
    rows = {roster: list(ids) for roster, ids in base.rows.items()}
    plain = {"answers": answers, "rows": rows}
    return _plain_json(plain).encode("ascii")


def _base(plain: dict[str, Any]) -> Base:
    answers: dict[tuple[str, str], Answer] = {}
    for item, row, text, number, status, confidential, note, source in plain["answers"]:
        answer = Answer(
            str(item), str(row), _text(text), float(number) if isinstance(number, int | float) else None,
            ValueStatus(str(status)) if status is not None else None, bool(confidential), _text(note), _text(source),
        )  # fmt: skip
        answers[answer.key] = answer
    rows = {str(roster): tuple(str(row) for row in ids) for roster, ids in plain["rows"].items()}
    return Base(answers, rows)


def _text(value: object) -> str | None:
    return None if value is None else str(value)
