"""The nouns of Tacitus: frozen dataclasses of the standard library, one idea a file."""
