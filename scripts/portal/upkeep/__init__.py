"""Care of the repository: what a pull request touches, what is said below it, and what grows old by itself."""
