"""The board's own views: keep the filters one sees under a name, give a view another name, delete it."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from desktop.ui.forms.buttons import allow, button
from desktop.ui.forms.chooser import Chooser
from desktop.ui.forms.plea import Plea
from desktop.ui.views import KeptView


class ViewsDialog(Plea):
    """``kept`` carries all views as they are from now on, and the name of the one to be shown."""

    kept = Signal(object, str)

    def __init__(self, views: tuple[KeptView, ...], now: KeptView, parent: QWidget | None = None) -> None:
        super().__init__("check", parent)
        self._views, self._now = views, now
        self.which = Chooser()
        self._which = self.named(self.which)
        self.name = QLineEdit()
        self.name.setMaxLength(60)
        self._name = self.named(self.name)
        self.remove = button("trash-2")
        self.remove.clicked.connect(self._remove)
        row = QHBoxLayout()
        row.addWidget(self.remove)
        row.addStretch(1)
        self.fields.addLayout(row)
        self.retranslate()
        self.which.choose(now.name or None)
        self._chosen()
        self.which.currentIndexChanged.connect(self._chosen)
        self.name.textChanged.connect(self.check)
        self.name.returnPressed.connect(self.do)
        self.name.setFocus()

    def retranslate(self) -> None:
        entries: list[tuple[object, str]] = [(None, self.tr("A new one, of the filters as they are now"))]
        self.which.offer(entries + [(one.name, one.name) for one in self._views])
        for made, field, text in (
            (self._which, self.which, self.tr("View")),
            (self._name, self.name, self.tr("Name")),
        ):
            made.setText(text)
            field.setAccessibleName(text)
        self.remove.setText(self.tr("Delete this view"))
        self.say(
            self.tr("Views of your own"),
            self.tr("They stand below the others in the list of views, on this computer only."),
            self.tr("Keep"),
        )

    def _chosen(self) -> None:
        self.name.setText(self.which.value() or "")
        self.name.selectAll()
        self.check()

    def check(self) -> None:
        super().check()
        allow(self.remove, self.which.value() is not None, self.tr("Choose the view to delete first."))

    def missing(self) -> str:
        name, which = self.name.text().strip(), self.which.value()
        if not name:
            return self.tr("Write a name for the view.")
        if name != which and any(one.name == name for one in self._views):
            return self.tr("There is a view of that name already: choose it above, or write another name.")
        return ""

    def tell(self) -> None:
        name, which = self.name.text().strip(), self.which.value()
        if which is None:
            views = (*self._views, replace(self._now, name=name))
        else:
            views = tuple(replace(one, name=name) if one.name == which else one for one in self._views)
        self.kept.emit(views, name)

    def _remove(self) -> None:
        which = self.which.value()
        self.kept.emit(tuple(one for one in self._views if one.name != which), "")
        self.accept()
