"""The nouns of Tacitus: frozen dataclasses of the standard library, one idea a file.

Everything between two stages is one of these; a record without its words cannot be made.
"""
