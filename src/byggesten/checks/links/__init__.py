"""Rules about links: interfaces, delegations and agreements."""
