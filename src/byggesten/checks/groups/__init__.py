"""Rules about groups across the line, and about competences that must not be lost."""
