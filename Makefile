# Credenza. `make` alone shows what there is.
.DEFAULT_GOAL := help
.PHONY: help run test test-all test-browsers build bench figures fuzz verify release walls lint clean

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: ## Set up what is missing, build, serve on 127.0.0.1 (PORT=8080). 30 s; the first time 7 to 10 min
	@bash scripts/run.sh

test: ## Set up what is missing, run every test, sweeps as samples; ends with "N passed, M failed". 10 min; the first time 30
	@bash scripts/test.sh

test-all: ## The same, then the sweeps whole: 20,000 random cases, every state in every theme and width. 30 min
	@bash scripts/test.sh all

test-browsers: build ## The journeys of a user and the known ways out, whole, in Chromium, Firefox and WebKit. 10 min
	@bash scripts/test.sh browsers

build: ## Set up what is missing, write dist/ and dist/credenza.html. 30 s; the first time 7 to 10 min
	@bash scripts/setup.sh build
	@bash scripts/build.sh

bench: build ## Build, measure against the budgets, write docs/benchmarks.md. 20 min; the first time 25
	@bash scripts/setup.sh test
	@bash scripts/bench/run.sh

figures: build ## Build, and write docs/figures.md: sizes, counts, versions. 1 min
	@node scripts/figures.mjs

fuzz: ## Look for inputs that break what the tests hold (MINUTES=8, all targets together)
	@bash scripts/fuzz.sh $(or $(MINUTES),8)

verify: ## Build twice, in two directories with two homes, and compare the bytes. 8 min for each compiler
	@bash scripts/setup.sh build
	@bash scripts/verify.sh

release: build ## Write release/: the page, checksums, SBOM, schema, the lists of rules and errors. 1 min
	@bash scripts/release.sh

walls: build ## Try every way out in three browsers, and write docs/walls.md. 25 min
	@bash scripts/setup.sh test
	@node scripts/walls.mjs

lint: ## Format, clippy, layers, syntax. 30 s
	@bash scripts/lint.sh

clean: ## Remove target/ and dist/; keeps the installed tools in .tools/. 1 s
	rm -rf target dist
