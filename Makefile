# Two commands on a fresh machine: `make demo` shows the main job, `make test` proves all of it.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DEMO ?= demo
SEED := releases/raw/treizieme-conference-regionale-sur-les-migrations.txt
RELEASE := treizieme-conference-regionale-sur-les-migrations
SOURCES := $(shell find src -type f -not -name '*.pyc') pyproject.toml README.md
APT := apertium apertium-fr-es apertium-eng-spa apertium-es-pt apertium-fra-cat gettext
L10N := $(BIN)/iom-l10n

.PHONY: demo test search check system lock messages picture clean

demo: system $(VENV)/.installed
	@test -e $(DEMO)/iom-l10n.toml || $(L10N) init $(DEMO) -q
	@echo "== The page as it arrives, cleaned (what was removed is listed behind it)"
	@$(L10N) clean $(SEED)
	@echo
	@echo "== Glossary hits, French to Spanish"
	@$(L10N) glossary match $(DEMO)/../$(SEED) -l es --project $(DEMO) | tail -n 25
	@echo
	@echo "== The main job: iom-l10n run $(SEED) -l en -l es --project $(DEMO)"
	@$(L10N) run $(SEED) -l en -l es --project $(DEMO) || test $$? -eq 1
	@for lang in en es; do $(L10N) preview $(RELEASE) -l $$lang --project $(DEMO) -q; done
	@echo
	@echo "cleaned release   $(DEMO)/releases/$(RELEASE).md"
	@echo "original          $(DEMO)/releases/raw/$(RELEASE).txt"
	@echo "English drafts    $(DEMO)/locales/en/LC_MESSAGES/$(RELEASE).po"
	@echo "Spanish drafts    $(DEMO)/locales/es/LC_MESSAGES/$(RELEASE).po"
	@echo "side by side      $(DEMO)/.iom-l10n/preview/$(RELEASE).es.html"
	@echo "Open a PO file in Poedit or a text editor, correct a draft, remove its fuzzy flag,"
	@echo "then: cd $(DEMO) && ../$(L10N) status"

test: system check
	$(BIN)/python -m pytest --cov --cov-report=term

# Property tests on new random cases, for an hour or so; a case that fails belongs in a table.
search: $(VENV)/.installed
	HYPOTHESIS_PROFILE=search $(BIN)/python -m pytest -m hypothesis --timeout=3600

# What CI runs before the tests; fast enough for every save.
check: $(VENV)/.installed
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(L10N) glossary lint
	$(L10N) ci

# --no-deps: the lock is complete, and without it pip asks the index for "coverage[toml]" again,
# takes the newest release and refuses it for having no hash.
$(VENV)/.locked: requirements/dev.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --require-hashes -r requirements/dev.txt
	@touch $@

$(VENV)/.installed: $(VENV)/.locked $(SOURCES)
	$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation \
	  --force-reinstall .
	@touch $@

# Apertium and gettext, where this user may install them; else what is missing is said once.
system:
	@missing=; for package in $(APT); do \
	  dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'ok installed' \
	  || missing="$$missing $$package"; done; \
	if [ -z "$$missing" ]; then exit 0; fi; \
	if [ "$$(id -u)" = 0 ]; then as=; elif sudo -n true 2>/dev/null; then as=sudo; \
	else echo "missing:$$missing (apt-get install them; going on with memory and glossary)"; exit 0; fi; \
	$$as apt-get update -qq && DEBIAN_FRONTEND=noninteractive $$as apt-get install -y -qq $$missing >/dev/null

# The lock holds hashes and no index; run it after changing dependencies in pyproject.toml.
lock: $(VENV)/.locked
	$(BIN)/python -m pip install -q uv
	$(BIN)/uv pip compile -q --universal --generate-hashes --no-emit-index-url --no-header \
	  --no-annotate --python-version 3.11 pyproject.toml --extra online -o requirements/runtime.txt
	$(BIN)/uv pip compile -q --universal --generate-hashes --no-emit-index-url --no-header \
	  --no-annotate --python-version 3.11 pyproject.toml --extra online --group test --group lint \
	  --group build -o requirements/dev.txt

clean:
	rm -rf $(VENV) $(DEMO) public .coverage* .hypothesis .mypy_cache .pytest_cache .ruff_cache

# The template of every sentence that the tool says, for its own translators.
messages: $(VENV)/.installed
	$(BIN)/pybabel -q extract --no-location --omit-header --sort-output \
	  -o src/iom_l10n/locale/iom-l10n.pot src/iom_l10n

# The picture in the README.
picture: $(VENV)/.installed
	PATH=$(BIN):$$PATH $(BIN)/python docs/terminal.py
