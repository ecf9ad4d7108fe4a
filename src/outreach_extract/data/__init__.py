"""What the library knows, as tables that a reviewer can read."""
