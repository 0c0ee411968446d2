"""Delegates: how a cell is painted. Every text is elided, every status is an icon and a word on its tint."""
