# The commands people type; CI calls the same ones. Needs python3 (3.11 or newer) and make, nothing else.

# The newest Python that really runs: a version manager's shim may exist and fail.
PYTHON := $(shell for python in python3.13 python3.12 python3 python3.11; do \
  if $$python -c 'import sys, venv; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then echo $$python; break; fi; done)
VENV ?= .venv
BIN := $(VENV)/bin
DEMO := demo

.DEFAULT_GOAL := help
.PHONY: help demo install test check format lint types docs docs-write docs-site notebooks howto package gallery \
  evals evals-quick soak lock bench clean

help: ## Show what can be made
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 18

$(BIN)/tacitus: pyproject.toml
	@test -n "$(PYTHON)" || { echo "Tacitus needs Python 3.11 or newer; none was found that runs."; exit 1; }
	@echo "Installing Tacitus into $(VENV) with $(PYTHON) …"
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/dev: pyproject.toml
	@$(MAKE) --no-print-directory $(BIN)/tacitus
	@echo "Installing what tests and checks need …"
	@$(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

install: $(BIN)/tacitus ## Install Tacitus into .venv

demo: $(BIN)/tacitus ## Read the example reports and show what came out
	@rm -rf $(DEMO) && mkdir -p $(DEMO)
	@BIN=$(BIN) sh examples/demo.sh $(DEMO)

test: $(VENV)/dev ## Run the whole test suite
	@$(BIN)/python -m pytest -n 2 --dist loadgroup -q

check: $(VENV)/dev format lint types docs test ## What CI runs: format, lint, strict types, docs freshness, tests, house rules

format: $(VENV)/dev
	@$(BIN)/ruff format --check --quiet . && echo "format: as it should be"

lint: $(VENV)/dev
	@$(BIN)/ruff check --quiet . && echo "lint: clean"

types: $(VENV)/dev
	@$(BIN)/mypy --no-error-summary && echo "types: strict, clean"

docs: $(VENV)/dev
	@$(BIN)/cog --check docs/*.md README.md >/dev/null && echo "docs: fresh"

docs-write: $(VENV)/dev ## Write the generated parts of the docs anew
	@$(BIN)/cog -r docs/*.md README.md
	@$(BIN)/python -m evals.cards
	@$(BIN)/python tools/make_man.py docs/man/tacitus.1

$(VENV)/docs: pyproject.toml
	@$(MAKE) --no-print-directory $(VENV)/dev
	@$(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check --editable '.[docs]'
	@touch $@

docs-site: $(VENV)/docs ## Build the docs as a site in build/site; a warning is an error
	@$(BIN)/python -m sphinx -q -W --keep-going -n -b html docs build/site && echo "docs: build/site/index.html"

notebooks: $(VENV)/dev ## Run the notebooks of the docs, keeping nothing (KEEP=1 keeps what comes out)
	@$(BIN)/python tools/run_notebooks.py $(if $(KEEP),,--check) docs/notebooks/*.ipynb

howto: $(VENV)/dev ## Follow every how-to of the docs literally
	@$(BIN)/python -m tests.howto

package: $(VENV)/dev ## Build sdist and wheel and try the wheel in an environment of its own
	@$(BIN)/python -m tests.package

gallery: $(VENV)/dev ## Make the pictures of plots and terminal anew
	@$(BIN)/python tools/make_gallery.py

evals: $(VENV)/dev ## Score the program on the gold sets beside the repository, and hold the floors
	@$(BIN)/python -m evals all --shared ../shared

evals-quick: $(VENV)/dev ## Score the quick sets only (half a minute) and hold their floors
	@$(BIN)/python -m evals all --shared ../shared --only seeds --only actors --only attribution --only "events gsr.dev"

soak: $(VENV)/dev ## Long runs: kills, damaged files, many workers (40 minutes); figures go to evals/reports/soak.md
	@$(BIN)/python -m tests.soak

lock: $(VENV)/dev ## Pin what is installed with Tacitus, with hashes; list it with its licences (needs uv)
	@uv pip compile pyproject.toml --extra tables --extra plots --universal --python-version 3.11 --only-binary :all: \
	  --generate-hashes --no-annotate --no-emit-index-url --custom-compile-command "make lock" -q -o requirements.lock
	@$(BIN)/python tools/make_supply.py

bench: $(VENV)/dev ## Measure speed: against spaCy as installed, by stage, whole runs
	@$(BIN)/python -m evals.speed.stages
	@$(BIN)/python -m evals.speed.runs
	@$(BIN)/python -m evals.speed.pipeline

clean: ## Remove what was made
	rm -rf $(VENV) $(DEMO) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
