"""What people see: tables, pages, exports, pictures.

A store → text, HTML, files; nothing here knows a stage.
"""
