"""A small client of language servers over standard input and output."""

import json
import os
import queue
import subprocess
import threading
from pathlib import Path
from typing import Any

_SECONDS = 30


class Client:
    """One server process. Answers its questions about settings while it waits for what was asked."""

    def __init__(self, command: list[str], settings: dict[str, Any], root: Path) -> None:
        self.settings = settings
        self.asked = 0
        self.inbox: queue.Queue[dict[str, Any]] = queue.Queue()
        self.server = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        threading.Thread(target=self._listen, daemon=True).start()
        abilities = {"workspace": {"configuration": True}}
        who = {"processId": os.getpid(), "rootUri": root.as_uri()}
        self.ask("initialize", who | {"capabilities": abilities})
        self.tell("initialized", {})
        self.tell("workspace/didChangeConfiguration", {"settings": settings})

    def close(self) -> None:
        self.server.kill()
        self.server.wait()

    def ask(self, method: str, params: dict[str, Any]) -> Any:
        self.asked += 1
        number = self.asked
        self._send({"id": number, "method": method, "params": params})
        return self._until(lambda message: message.get("id") == number and "method" not in message)["result"]

    def tell(self, method: str, params: dict[str, Any]) -> None:
        self._send({"method": method, "params": params})

    def diagnostics(self, uri: str, text: str) -> list[dict[str, Any]]:
        """Opens a YAML file with this text; what the server publishes about it."""
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self.tell("textDocument/didOpen", {"textDocument": document})
        told = self._until(lambda message: message.get("method") == "textDocument/publishDiagnostics")
        found: list[dict[str, Any]] = told["params"]["diagnostics"]
        return found

    def completions(self, uri: str, line: int, character: int) -> list[str]:
        """Labels offered at a place; counted from 0."""
        place = {"textDocument": {"uri": uri}, "position": {"line": line, "character": character}}
        return [item["label"] for item in self.ask("textDocument/completion", place)["items"]]

    def _until(self, wanted: Any) -> dict[str, Any]:
        while True:
            message = self.inbox.get(timeout=_SECONDS)
            if wanted(message):
                return message
            if "method" in message and "id" in message:
                items = message.get("params", {}).get("items", [])
                result = [self.settings.get(item["section"]) for item in items] or None
                self._send({"id": message["id"], "result": result})

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.server.stdin is not None
        self.server.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.server.stdin.flush()

    def _listen(self) -> None:
        out = self.server.stdout
        assert out is not None
        length = 0
        while line := out.readline():
            if line.lower().startswith(b"content-length:"):
                length = int(line.partition(b":")[2])
            elif not line.strip():
                self.inbox.put(json.loads(out.read(length)))
