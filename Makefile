# The ways to make, read and check the site. `make help` lists them; each sets up what it needs.
# ARGS are passed on, as in: make build ARGS='--strict', make test ARGS='tests/load -k letter'.

ARGS ?=
RUN := .venv/run.stamp
DEVELOP := .venv/develop.stamp
PROGRAM := .venv/bin/unhrc-site

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help site check serve watch test lint browser bench cards requirements clean moved

help: ## list what there is to make
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' Makefile

site: $(RUN) ## build the dossier into _site/
	$(PROGRAM) build $(ARGS)

check: $(RUN) ## look for problems in the dossier, and write nothing
	$(PROGRAM) check $(ARGS)

serve: $(RUN) ## show the site at a local address
	$(PROGRAM) serve $(ARGS)

watch: $(RUN) ## build anew whenever a file changes
	$(PROGRAM) watch $(ARGS)

test: lint browser ## run every check and every test, those in a browser too
	.venv/bin/pytest --numprocesses auto $(ARGS)

lint: $(DEVELOP) ## check style and types
	.venv/bin/ruff check
	.venv/bin/ruff format --check
	.venv/bin/mypy

browser: $(DEVELOP) ## find a Chromium for the tests, or install one
	@PYTHONPATH=tests .venv/bin/python -m support.chromium

bench: $(RUN) ## time the program as a whole
	.venv/bin/python benchmarks/bench_build.py $(ARGS)

cards: $(DEVELOP) ## draw the pictures of links anew
	PYTHONPATH=tests .venv/bin/python -m support.cards

requirements: ## pin all requirements anew (ARGS=--upgrade for the newest)
	.requirements/install lock
	cd .requirements && for name in run develop lock; do \
		../.cache/lock/bin/uv pip compile --quiet --universal --python-version 3.11 \
			--generate-hashes --no-header --no-emit-index-url --no-emit-find-links \
			--output-file $$name.txt $$name.in $(ARGS) || exit; \
	done

clean: ## remove all that was made, the set-up too; never a source
	rm -rf _site .cache .venv build dist test-artefacts
	rm -rf .mypy_cache .ruff_cache .pytest_cache .hypothesis

# The set-up. A stamp is as new as the last install of what it stands for.
$(RUN): .requirements/run.txt .requirements/install pyproject.toml
	.requirements/install run
	@touch $@

$(DEVELOP): .requirements/develop.txt $(RUN)
	.requirements/install develop
	@touch $@

# A folder that was moved or copied has a .venv that names the old place: set it up anew.
ifneq ($(shell cat .venv/place 2>/dev/null),$(CURDIR))
$(RUN): moved
endif
