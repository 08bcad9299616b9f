"""Single characters: invisible, compatibility and presentation forms, look-alikes, private use."""
