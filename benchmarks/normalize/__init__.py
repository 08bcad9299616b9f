"""Marks, width and quotes set right beside the peers: what is restored, harmed and altered, and how fast."""
