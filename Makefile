# Needs Python 3.11 or later, pip and make; everything else goes into $(VENV).
#   make run     the five inputs of fixtures/raw through the pipeline: a table, and the documents in out/
#   make test    all tests
#   make check   lint, layout of the code, types
#   make speed   the benchmark beside ftfy
#   make compile the modules that run for every line, again, after one was changed; make pure: without
VENV ?= .venv
OUT ?= out

ifndef PYTHON
PYTHON := $(shell for python in python3.11 python3 python3.12 python3.13 python3.14 python; do \
	if $$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then echo $$python; break; fi; done)
endif

BIN := $(VENV)/bin
MADE := $(VENV)/made

.DEFAULT_GOAL := help
.PHONY: help run test check speed compile pure wheel clean

help:
	@sed -n 's/^#   //p' Makefile

run: $(MADE)
	@$(BIN)/cleantext document fixtures/raw/*.txt -o $(OUT)/ --format text --format markdown --format json

test: $(MADE)
	@$(BIN)/python -m pytest

check: $(MADE)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

speed: $(MADE)
	@$(BIN)/python -m benchmarks.speed

compile: $(MADE)
	@$(BIN)/python setup.py --quiet build_ext --inplace

pure:
	@rm -f cleantext__mypyc*
	@find cleantext \( -name '*.so' -o -name '*.pyd' \) -delete

wheel: $(MADE)
	@$(BIN)/python -m pip wheel --quiet --no-deps -w dist .

clean: pure
	rm -rf $(VENV) build dist *.egg-info .mypy_cache .pytest_cache .ruff_cache .hypothesis

# Debian's Python has pip but not always ensurepip: then the outer pip fills the environment.
$(MADE): pyproject.toml setup.py
	@test -n "$(PYTHON)" || { echo "make: no Python 3.11 or later found; name one with make PYTHON=…" >&2; exit 1; }
	@rm -rf $(VENV)
	@$(PYTHON) -m venv $(VENV) >/dev/null 2>&1 || $(PYTHON) -m venv --clear --without-pip $(VENV)
	@if $(BIN)/python -c 'import pip' 2>/dev/null; then pip="$(BIN)/python -m pip"; \
		else pip="$(PYTHON) -m pip --python $(BIN)/python"; fi; \
		$$pip install --quiet --disable-pip-version-check -e '.[dev,tables]'
	@touch $(MADE)
