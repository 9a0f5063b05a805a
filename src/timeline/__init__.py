"""One deduplicated timeline of diplomatic events from dated news articles."""
