"""Runs the walk on one machine and keeps the ledger of what is done."""
