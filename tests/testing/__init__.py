"""What the library offers to test suites."""
