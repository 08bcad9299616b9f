"""The builder of the tables of the script stage: `python -m cleantext._build.script`."""
