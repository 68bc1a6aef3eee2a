"""Rules about names: variants, open names, names that promise too much, abbreviations and titles."""
