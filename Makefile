# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
LOCK := CUSTOM_COMPILE_COMMAND="make lock" $(BIN)/pip-compile --quiet --generate-hashes --strip-extras --allow-unsafe \
	--no-emit-index-url --no-emit-find-links --no-emit-trusted-host --no-emit-options

.DEFAULT_GOAL := help
.PHONY: help install demo reports test lint format docs bench soak lock clean

help: ## what can be made
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /|/' | awk -F'|' '{printf "  make %-10s %s\n", $$1, $$2}'

install: $(STAMP) ## a virtual environment with the pinned packages and Byggesten itself, editable

$(STAMP): requirements/base.txt requirements/dev.txt pyproject.toml package-lock.json scripts/vendor.py
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Byggesten needs Python 3.11 or newer; say which with: make install PYTHON=python3.12"; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) \
		|| { echo "No virtual environment could be made (on Debian: apt-get install python3-venv)."; rm -rf $(VENV); exit 1; }
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements/dev.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@command -v npm >/dev/null || { echo "npm is missing; Byggesten's pages need Node.js 20 or newer (on Debian: apt-get install nodejs npm)."; exit 1; }
	npm ci --ignore-scripts --silent
	$(BIN)/python scripts/vendor.py
	@touch $@

demo: install ## serve the four examples on http://127.0.0.1:8000 (FRESH=1 begins again, PORT=8001 elsewhere)
	@$(BIN)/python scripts/demo.py

reports: install ## build the reports of the four examples and say where they lie
	@$(BIN)/python scripts/reports.py

test: install ## everything: set-up, lint, tests, generated pages, one summary
	@sh scripts/chromium.sh
	@$(BIN)/python scripts/check.py lint tests pages

lint: install ## style, types, import contracts and licences
	@$(BIN)/python scripts/check.py lint

format: install ## put the code in its one form
	$(BIN)/ruff check --fix --quiet .
	$(BIN)/ruff format .

docs: install ## write the generated pages of docs/
	@$(BIN)/python scripts/generate.py

bench: install ## speed and memory beside the floor measured in the same run
	@$(BIN)/python bench/run.py

soak: install ## the kill and race harnesses at full length, and every test on each database
	@$(BIN)/python scripts/soak.py

lock: install ## pin the requirements anew after a change in pyproject.toml
	$(LOCK) --output-file requirements/base.txt pyproject.toml
	$(LOCK) --extra dev --constraint requirements/base.txt --output-file requirements/dev.txt pyproject.toml

clean: ## remove what was built, the virtual environment too
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find src tests scripts bench -name __pycache__ -type d -prune -exec rm -rf {} + 2>/dev/null || true
