"""Item models over tuples of snapshots; a model never changes a value, it only shows the one it was given."""
