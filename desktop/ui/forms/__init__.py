"""The parts pages are made of: they show values and ask by signals; none of them knows a database."""
