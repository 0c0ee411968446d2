"""What people and programs do to a workbook before it comes back: the catalogue of design, and what the reader makes of it."""
