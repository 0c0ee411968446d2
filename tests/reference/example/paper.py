"""One country's answers of one year while they are written down."""

from world import CITATIONS, INVENTED, MECHANISMS, MEMBERSHIPS, Said, World


class Paper:
    """Collects the answers of one return; each method says where its answer comes from."""

    def __init__(self, world: World, country: str, year: int) -> None:
        self.world = world
        self.country = country
        self.year = year
        self.said: list[Said] = []

    def public(self, item: str, text: str, source_id: str, status: str = "", note: str = "") -> None:
        """Write a public value with its citation; a status other than normal explains itself in the note."""
        self._add(item, "", text, status, note, CITATIONS[source_id], source_id)

    def invented(self, item: str, text: str, status: str = "", note: str = "") -> None:
        """Write an invented value, labelled so."""
        self._add(item, "", text, status, note, self.world.invented(self.country), INVENTED)

    def missing(self, item: str, status: str, note: str) -> None:
        """Write a status in place of a value, with the reason."""
        self._add(item, "", None, status, note, "", "")

    def cell(self, item: str, row: str, text: str, status: str = "", note: str = "") -> None:
        """Write an invented cell of a roster."""
        self._add(item, row, text, status, note, self.world.invented(self.country), INVENTED)

    def listed(self, item: str, row: str, text: str | None, status: str = "", note: str = "") -> None:
        """Write a cell that the register of memberships has."""
        source = self.world.lines(self.country, "memberships")[0] if text else ""
        self._add(item, row, text, status, note, source, MEMBERSHIPS if text else "")

    def treaty(self, item: str, row: str, text: str) -> None:
        """Write a cell that the list of mechanisms has."""
        self._add(item, row, text, "", "", self.world.lines(self.country, "memberships")[0], MECHANISMS)

    def _add(self, item: str, row: str, text: str | None, status: str, note: str, source: str, source_id: str) -> None:
        written = self.world.note(self.country, note) if note else ""
        self.said.append(Said(self.country, self.year, item, row, text, status, written, source, source_id))
