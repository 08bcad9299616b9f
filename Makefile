# Needs Python 3.11 or later, pip and make; everything else goes into $(VENV).
#   make run     the five inputs of fixtures/raw through the pipeline: a table, and the documents in out/
#   make test    all tests
#   make check   lint, layout of the code, types
#   make speed   the benchmark beside ftfy
#   make compile rebuild the compiled modules, after one was changed; make pure: remove them
#   make clean   remove the environment and whatever was built
VENV ?= .venv
OUT ?= out

ifndef PYTHON
PYTHON := $(shell for python in python3.11 python3 python3.12 python3.13 python3.14 python; do \
	if $$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then echo $$python; break; fi; done)
endif

BIN := $(VENV)/bin
# Says that this Makefile made the environment, and may change or remove it; others are left alone.
OURS := $(VENV)/made
GUARD = test -e $(OURS) || { echo "make: $(VENV) is not of this Makefile's making; name another place with VENV=…" >&2; exit 1; }
PACKAGE := $(VENV)/package
# Debian's Python has pip but not always ensurepip: then the outer pip fills the environment.
PIP = $$($(BIN)/python -c 'import pip' 2>/dev/null && echo "$(BIN)/python -m pip" || echo "$(PYTHON) -m pip --python $(BIN)/python")
INSTALL = $(PIP) install --quiet --disable-pip-version-check

.DEFAULT_GOAL := help
.PHONY: help run test check speed compile pure wheel clean

help:
	@sed -n 's/^#   //p' Makefile

run: $(PACKAGE)
	@$(BIN)/cleantext document fixtures/raw/*.txt -o $(OUT)/ --format text --format markdown --format json
	@echo "make: the documents are in $(OUT)/" >&2

test: $(VENV)/extra-dev
	@$(BIN)/python -m pytest

check: $(VENV)/extra-dev $(VENV)/extra-tables
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

speed: $(PACKAGE)
	@$(BIN)/python -m benchmarks.speed

compile: $(VENV)/extra-dev
	@$(BIN)/python setup.py --quiet build_ext --inplace

pure:
	@rm -f cleantext__mypyc*
	@find cleantext \( -name '*.so' -o -name '*.pyd' \) -delete

wheel: $(PACKAGE)
	@$(PIP) wheel --quiet --no-deps -w dist .

clean: pure
	rm -rf build dist *.egg-info .mypy_cache .pytest_cache .ruff_cache .hypothesis
	@if test -e $(OURS); then echo rm -rf $(VENV); rm -rf $(VENV); \
		elif test -e $(VENV); then echo "make: $(VENV) stays, since make did not make it" >&2; fi

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "make: no Python 3.11 or later found; name one with PYTHON=…" >&2; exit 1; }
	@test ! -e $(VENV) || $(GUARD)
	@mkdir -p $(VENV) && touch $(OURS)
	@$(PYTHON) -m venv $(VENV) >/dev/null 2>&1 || $(PYTHON) -m venv --without-pip $(VENV)

# The package with what it needs at run time, to be edited in place.
$(PACKAGE): pyproject.toml setup.py | $(BIN)/python
	@$(GUARD)
	@echo "make: installing into $(VENV); compiling takes a few minutes" >&2
	@$(INSTALL) -e .
	@touch $@

# What an extra of the package asks for.
$(VENV)/extra-%: $(PACKAGE)
	@$(BIN)/python -c 'import sys, tomllib; \
		print(*tomllib.load(open("pyproject.toml", "rb"))["project"]["optional-dependencies"][sys.argv[1]], sep="\n")' $* >$@.txt
	@$(INSTALL) -r $@.txt
	@touch $@
