"""From pages to actions and back, one file a page; only here the window meets ``desktop.actions`` and ``db.readers``."""
