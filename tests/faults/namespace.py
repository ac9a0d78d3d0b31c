"""A network of its own, from which clients can vanish without a word. Needs root, `ip` and `iptables`."""

import os
import subprocess
import sys
from types import TracebackType
from typing import Self

from tests.live_server import ROOT


class Namespace:
    """A network namespace joined to this machine by a cable that can be cut. Context manager."""

    def __init__(self) -> None:
        self.name = f"streamchat-{os.getpid()}"
        number = os.getpid() % 16384
        # 198.18.0.0/15 is set aside for tests of networks.
        subnet = f"198.18.{number >> 6}"
        first = (number & 63) * 4
        self.gateway = f"{subnet}.{first + 1}"
        """This machine's address, as the namespace sees it."""
        self._address = f"{subnet}.{first + 2}"
        self._cable = f"sc{os.getpid()}"
        self._processes: list[subprocess.Popen[bytes]] = []

    def __enter__(self) -> Self:
        try:
            _run("ip", "netns", "add", self.name)
            _run("ip", "link", "add", self._cable, "type", "veth", "peer", "name", "eth0", "netns", self.name)
            _run("ip", "addr", "add", f"{self.gateway}/30", "dev", self._cable)
            _run("ip", "link", "set", self._cable, "up")
            self._inside("ip", "addr", "add", f"{self._address}/30", "dev", "eth0")
            self._inside("ip", "link", "set", "eth0", "up")
        except BaseException:
            self.__exit__(None, None, None)
            raise
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, at: TracebackType | None) -> None:
        for process in self._processes:
            process.kill()
            process.communicate()
        subprocess.run(["ip", "link", "del", self._cable], capture_output=True)
        subprocess.run(["ip", "netns", "del", self.name], capture_output=True)

    def _inside(self, *command: str) -> None:
        _run("ip", "netns", "exec", self.name, *command)

    def ws_url(self, port: int) -> str:
        """A server of this machine, as the namespace reaches it."""
        return f"ws://{self.gateway}:{port}/ws"

    def python(self, module: str, *arguments: str) -> list[str]:
        """The command line that runs a module inside."""
        return ["ip", "netns", "exec", self.name, sys.executable, "-m", module, *arguments]

    def client(self, port: int, *arguments: str) -> None:
        """Start `tests.faults.peer` inside, and wait until it says that it is there."""
        command = self.python("tests.faults.peer", self.ws_url(port), *arguments)
        process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE)
        self._processes.append(process)
        assert process.stdout is not None
        assert process.stdout.readline() == b"here\n"

    def cut(self, port: int | None = None) -> None:
        """From now on every packet is lost, both ways, and nobody is told: all, or those of one connection's port."""
        for chain, side in (("INPUT", "--dport"), ("OUTPUT", "--sport")):
            of_port = () if port is None else ("-p", "tcp", side, str(port))
            self._inside("iptables", "-w", "-I", chain, *of_port, "-j", "DROP")


def _run(*command: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, f"{' '.join(command)}: {done.stderr.strip()} (root, iproute2 and iptables are needed)"
