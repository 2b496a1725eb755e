"""Views to HTML: the Jinja environment and its filters. It reads no files and decides nothing."""

from unhrc_site.render.environment import TEMPLATES, Renderer
from unhrc_site.render.failures import TemplateFailure

__all__ = ["TEMPLATES", "Renderer", "TemplateFailure"]
