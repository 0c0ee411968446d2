"""What was typed and has still to be decided: kept beside a person's settings, never among the answers."""

import hashlib
import json
from contextlib import suppress
from pathlib import Path

from db.snapshots.submission import Key
from db.terms import ExplanationKind

LARGEST = 4_000_000
"""Bytes a file of drafts may have; nobody leaves more than that undecided."""


class Drafts:
    """The drafts of one submission by (item, row). Each change is on the disk at once; without a *path* none is."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._texts: dict[Key, str] = _read(path) if path is not None else {}
        self._words: Drafts | None = None

    @property
    def texts(self) -> dict[Key, str]:
        """Every draft, in the order in which they were typed."""
        return dict(self._texts)

    @property
    def words(self) -> "Drafts":
        """What is being written about the answers of the same submission: explanations, replies, notes.

        They block nothing, and so stand apart; their keys name what they are and where, see :func:`about`.
        """
        if self._words is None:
            path = self._path
            self._words = Drafts(path.with_name(f"{path.stem}-words.json") if path is not None else None)
        return self._words

    def text(self, key: Key) -> str | None:
        """Return the draft of one place, None where there is none."""
        return self._texts.get(key)

    def keep(self, key: Key, text: str) -> None:
        """Keep *text* for the place; an empty one is dropped."""
        if not text:
            self.drop(key)
        elif self._texts.get(key) != text:
            self._texts[key] = text
            self._write()

    def drop(self, key: Key) -> None:
        """Forget the draft of one place: it was decided, or given up."""
        if self._texts.pop(key, None) is not None:
            self._write()

    def _write(self) -> None:
        if self._path is None:
            return
        # A full disk must not take the window down: what was typed still stands in its field.
        with suppress(OSError):
            if not self._texts:
                self._path.unlink(missing_ok=True)
                return
            self._path.parent.mkdir(parents=True, exist_ok=True)
            # Whoever is killed while writing leaves the old file whole.
            beside = self._path.with_suffix(".new")
            beside.write_text(json.dumps([[*key, text] for key, text in self._texts.items()]), "utf-8")
            beside.replace(self._path)


def about(what: str, *where: object) -> Key:
    """Return the key of something that is being written: what it is, such as "note", and where."""
    return (what, json.dumps(where))


def explanation_draft(kind: ExplanationKind, text: str) -> str:
    """Return how a half-written explanation is kept; "" where nothing is said yet."""
    return f"{kind.value}\n{text}" if text.strip() else ""


def begun_explanation(draft: str) -> tuple[ExplanationKind, str] | None:
    """Return kind and text of :func:`explanation_draft`, None where it is none."""
    kind, _, text = draft.partition("\n")
    return (ExplanationKind(kind), text) if kind in list(ExplanationKind) else None


def drafts_of(folder: Path, file_key: str, year: int, country: str) -> Drafts:
    """Return the drafts of *country* in the round of *year* in the file with that key."""
    name = hashlib.sha256(f"{file_key}\n{year}\n{country}".encode()).hexdigest()[:24]
    return Drafts(folder / f"{name}.json")


def _read(path: Path) -> dict[Key, str]:
    """Return what the file holds; one that cannot be read holds nothing, since no answer depends on it."""
    try:
        if path.stat().st_size > LARGEST:
            return {}
        lines = json.loads(path.read_text("utf-8"))
        return {
            (item, row): text for item, row, text in lines if all(isinstance(one, str) for one in (item, row, text))
        }
    except (OSError, ValueError, TypeError, RecursionError):
        return {}
