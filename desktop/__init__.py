"""What is done with what is stored: questionnaires, rules, workbooks, review, summary, and the two fronts."""
