"""Statements that change something; each needs a ``Work`` and records what it changed."""
