"""The data contract: what form a package must have."""
