"""Documents: one document with its number in full or in short, its issuer spelled otherwise, or its title alone."""
