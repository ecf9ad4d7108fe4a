# Every target does all of its own set-up in .venv, so a fresh clone needs only Python 3.11 or newer and make.
NEW_ENOUGH := import ensurepip, sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=python3.12")
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11 python3.14; do \
	$$p -c '$(NEW_ENOUGH)' 2>/dev/null && echo $$p && exit; done; echo python3)
EXAM ?= ../shared/exam
# The engine for names needs torch, of which a build for CPUs will do; installed first, so that nothing brings another.
TORCH ?= torch==2.13.0

BIN := .venv/bin
READY := .venv/.ready
BUILD := build/exam
# The example plugins stand apart, so that nothing but their own tests finds them installed.
EXAMPLES := build/examples

.PHONY: demo test lint exam clean

demo: $(READY)
	@$(BIN)/outreach-extract extract --published 2025-10-07 tests/fixtures/demo-hi.txt tests/fixtures/demo-en.txt

test: $(READY)
	@rm -rf $(EXAMPLES)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --target $(EXAMPLES) examples/outreach-*
	@PYTHONPATH=$(EXAMPLES) $(BIN)/python -m pytest --import-mode=importlib examples
	@$(BIN)/python -m pytest

lint: $(READY)
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

exam: $(READY)
	@rm -rf $(BUILD) && mkdir -p $(BUILD)
	@$(BIN)/python benchmarks/predict.py $(EXAM)/gold $(BUILD)/predictions
	@$(BIN)/python $(EXAM)/score.py $(EXAM)/gold $(BUILD)/predictions --json $(BUILD)/figures.json
	@$(BIN)/python benchmarks/check_floors.py $(BUILD)/figures.json

clean:
	rm -rf .venv build

# The stamp is written last: a set-up that was cut short starts anew.
$(READY): pyproject.toml
	@$(PYTHON) -c '$(NEW_ENOUGH)'
	@echo "Setting up .venv (once)"
	@$(PYTHON) -m venv --clear .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check "$(TORCH)"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[stanza]" --group dev
	@touch $@
