"""Frozen values: the only data that leaves ``db``; questionnaire, register, submission, receipt, review, history."""
