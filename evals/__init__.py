"""How well and how fast Tacitus does what it says: tasks, scorers, floors."""
