"""What the program reads and never writes; a frozen program finds these files beside this module too."""

from pathlib import Path

# Not by importlib.resources: the first frame waits for this, and it costs as much as reading all of the colours.
_HERE = Path(__file__).parent


def read_bytes(name: str) -> bytes:
    """Return the bytes of the shipped file *name*, a path below ``resources`` with forward slashes."""
    return (_HERE / name).read_bytes()


def read_text(name: str) -> str:
    """Return the shipped UTF-8 text file *name*, a path below ``resources`` with forward slashes."""
    return read_bytes(name).decode("utf-8")


def names(folder: str, ending: str) -> list[str]:
    """Return the shipped files of *folder* that end in *ending*, sorted, as ``read_bytes`` takes them."""
    return sorted(f"{folder}/{found.name}" for found in (_HERE / folder).iterdir() if found.name.endswith(ending))
