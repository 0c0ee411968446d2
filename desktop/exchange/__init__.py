"""Data out: tidy tables, SDMX-CSV, archives; and files that are replaced whole or not at all."""

from desktop.exchange.answers_csv import Line, write_csv
from desktop.exchange.files import make_folder, read_file, replace_file

__all__ = ["Line", "make_folder", "read_file", "replace_file", "write_csv"]
