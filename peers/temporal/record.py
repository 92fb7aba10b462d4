#!/usr/bin/env python3
"""Records as CSV what the Temporal of a browser answers to questions of dates."""

import argparse
import http.server
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import threading

HERE = pathlib.Path(__file__).parent
KINDS = ["months", "add", "until", "with", "year-month", "month-day"]
PAGE = b"<!doctype html><script src=/temporal.js></script>"
# Nothing is sent anywhere, and it starts without a desktop, as any user.
FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("directory", type=pathlib.Path, help="where KIND.CALENDAR.csv are written")
    parser.add_argument("--browser", default="chromium", help="the browser [chromium]")
    parser.add_argument("--only", nargs="*", default=[], metavar="ID", help="these calendars alone")
    parser.add_argument("--kinds", nargs="*", default=KINDS, choices=KINDS)
    parser.add_argument("--years", type=int, nargs=2, metavar=("FROM", "TO"), help="in place of each calendar's own")
    parser.add_argument("--count", type=int, default=100_000, help="additions, and differences [100000]")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


class Recorder(http.server.BaseHTTPRequestHandler):
    """Serves the page, and writes what it posts."""

    def do_GET(self):
        served = {
            "/": ("text/html", lambda: PAGE),
            "/temporal.js": ("text/javascript", (HERE / "temporal.js").read_bytes),
            "/task": ("application/json", lambda: json.dumps(self.server.task).encode()),
        }
        if self.path not in served:
            return self.send_error(404)
        kind, content = served[self.path]
        self.send_response(200)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.end_headers()
        self.wfile.write(content())

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        if self.path == "/done":
            self.server.problem = body.decode()
            self.server.done.set()
        elif rows := re.fullmatch(r"/rows/([a-z-]+)/([a-z0-9-]+)", self.path):
            path = self.server.directory / f"{rows[1]}.{rows[2]}.csv"
            with path.open("wb" if path not in self.server.begun else "ab") as file:
                file.write(body)
            self.server.begun.add(path)
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_):
        pass


def main():
    asked = arguments()
    asked.directory.mkdir(parents=True, exist_ok=True)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Recorder)
    server.directory, server.begun, server.done, server.problem = asked.directory, set(), threading.Event(), ""
    server.task = {name: getattr(asked, name) for name in ["only", "kinds", "years", "count", "seed"]}
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        page = f"http://127.0.0.1:{server.server_port}/"
        command = [asked.browser, *FLAGS, f"--user-data-dir={profile}", "--remote-debugging-port=0", page]
        browser = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while not server.done.wait(1) and browser.poll() is None:
            pass
        browser.terminate()
        browser.wait()
    if server.problem or not server.done.is_set():
        sys.exit(server.problem or "the browser ended before it was done")
    for path in sorted(server.begun):
        print(path)


if __name__ == "__main__":
    main()
