"""Facts to other people's formats, pure: one module for each format."""
