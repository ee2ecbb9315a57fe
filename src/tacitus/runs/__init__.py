"""Runs the walk on one machine and keeps the ledger of what is done.

Inputs → a store: batches, workers, gathering, feeds, corrections; `local.py` is the way in.
"""
