"""Article → mentions: gazetteers, names, roles, sectors, dates, money, gatherings."""
