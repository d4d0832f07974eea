"""The words of every issue: what is wrong, why it matters, what to do; one table of codes for each family."""
