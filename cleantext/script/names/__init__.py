"""Personal names, which decide characters: 范 the surname is not 範.

surnames         the characters that are surnames too, by the division into words
surname_places   surnames by their places: 记者于海涛
surname_repeats  surnames of persons named before
near_names       what may stand around a name
persons          nouns of persons: 程序员, 船长
given_names      the characters that given names are made of
"""
