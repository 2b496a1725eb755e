"""Views to HTML: the Jinja environment and its filters."""
