"""The pages. Each shows a value by ``show`` and asks by signals; pages do not know each other."""
