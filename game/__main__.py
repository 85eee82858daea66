"""`python -m game` is `no-permit`."""

from game.cli import main

if __name__ == "__main__":
    main()
