"""Run as a program: starts the game and ends at its first picture, telling seconds since the process began
and its peak memory in MB. Linux only."""

import os
import sys
import time

from game.cli import main
from game.window import app, screen


def since_start() -> float:
    """Seconds since this process was made, by the kernel's clock (proc(5), field 22)."""
    with open("/proc/self/stat") as stat:
        ticks = int(stat.read().rpartition(")")[2].split()[19])
    return time.clock_gettime(time.CLOCK_BOOTTIME) - ticks / os.sysconf("SC_CLK_TCK")


def peak() -> int:
    """The most memory that this process has had, in MB."""
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmHWM")) // 1024


class Stopped(screen.Display):
    """A window that ends the program once it is shown."""

    def present(self) -> None:
        super().present()
        print(f"{since_start():.3f} {peak()}", flush=True)
        os._exit(0)


if __name__ == "__main__":
    app.Display = Stopped  # type: ignore[misc]
    main(sys.argv[1:])
