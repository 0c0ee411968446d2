"""A page as a value: groups of marks at their places, links, and the anchors that bookmarks and links lead to."""

from dataclasses import dataclass, field

from desktop.figures import Figure, Mark

WIDTH, HEIGHT = 595.276, 841.89
LEFT, RIGHT = 52.0, 52.0
TOP, BOTTOM = 62.0, 790.0
INNER = WIDTH - LEFT - RIGHT


@dataclass(frozen=True, slots=True)
class Link:
    """A place on a page that leads to an anchor; y from the top."""

    x: float
    y: float
    width: float
    height: float
    target: str


@dataclass(frozen=True, slots=True)
class PageAnchor:
    """A name that links lead to; with a title it stands in the bookmarks at its level."""

    name: str
    y: float = 0.0
    title: str = ""
    level: int = 0


@dataclass(slots=True)
class Page:
    """A page while it is filled: marks in groups, each moved to its x and y."""

    groups: list[tuple[float, float, tuple[Mark, ...]]] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    anchors: list[PageAnchor] = field(default_factory=list)
    plain: bool = False

    def add(self, x: float, y: float, marks: tuple[Mark, ...] | list[Mark]) -> None:
        """Put *marks* onto the page, their origin moved to *x* and *y*."""
        self.groups.append((x, y, tuple(marks)))

    def put(self, x: float, y: float, figure: Figure) -> float:
        """Put *figure* onto the page and return the height below it."""
        self.groups.append((x, y, figure.marks))
        return y + figure.height
