"""What lies over the pages for a moment: the palette and the help; each is made when it is first asked for."""

from PySide6.QtCore import QObject, Signal

from db.terms import ItemKind
from desktop.ui import icons, language
from desktop.ui.commands import COMMANDS
from desktop.ui.forms.help_card import HelpCard
from desktop.ui.forms.palette import Palette
from desktop.ui.main_window import MainWindow
from desktop.ui.models.palette import Goal


class Overlays(QObject):
    """``command_asked`` carries a command's id, ``item_asked`` an item's code."""

    command_asked = Signal(str)
    item_asked = Signal(str)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._palette: Palette | None = None
        self._help: HelpCard | None = None

    def show_palette(self) -> None:
        """Open the palette with every command, and the items of the return in front."""
        if self._palette is None:
            self._palette = Palette(self._window)
            self._palette.chosen.connect(self._chosen)
            icons.refresh(self._palette)
        self._palette.open_with((*self._commands(), *self._items()))

    @property
    def palette(self) -> Palette | None:
        """The palette, once it was opened."""
        return self._palette

    @property
    def help(self) -> HelpCard | None:
        """The help, once it was opened."""
        return self._help

    def show_help(self) -> None:
        """Open the help, or put it away."""
        if self._help is None:
            self._help = HelpCard(self._window)
        self._help.open_page(self._window.here)

    def _commands(self) -> list[Goal]:
        open_file = bool(self._window.here)
        reason = self.tr("Open a file first.")
        return [
            Goal(
                one.text(),
                one.keys(),
                one.icon,
                command=one.id,
                allowed=open_file or not one.needs_file,
                reason="" if open_file or not one.needs_file else reason,
            )
            for one in COMMANDS
            if one.id != "find.palette" and one.offered(self._window.desk)
        ]

    def _items(self) -> list[Goal]:
        form = self._window.page.questionnaire if self._window.here else None
        if form is None:
            return []
        tongue = language.now()
        return [
            Goal(
                f"{item.code}  {form.label(item, tongue)}",
                form.label(form.dimension_of(item), tongue),
                "table-2" if item.kind is ItemKind.ROSTER else "pencil",
                item=item.code,
            )
            for item in form.every_item()
            if item.kind is not ItemKind.NOTE
        ]

    def _chosen(self, goal: Goal) -> None:
        if goal.item:
            self.item_asked.emit(goal.item)
        else:
            self.command_asked.emit(goal.command)
