"""The same parse for less: the pipeline's own weights, evaluated with less work.

`install.py` puts the parts into a pipeline; tests hold that no annotation changes.
"""
