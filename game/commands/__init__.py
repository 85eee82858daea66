"""One file a command of `no-permit`, each with a click command named `command`; game/cli.py lists them."""
