"""The example, built once on this machine and opened from then on."""

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs

if TYPE_CHECKING:
    from desktop.actions.progress import Progress

NAME = "example.convergencia"


def example_folder() -> Path:
    """Return where the example lives on this machine."""
    return Path(platformdirs.user_data_dir("convergencia", appauthor=False)) / "example"


def example_file(person: str, language: str, progress: "Progress") -> str:
    """Return the path of the example's file; builds it where it is not there yet, aside, so that half of one is never opened."""
    from desktop.actions.example import build

    found = example_folder() / NAME
    if not found.is_file():
        found.parent.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=found.parent.parent, prefix="example-") as aside:
            build(Path(aside) / "example", person, language, progress=progress)
            (Path(aside) / "example").replace(found.parent)
    return str(found)
