"""Rules about what goes where: tasks, parts of units, and what nobody has placed."""
