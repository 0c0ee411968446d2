"""What a workbook says it is, in four places: stamp, control sheet, names, properties. They must agree."""

import base64
import binascii
import hashlib
import json
import re
import zlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from db.problems import Problem
from db.snapshots.receipt import Base
from db.snapshots.submission import Answer
from db.terms import ValueStatus

FORMAT = "1"
STAMP_START = "CONV"
CHUNK = 30_000
LONGEST_MANIFEST = 20_000_000
IDENTITY_NAME, BLOCK_NAME = "conv_identity", "conv_block_"
_STAMP = re.compile(
    r"CONV\s*\|\s*([^|\s]+)\s*\|\s*([0-9]{4})\s*\|\s*q([0-9a-f]{4,64})\s*\|\s*w([0-9A-Za-z_-]+)\s*\|\s*base\s+([0-9]+)"
)


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
class Manifest:
    """What the control sheet carries: the identity, the questionnaire's bytes, the sheets, and the base of the merge."""

    claim: Claim
    language: str
    canonical: bytes
    sheets: tuple[tuple[str, str], ...]
    base: Base = field(default_factory=lambda: Base({}, {}))


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
    lines += [("questionnaire-zlib", piece) for piece in _chunks(_pressed_once(manifest.canonical))]
    lines += [("values-zlib", piece) for piece in _chunks(_pressed(_base_bytes(manifest.base)))]
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
        canonical = _unpressed("".join(text for name, text in kept if name == "questionnaire-zlib"))
        base = _base(json.loads(_unpressed("".join(text for name, text in kept if name == "values-zlib"))))
        sheets = tuple((code, title) for code, _, title in (t.partition("=") for n, t in kept if n == "sheet"))
    except (KeyError, ValueError, TypeError, IndexError, zlib.error, binascii.Error) as error:
        raise Problem("workbook.control_changed") from error
    if hashlib.sha256(canonical).hexdigest() != claim.questionnaire:
        raise Problem("workbook.control_changed")
    return Manifest(claim, said.get("language", ""), canonical, sheets, base)


def _digest(lines: Iterable[tuple[str, str]]) -> str:
    whole = hashlib.sha256()
    for name, text in lines:
        whole.update(f"{name}\t{text}\n".encode())
    return whole.hexdigest()


@lru_cache(maxsize=8)
def _pressed_once(content: bytes) -> str:
    # The questionnaire is the same in every workbook of a round, and long.
    return _pressed(content)


def _pressed(content: bytes) -> str:
    return base64.b64encode(zlib.compress(content, 6)).decode("ascii")


def _unpressed(text: str) -> bytes:
    # Bounded, since a hash proves that nobody changed it by accident, not who made it.
    unpacker = zlib.decompressobj()
    content = unpacker.decompress(base64.b64decode(text, validate=True), LONGEST_MANIFEST)
    if not unpacker.eof:
        raise ValueError("longer than any questionnaire")
    return content


def _chunks(text: str) -> list[str]:
    return [text[at : at + CHUNK] for at in range(0, len(text), CHUNK)]


def _base_bytes(base: Base) -> bytes:
    answers = [
        [a.item, a.row, a.text, a.number, a.status.value if a.status else None, int(a.confidential), a.note, a.source]
        for a in sorted(base.answers.values(), key=lambda answer: answer.key)
        if not a.blank or a.confidential
    ]
    rows = {roster: list(ids) for roster, ids in base.rows.items()}
    plain = {"answers": answers, "rows": rows}
    return json.dumps(plain, sort_keys=True, separators=(",", ":"), allow_nan=False).encode("ascii")


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
