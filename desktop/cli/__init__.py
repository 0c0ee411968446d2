"""The second front: every action without Qt, for scripts, servers and tests. Names and JSON are a contract."""
