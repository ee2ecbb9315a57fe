"""Pictures of the record as SVG, made here and nowhere else: no script, no inline style, nothing fetched.

Same store, same bytes. Colors are attributes that a page's style sheet may override by class.
"""
