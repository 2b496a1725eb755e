"""Facts to views, pure: one module for each kind of page, and the plan of which pages exist."""
