"""A workbench of its own for a test: the program, an empty folder, and a client that is let in."""

import http.client
import json
import os
import signal
import subprocess
import tempfile
import time
import urllib.parse


class Workbench:
    def __init__(self, program, folder=None, language="en"):
        self.home = None if folder else tempfile.TemporaryDirectory(prefix="samspil-workbench-")
        self.folder = folder or self.home.name
        words = [program, "serve", self.folder, "--port", "0", "--json", "--lang", language]
        self.process = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.link = json.loads(self.process.stdout.readline())["link"]
        parts = urllib.parse.urlparse(self.link)
        self.port = parts.port
        self.host = f"127.0.0.1:{parts.port}"
        self.token = urllib.parse.parse_qs(parts.query)["token"][0]
        self.headers = {
            "Host": self.host,
            "Cookie": f"samspil_{self.port}={self.token}",
            "Origin": "http://" + self.host,
            "Content-Type": "application/json",
        }

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGINT)
        self.process.wait(timeout=60)
        self.process.stdout.close()
        self.process.stderr.close()
        if self.home:
            self.home.cleanup()

    def ask(self, method, path, body=None, headers=None):
        """Status and body as bytes, of one request on a connection of its own."""
        client = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        text = json.dumps(body) if isinstance(body, dict) else body
        client.request(method, path, text, {**self.headers, **(headers or {})})
        answer = client.getresponse()
        content = answer.read()
        client.close()
        return answer.status, content

    def read(self, path):
        status, content = self.ask("GET", path)
        assert status == 200, (path, status, content)
        return json.loads(content)

    def job_ends(self, number, patience=120):
        for _ in range(patience * 10):
            job = self.read(f"/api/jobs/{number}")
            if job["state"] not in ("waiting", "running"):
                return job
            time.sleep(0.1)
        raise AssertionError(f"job {number} does not end")

    def memory_kb(self):
        with open(f"/proc/{self.process.pid}/status") as status:
            return next(int(line.split()[1]) for line in status if line.startswith("VmHWM"))

    def is_alive(self):
        return self.process.poll() is None and os.path.isdir(self.folder)
