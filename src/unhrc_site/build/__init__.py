"""Effects, once: the only place that reads, remembers and writes."""
