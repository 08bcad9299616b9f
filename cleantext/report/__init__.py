"""Writers: a document or a record as text, Markdown or JSON. They read; they never change."""
