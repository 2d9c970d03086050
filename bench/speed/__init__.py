"""Speed: ratios against peers, each measured in one run on one machine. No floors: honest figures."""
