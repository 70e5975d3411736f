"""The wire: values to data and back."""
