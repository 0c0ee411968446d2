"""XLSForm in, its canonical form, and the shipped lists as values."""
