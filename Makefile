# Thin aliases, for POSIX sh and GNU make 3.81. What they do stands in scripts/.
.POSIX:
.PHONY: help setup serve site validate release test check bench mutation coverage pictures lock clean
PYTHON_HERE = .venv/bin/python

help:
	@echo 'make serve     xem trang, dựng lại khi có thay đổi · see the site, rebuilt on change: http://127.0.0.1:8000'
	@echo 'make site      dựng trang vào site/ · build site/'
	@echo 'make validate  kiểm tra dữ liệu · check the data'
	@echo 'make release   phát hành một bản dữ liệu vào releases/ · release the data into releases/'
	@echo 'make test      mọi phép thử, cả trên trình duyệt · every test, the browser tests too'
	@echo 'make check     kiểm tra mã và gói dữ liệu · lint, types, layers, packages'
	@echo 'make bench     đo tốc độ, cạnh cách làm khác · timings beside the alternative'
	@echo 'make mutation  phá từng phép kiểm, đếm chỗ phép thử nhận ra · break each check, count what the tests notice'
	@echo 'make coverage  phần lõi được thử đến đâu · how much of the pure core the tests reach'
	@echo 'make pictures  chụp lại ảnh các trang vào docs/pictures · take the pictures in docs/pictures anew'
	@echo 'make lock      khóa lại phiên bản thư viện · pin the libraries anew'
	@echo 'make clean     xóa build/ và site/ · remove build/ and site/'

setup:
	@sh scripts/setup.sh run

serve: setup
	@$(PYTHON_HERE) scripts/serve.py

site: setup
	@$(PYTHON_HERE) scripts/build.py

validate: setup
	@$(PYTHON_HERE) scripts/validate.py

release: setup
	@$(PYTHON_HERE) scripts/release.py

test:
	@sh scripts/setup.sh browser
	$(PYTHON_HERE) -m pytest -n auto --dist worksteal

check:
	@sh scripts/setup.sh develop
	$(PYTHON_HERE) -m ruff check .
	$(PYTHON_HERE) -m ruff format --check .
	$(PYTHON_HERE) -m mypy
	$(PYTHON_HERE) -m pytest -q tests/test_architecture.py
	$(PYTHON_HERE) scripts/frictionless_validate.py
	.venv/bin/zizmor --offline --pedantic --strict-collection --no-progress --quiet .github .pre-commit-config.yaml

bench:
	@sh scripts/setup.sh depth
	@sh scripts/setup.sh browser
	PYTHONPATH=scripts $(PYTHON_HERE) -m tests.benchmarks

mutation:
	@sh scripts/setup.sh depth
	PYTHONPATH=scripts:. $(PYTHON_HERE) -m tests.mutation

# One process without a browser: what only a browser reaches is not the core.
CORE_TESTS = tests/model tests/text tests/store tests/contract tests/derive tests/review tests/lookup tests/compare
coverage:
	@sh scripts/setup.sh depth
	$(PYTHON_HERE) -m coverage erase
	$(PYTHON_HERE) -m coverage run -m pytest -q -n auto --dist worksteal $(CORE_TESTS)
	$(PYTHON_HERE) -m coverage combine -q
	$(PYTHON_HERE) -m coverage report

pictures: site
	@sh scripts/setup.sh browser
	PYTHONPATH=scripts $(PYTHON_HERE) -m tests.browser.contact_sheet

lock:
	@sh scripts/lock.sh

clean:
	rm -rf build site .mypy_cache .pytest_cache .ruff_cache .hypothesis
