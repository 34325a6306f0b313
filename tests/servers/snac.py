# SPDX-License-Identifier: EUPL-1.2
"""A real server that speaks the Mastodon client API: snac2, on this computer only.

    with Snac() as server:
        server.add_user("amt")
        token = server.sign_in("amt")
        server.api(token, "POST", "/api/v1/statuses", status="Hallo")

It lives in a fresh folder on a free port and is thrown away with everything in it. It dies with
the process that started it. What is peculiar about it: an Idempotency-Key is ignored, an edited
status has another id, notifications need limit=, a mention takes some seconds to arrive and only
its short form "@amt" is understood, and a wrong code is given a token of no use.
"""

import ctypes
import json
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request

SCOPES = "read write follow push"
OUT_OF_BAND = "urn:ietf:wg:oauth:2.0:oob"
PR_SET_PDEATHSIG = 1


def _die_with_parent():
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


def _free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *args):
        return None


class Snac:
    """One server. address: "http://localhost:PORT"; users: name → password."""

    def __init__(self):
        self.folder = None
        self.address = None
        self.port = None
        self.users = {}
        self._process = None
        self._open = urllib.request.build_opener(
            _NoRedirect, urllib.request.ProxyHandler({})
        ).open

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *args):
        self.stop()

    def start(self):
        """Makes the folder on first use, and runs the server until it answers."""
        if self.folder is None:
            self._make_folder()
        with open(os.path.join(self.folder, "log"), "ab") as log:
            self._process = subprocess.Popen(
                ["snac", "httpd", os.path.join(self.folder, "data")],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                preexec_fn=_die_with_parent,
            )
        self._wait_until_it_answers()
        return self

    def _make_folder(self):
        self.folder = tempfile.mkdtemp(prefix="ortsgespraech-snac-")
        self.port = _free_port()
        self.address = f"http://localhost:{self.port}"
        data = os.path.join(self.folder, "data")
        answers = f"127.0.0.1\n{self.port}\nlocalhost:{self.port}\n\n\n"
        subprocess.run(
            ["snac", "init", data], input=answers, text=True, check=True, capture_output=True
        )
        path = os.path.join(data, "server.json")
        with open(path, encoding="utf-8") as settings_file:
            settings = json.load(settings_file)
        # With fewer threads it waits for itself; the shorter waits let mentions arrive sooner.
        settings.update(
            protocol="http",
            num_threads=16,
            queue_timeout=3,
            queue_timeout_2=3,
            disable_inbox_collection=True,
        )
        with open(path, "w", encoding="utf-8") as settings_file:
            json.dump(settings, settings_file)

    def _wait_until_it_answers(self):
        for _ in range(200):
            try:
                self._open(self.address + "/api/v1/instance", timeout=5).close()
                return
            except OSError:
                time.sleep(0.05)
        self.stop()
        raise RuntimeError("snac does not answer")

    def stop(self):
        """Ends the server and removes its folder."""
        self.pause()
        if self.folder is not None:
            shutil.rmtree(self.folder, ignore_errors=True)
            self.folder = None

    def pause(self):
        """Ends the server but keeps its folder: start() goes on with the same address and data."""
        if self._process is not None:
            self._process.kill()  # asked nicely it takes four seconds
            self._process.wait()
            self._process = None

    def freeze(self):
        """Lets it answer nothing any more; what is sent to it waits, and is taken by thaw()."""
        self._process.send_signal(signal.SIGSTOP)

    def thaw(self):
        self._process.send_signal(signal.SIGCONT)

    def add_user(self, name):
        """Makes an account "@name@localhost:PORT"; returns its password."""
        done = subprocess.run(
            ["snac", "adduser", os.path.join(self.folder, "data"), name],
            input=f"{name.capitalize()}\n\n",
            text=True,
            check=True,
            capture_output=True,
        )
        said = done.stdout + done.stderr
        self.users[name] = said.split("User password is ")[1].split()[0]
        return self.users[name]

    def handle(self, name):
        return f"@{name}@localhost:{self.port}"

    def approve(self, user, authorize_url):
        """Does what the person does in the browser: signs in as user and allows the program that
        opened authorize_url. Returns the address the browser would be sent back to, or the code
        that is shown where the program asked for one."""
        query = urllib.parse.urlsplit(authorize_url).query
        asked = {key: values[0] for key, values in urllib.parse.parse_qs(query).items()}
        form = {
            "login": user,
            "passwd": self.users[user],
            "redir": asked["redirect_uri"],
            "cid": asked["client_id"],
            "state": asked.get("state", ""),
        }
        body = urllib.parse.urlencode(form).encode()
        try:
            with self._open(self.address + "/oauth/x-snac-login", body, timeout=20) as answer:
                return answer.read().decode().split("&")[0].strip()
        except urllib.error.HTTPError as error:
            if error.code in (302, 303) and error.headers["Location"]:
                return error.headers["Location"]
            raise

    def sign_in(self, user):
        """Returns a token for user, through the same steps as a program."""
        app = self.api(
            None,
            "POST",
            "/api/v1/apps",
            client_name="Prüfung",
            redirect_uris=OUT_OF_BAND,
            scopes=SCOPES,
        )
        query = urllib.parse.urlencode(
            {"client_id": app["client_id"], "redirect_uri": OUT_OF_BAND, "response_type": "code"}
        )
        code = self.approve(user, f"{self.address}/oauth/authorize?{query}")
        token = self.api(
            None,
            "POST",
            "/oauth/token",
            grant_type="authorization_code",
            code=code,
            client_id=app["client_id"],
            client_secret=app["client_secret"],
            redirect_uri=OUT_OF_BAND,
        )
        return token["access_token"]

    def api(self, token, method, path, **data):
        """One request; returns what the JSON of the answer says, None if there is none. data is
        the query of a GET, else the form; a list is sent as name[]. Raises HTTPError."""
        pairs = []
        for name, value in data.items():
            if isinstance(value, (list, tuple)):
                pairs += [(name + "[]", item) for item in value]
            else:
                pairs.append((name, value))
        encoded = urllib.parse.urlencode(pairs)
        url = self.address + path
        if method == "GET" and encoded:
            url += "?" + encoded
        request = urllib.request.Request(url, method=method)
        if token:
            request.add_header("Authorization", "Bearer " + token)
        body = None if method == "GET" or not encoded else encoded.encode()
        with self._open(request, body, timeout=20) as answer:
            content = answer.read()
        return json.loads(content) if content else None

    def wait_for(self, question, seconds=40):
        """Asks until the answer is true, and returns it; a mention needs up to ten seconds."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            answer = question()
            if answer:
                return answer
            time.sleep(0.5)
        raise TimeoutError("it did not come to pass on the server")
