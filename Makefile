# The commands of the project. `make run` and `make test` set up everything they need.
# On Windows: `uv run convergencia` and `uv run pytest`.

PYTHON ?= python3
BIN = .venv/bin
ARGS =

.PHONY: help setup run test lint format bench package clean

help:
	@echo "make run       set up, build the example from real data, open the window on it"
	@echo "make test      set up, check and test everything (ARGS='-k words' for some tests)"
	@echo "make setup     build .venv, with the program at .venv/bin/convergencia"
	@echo "make lint      the checks without the tests"
	@echo "make format    put the code into shape"
	@echo "make bench     measure against the floors of each job (ARGS=words for some)"
	@echo "make package   build the program for people without Python, into dist/convergencia"
	@echo "make clean     remove all that make has made, the example too"

setup:
	@command -v $(PYTHON) >/dev/null || { echo "Convergencia needs Python 3.11 or newer, and there is no $(PYTHON): install it, or name it: make PYTHON=/path/to/python3 setup" >&2; exit 1; }
	@$(PYTHON) .ci/setup.py

run: setup
	@$(BIN)/python .ci/show.py

test: setup
	@$(BIN)/python .ci/native.py tests
	@.ci/test $(ARGS)

lint: setup
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache --no-logo

format: setup
	@$(BIN)/ruff check --fix
	@$(BIN)/ruff format

bench: setup
	@$(PYTHON) .ci/setup.py bench
	@$(BIN)/python -m compileall -qq .venv/lib db desktop resources || true
	@$(BIN)/python -m tests.benchmarks $(ARGS)

package: setup
	@$(BIN)/python .ci/native.py package
	@$(BIN)/pyinstaller --noconfirm --clean build.spec
	@echo "The program is in dist/convergencia."

clean:
	rm -rf .venv .bootstrap build dist example-output .mypy_cache .ruff_cache .import_linter_cache .pytest_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
