"""What is known beforehand, loaded from ``data/gazetteers`` into frozen records."""
