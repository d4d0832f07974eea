"""What follows from the published figures: typed values, series, recomputed ratios, targets, pace. Pure."""
