"""What several lines tell together: chats, verse, tables, lists, messages, source code, what a site sets over a text."""
