"""Text to records, pure: raw layouts, front matter, Markdown and the schemas of content files."""
