"""``python -m tests.benchmarks``, from the root of the repository."""

import sys

from tests.benchmarks.run import main

sys.exit(main())
