"""Writers: a document or a record as text, Markdown or JSON. They do not modify the document."""
