"""What was believed: values, rules, cases."""
