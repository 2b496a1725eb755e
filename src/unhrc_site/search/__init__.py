"""The search: what of the facts can be found, as script files that a page loads when asked."""
