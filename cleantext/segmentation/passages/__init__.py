"""Kinds that only several lines together show: chats, verse, tables, lists, messages, source code, lines that a site adds."""
