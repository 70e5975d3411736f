"""What supervision holds as text, tables and drawings; forms to fill in; homework side by side."""
