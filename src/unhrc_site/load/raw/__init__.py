"""Raw seeds read: from bytes in any layout to one typed source.

Pure. It may not know a topic, an outlet or a file; what it can not tell it leaves open.
"""

from unhrc_site.load.raw.reading import read_source

__all__ = ["read_source"]
