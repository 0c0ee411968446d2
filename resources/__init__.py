"""What the program reads and never writes; bytes come through importlib.resources, so that a frozen program finds them too."""

from importlib.resources import files


def read_bytes(name: str) -> bytes:
    """Return the bytes of the shipped file *name*, a path below ``resources`` with forward slashes."""
    return files(__name__).joinpath(name).read_bytes()


def read_text(name: str) -> str:
    """Return the shipped UTF-8 text file *name*, a path below ``resources`` with forward slashes."""
    return read_bytes(name).decode("utf-8")
