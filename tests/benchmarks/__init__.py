"""What things cost, against peers that make the same demands: ``python -m tests.benchmarks``."""
