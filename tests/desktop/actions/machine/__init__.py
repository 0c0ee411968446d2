"""A state machine of the whole desk: what an office, its reviewers and two countries do, in any order, concern by concern."""
