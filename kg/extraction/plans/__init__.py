"""Terms of office, programmes and projects."""
