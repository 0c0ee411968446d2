"""The window: the only room with Qt. Snapshots come up into pages, actions go down, Outcomes come back as signals."""
