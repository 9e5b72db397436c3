# The way in. `make` alone lists what there is; everything is installed into .venv, nothing outside the checkout is changed.

.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

COVERAGE_FLOOR ?= 95
GRAPHS := build/graphs
DATA := build/coverage
# Says in how many seconds something is done, so nothing else runs beside it.
ALONE := tests/serving/processes tests/serving/test_lent_connections.py tests/serving/test_load.py
# The first counts lines with a tracer of its own; the other reads 500 articles for their figures, and covers nothing new.
UNCOUNTED := tests/extraction/test_linear_time.py tests/test_labelled.py
# Tests wait for processes that they start for two fifths of their time: three of them keep two processors busy.
PARALLEL := -n 3 --dist loadfile
EDITOR := kg/serving/editor

# The first Python that is new enough and can make a virtual environment; PYTHON=… overrules the search.
PYTHON ?= $(shell for python in python3 python3.13 python3.12 python3.11 python; do \
	"$$python" -c 'import ensurepip, sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo "$$python" && break; done)
BIN := .venv/bin
KG := $(BIN)/kg

heading = @printf '\n── %s\n' '$(1)'

##@ Look at it
.PHONY: demo
demo: .venv/installed  ## build a graph from data/articles and serve it (PORT=… to choose the port)
	@$(MAKE) --no-print-directory editor || echo 'The editor was not built; the query page is a form without it.'
	@rm -rf build/demo
	$(KG) build data/articles --store build/demo
	$(KG) link --store build/demo
	$(KG) serve --store build/demo $(if $(PORT),--port $(PORT))

##@ Work on it
.PHONY: test lint floors graphs editor docs format bench
test: lint editor  ## everything that must hold, stopping at the first failure
	$(call heading,Tests)
	@rm -rf $(DATA) && mkdir -p $(DATA)
	@$(BIN)/coverage run -m pytest $(PARALLEL) $(addprefix --ignore=,$(ALONE) $(UNCOUNTED))
	@$(BIN)/coverage run -m pytest $(ALONE)
	@$(BIN)/python -m pytest $(PARALLEL) $(UNCOUNTED)
	@$(BIN)/coverage combine --quiet
	@$(BIN)/coverage report --fail-under=$(COVERAGE_FLOOR)
	@$(MAKE) --no-print-directory floors graphs
	@printf '\nAll good.\n'

lint: .venv/dev  ## format, style, types and layers
	$(call heading,Format)
	@$(BIN)/ruff format --check .
	$(call heading,Style)
	@$(BIN)/ruff check .
	$(call heading,Types)
	@$(BIN)/mypy
	$(call heading,Layers)
	@$(BIN)/lint-imports --no-cache

# Builds a store from the articles of folder $(1), and validates the graph that it exports as $(2).
define check_graph
	$(call heading,Graph of $(1))
	@rm -rf $(GRAPHS)/$(2) && mkdir -p $(GRAPHS)
	@$(KG) build $(1) --store $(GRAPHS)/$(2)
	@$(KG) export --store $(GRAPHS)/$(2) --output $(GRAPHS)/$(2).ttl
	@$(KG) validate $(GRAPHS)/$(2).ttl > $(GRAPHS)/$(2).txt || { cat $(GRAPHS)/$(2).txt; exit 1; }
	@head -n 1 $(GRAPHS)/$(2).txt
endef

graphs: .venv/dev  ## build graphs from articles and validate what they export
	$(call check_graph,data/articles,sample)
ifneq ($(wildcard ../shared/articles),)
	$(call check_graph,../shared/articles,shared)
endif

floors: .venv/dev  ## score the extraction of annotated articles; none may be below its floor
ifneq ($(wildcard ../shared/eval/gold),)
	$(call heading,Extraction of ../shared/articles)
	@mkdir -p build
	@$(KG) eval ../shared/eval/gold ../shared/articles --floors tests/extraction/floors.toml --json build/figures.json
endif

# Without Node the query page stays a plain form, and what tests its editor is skipped.
editor:  ## build the editor of the query page, where there is Node
ifneq ($(shell command -v npm),)
editor: $(EDITOR)/dist/assets.json
else
	@echo 'There is no npm, so the query page is a form without an editor.'
endif

$(EDITOR)/dist/assets.json: $(EDITOR)/package-lock.json $(EDITOR)/build.mjs $(wildcard $(EDITOR)/src/*)
	$(call heading,Editor of the query page)
	@cd $(EDITOR) && npm ci && npm run --silent build

docs: .venv/dev  ## rewrite docs/cli.md, docs/questions.md, docs/ontology and what the examples of README, docs/search.md and docs/server.md show
	@$(BIN)/python -m kg.vocabulary docs/ontology
	@$(BIN)/python -m tests.test_cli_reference
	@$(BIN)/python -m tests.questions.toy
	@$(BIN)/python -m tests.questions.test_reference
	@$(BIN)/python -m tests.test_readme
	@$(BIN)/python -m tests.test_search_docs
	@$(BIN)/python -m tests.test_server_docs

format: .venv/dev  ## put the code into its one form
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

bench: .venv/dev  ## run benchmarks/
	@$(BIN)/python -m pip install --quiet --group bench
	@set -e; for benchmark in $(wildcard benchmarks/*.py); do printf '\n── %s\n' "$$benchmark"; $(BIN)/python "$$benchmark"; done

##@ Keep it tidy
.PHONY: clean help
clean:  ## remove what was built and cached; .venv stays
	@rm -rf build dist $(EDITOR)/dist $(EDITOR)/node_modules .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	@find kg tests benchmarks -name __pycache__ -type d -prune -exec rm -rf {} + 2>/dev/null || true

help:  ## this list
	@awk -F ':.*  ## ' '/^##@/ { print "\n" substr($$0, 5) } /^[a-z]+:.*  ## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.venv/installed: pyproject.toml
	@[ -n "$(PYTHON)" ] || { echo 'kg needs Python 3.11 or newer with its venv module, and none was found; install one, or name it: make PYTHON=/path/to/python3' >&2; exit 1; }
	@echo 'Installing into .venv; this takes a minute or two, once.'
	@[ -x $(BIN)/python ] || $(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --upgrade 'pip>=25.1'
	@$(BIN)/python -m pip install --quiet --editable .
	@touch $@

.venv/dev: .venv/installed
	@$(BIN)/python -m pip install --quiet --group dev
	@touch $@
