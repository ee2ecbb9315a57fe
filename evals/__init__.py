"""Accuracy of Tacitus on gold sets: scorers, tasks, and the floors under the figures."""
