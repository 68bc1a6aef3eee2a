"""Rules about committees: what belongs under them, who serves them, and whether the administration follows."""
