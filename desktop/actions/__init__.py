"""The verbs: the only callers of ``db.writers``; each opens at most one Work a submission and returns an Outcome."""
