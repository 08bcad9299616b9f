"""Segmentation: lines to articles, headlines, bylines, captions and paragraphs."""
