"""What the trials of this directory are made of: PostgreSQL, nodes, nginx, and clients that read and write."""

import contextlib
import hashlib
import http.client
import json
import os
import pathlib
import pwd
import secrets
import shutil
import signal
import subprocess
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
PACKAGE = pathlib.Path(os.environ.get("CAUSEBOOK_PACKAGE", ROOT / "api/target/quarkus-app")).absolute()
# Trials that run at the same time need ports of their own.
BALANCER = int(os.environ.get("TRIAL_PORT", 18090))
FIRST_NODE, DATABASE = BALANCER + 1, BALANCER + 5
CODES = ["3", "1722", "0x80110408", "404", "ORA-942", "E_FAIL", "0xC0000005", "2148598792"]


def run(*line, **more):
    return subprocess.run([str(word) for word in line], check=True, capture_output=True, text=True, **more).stdout


def await_true(test, seconds, what):
    """Waits until something is so, and returns how many seconds that took."""
    begun = time.monotonic()
    while not test():
        if time.monotonic() - begun > seconds:
            raise SystemExit(f"{what}: not within {seconds} s")
        time.sleep(0.05)
    return time.monotonic() - begun


class Postgres:
    """A PostgreSQL of this machine, with its data in a directory of its own. Root starts it as the user postgres."""

    def __init__(self, directory, *settings):
        found = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))
        self.bin = found[-1] if found else pathlib.Path(shutil.which("pg_ctl")).parent
        self.data = directory / "pg"
        self.log = directory.parent / f"{directory.name}-postgres.log"
        self.prefix = []
        if os.getuid() == 0:
            self.prefix = ["runuser", "-u", "postgres", "--"]
            shutil.chown(directory, pwd.getpwnam("postgres").pw_name)
            directory.chmod(0o755)
        self.settings = [f"port={DATABASE}", "unix_socket_directories=", "listen_addresses=127.0.0.1", *settings]
        self.environment = {
            "QUARKUS_DATASOURCE_JDBC_URL": f"jdbc:postgresql://127.0.0.1:{DATABASE}/causebook",
            "QUARKUS_DATASOURCE_USERNAME": "postgres",
            "QUARKUS_DATASOURCE_PASSWORD": "none",
        }
        self.process = None
        run(*self.prefix, self.bin / "initdb", "-D", self.data, "-A", "trust", "-U", "postgres", "-E", "UTF8", cwd="/")
        self.start()
        self.query("create database causebook", "postgres")

    def start(self):
        """Starts it, if need be anew: one that dies on a full disk is started until it stays."""
        options = [word for setting in self.settings for word in ("-c", setting)]
        if self.process is None or self.process.poll() is not None:
            with open(self.log, "ab") as log:
                self.process = subprocess.Popen(
                    [*map(str, [*self.prefix, self.bin / "postgres", "-D", self.data, *options])],
                    stdout=log, stderr=log, cwd="/", start_new_session=True)
        return await_true(self.answers, 60, "PostgreSQL")

    def pid(self):
        return int((self.data / "postmaster.pid").read_text().split("\n")[0])

    def signal(self, number):
        """The postmaster, and the processes that it has."""
        children = run("ps", "-o", "pid=", "--ppid", self.pid()).split()
        for pid in [self.pid(), *map(int, children)]:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, number)

    def kill(self):
        self.signal(signal.SIGKILL)
        self.process.wait()

    def answers(self):
        try:
            return self.query("select 1", "postgres") == "1"
        except subprocess.CalledProcessError:
            return False

    def query(self, sql, database="causebook"):
        return run("psql", "-qAtX", "-h", "127.0.0.1", "-p", DATABASE, "-U", "postgres", "-d", database, "-c", sql).strip()

    def close(self):
        if self.process.poll() is None:
            os.kill(self.pid(), signal.SIGINT)
            self.process.wait(60)


class Embedded:
    """The PostgreSQL that a node starts itself, seen from outside."""

    def __init__(self, directory):
        self.directory = directory / "data"
        self.environment = {"CAUSEBOOK_DATA_DIR": str(self.directory)}

    def pid(self):
        return int(self.lines()[0])

    def lines(self):
        return next(self.directory.glob("*/postmaster.pid")).read_text().split("\n")

    def kill(self):
        with contextlib.suppress(ProcessLookupError, StopIteration):
            os.kill(self.pid(), signal.SIGKILL)

    def query(self, sql):
        password = (self.directory / "password").read_text().strip()
        return run("psql", "-qAtX", "-h", "127.0.0.1", "-p", self.lines()[3], "-U", "causebook", "-d", "causebook", "-c",
                   sql, env={**os.environ, "PGPASSWORD": password}).strip()

    def start(self):
        pass

    def close(self):
        pass


class Node:
    """The packaged application on a port of its own."""

    def __init__(self, port, database, directory, package=PACKAGE, **more):
        self.port, self.package = port, package
        self.log = directory / f"node-{port}.log"
        self.environment = {
            **os.environ, **database.environment, "QUARKUS_HTTP_PORT": str(port), "QUARKUS_HTTP_HOST": "127.0.0.1",
            "CAUSEBOOK_LIMITS_ENABLED": "false", "CAUSEBOOK_SHIPPED_CATALOGS": "iissync,windows,http,oracle",
            **more}
        self.process = None

    def launch(self, package=None):
        self.package = package or self.package
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(["java", "-Xmx512m", "-jar", str(self.package / "quarkus-run.jar")],
                                            env=self.environment, stdout=log, stderr=log, cwd=self.log.parent)

    def start(self, package=None):
        self.launch(package)
        return self.await_ready()

    def await_ready(self, seconds=300):
        return await_true(self.ready, seconds, f"node {self.port}, see {self.log}")

    def ready(self):
        return self.status("/q/health/ready", 3) == 200

    def status(self, path, seconds=10):
        try:
            return ask(self.port, "GET", path, seconds=seconds)[0]
        except OSError:
            return 0

    def kill(self):
        self.process.kill()
        self.process.wait()

    def stop(self):
        """As an orchestrator does. Returns how many seconds it took."""
        begun = time.monotonic()
        self.process.terminate()
        self.process.wait(60)
        return time.monotonic() - begun

    def resident(self):
        """Megabytes of memory."""
        return int(run("ps", "-o", "rss=", "-p", self.process.pid)) // 1024

    def close(self):
        if self.process and self.process.poll() is None:
            self.process.terminate()
            self.process.wait(60)


class Nginx:
    """A balancer over nodes. It does not ask for readiness: a node is taken out before it is stopped."""

    def __init__(self, directory, ports):
        self.home = directory / "nginx"
        self.home.mkdir()
        self.configure(ports)
        program = shutil.which("nginx", path=os.environ["PATH"] + ":/usr/sbin")
        with open(directory / "nginx.log", "wb") as log:
            self.process = subprocess.Popen([program, "-p", str(self.home), "-c", "nginx.conf"], stdout=log, stderr=log)

    def configure(self, ports):
        conf = (pathlib.Path(__file__).parent / "nginx.conf").read_text()
        servers = " ".join(f"server 127.0.0.1:{port} max_fails=1 fail_timeout=1s;" for port in ports)
        (self.home / "nginx.conf").write_text(conf.replace("@port@", str(BALANCER)).replace("@servers@", servers))

    def use(self, ports):
        """From now on these. Requests that are running are finished."""
        self.configure(ports)
        self.process.send_signal(signal.SIGHUP)
        time.sleep(2)

    def close(self):
        self.process.terminate()
        self.process.wait(10)


def token(database):
    """A token of an editor, put straight into the database."""
    secret = "cb_" + secrets.token_urlsafe(32)
    digest = hashlib.sha256(secret.encode()).hexdigest()
    database.query(f"""
        insert into account (login, display_name, role) values ('trial', 'Trial', 'editor') on conflict do nothing;
        delete from api_token where name = 'trial';
        insert into api_token (token_hash, account_id, name, scopes, expires_at)
          select '{digest}', id, 'trial', array['edit-entries', 'read-work', 'write-notes'], now() + interval '1 day'
          from account where login = 'trial'""")
    return secret


def ask(port, method, path, body=None, headers=None, seconds=10):
    """Status, headers and body of an answer, on a connection of its own: one that is kept may end between requests."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=seconds)
    try:
        connection.request(method, path, body, headers or {})
        answer = connection.getresponse()
        return answer.status, answer.headers, answer.read()
    except http.client.HTTPException as lost:
        raise ConnectionError(repr(lost)) from lost
    finally:
        connection.close()


class Load:
    """Clients that read, and clients that write notes. A writer sends a note again with its key until it is acknowledged."""

    NOTES = "/api/v1/catalogs/iissync/codes/3/notes"

    def __init__(self, port, secret, readers=4, writers=2, size=0):
        self.port, self.secret, self.size = port, secret, size
        self.name = secrets.token_hex(4)
        self.lock = threading.Lock()
        self.outcomes = []
        self.acknowledged = []
        self.over = threading.Event()
        work = [(self.read, n) for n in range(readers)] + [(self.write, n) for n in range(writers)]
        self.threads = [threading.Thread(target=self.loop, args=one, daemon=True) for one in work]

    def __enter__(self):
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *ignored):
        self.over.set()
        for thread in self.threads:
            thread.join(30)

    def loop(self, step, number):
        turn = 0
        while not self.over.is_set():
            step(f"{number}-{turn}")
            turn += 1

    def send(self, kind, *request):
        begun = time.monotonic()
        try:
            status, _, _ = ask(self.port, *request, seconds=40)
            outcome = str(status)
        except OSError as lost:
            status, outcome = 0, type(lost).__name__
        with self.lock:
            self.outcomes.append((begun, kind, outcome, time.monotonic() - begun))
        if status == 0 or status >= 500:
            time.sleep(0.1)
        return status

    def read(self, name):
        turn = int(name.split("-")[1])
        path = f"/api/v1/codes/{CODES[turn % len(CODES)]}"
        if turn % 4 == 0:
            path = f"/api/v1/search?q=server+{turn % 97}"
        elif turn % 4 == 1:
            path = f"/api/v1/codes/{turn % 50_000}"
        self.send("read", "GET", path)

    def write(self, name):
        text = f"{self.name}-{name}"
        # What cannot be compressed lets files grow.
        filling = " " + secrets.token_hex(self.size // 2) if self.size else ""
        request = ("POST", self.NOTES, json.dumps({"text": text + filling}), {
            "Authorization": "Bearer " + self.secret, "Content-Type": "application/json", "Idempotency-Key": text})
        while not self.over.is_set():
            if self.send("write", *request) == 201:
                self.acknowledged.append(text)
                return

    def mark(self):
        with self.lock:
            return len(self.outcomes)

    def since(self, mark, kind):
        """Number of requests since then, and how many of them ended in which other way than well."""
        with self.lock:
            chosen = [one for one in self.outcomes[mark:] if one[1] == kind]
        bad = {}
        for _, _, outcome, _ in chosen:
            if not outcome.startswith("2"):
                bad[outcome] = bad.get(outcome, 0) + 1
        return len(chosen), bad

    def good(self, mark, kind, begun=0.0):
        """Whether such a request ended well since the mark; with a time, one that began after it."""
        with self.lock:
            return any(at > begun and k == kind and outcome[0] == "2" for at, k, outcome, _ in self.outcomes[mark:])

    def gap(self, mark, kind):
        """The longest time without a good answer, in seconds."""
        with self.lock:
            good = sorted(at + took for at, k, outcome, took in self.outcomes[mark:] if k == kind and outcome[0] == "2")
        return max((b - a for a, b in zip(good, good[1:])), default=float("nan"))

    def lost_and_twice(self, database):
        rows = database.query(f"select split_part(text, ' ', 1) from note where text like '{self.name}-%'").split()
        return len(set(self.acknowledged) - set(rows)), len(rows) - len(set(rows))


def said(bad):
    return ", ".join(f"{count} × {outcome}" for outcome, count in sorted(bad.items())) or "0"


class Table:
    def __init__(self, *heads):
        self.widths = [max(len(head), 9) for head in heads]
        self.widths[0] = 46
        self.row(*heads)

    def row(self, *cells):
        print("  ".join(str(cell).ljust(width) for cell, width in zip(cells, self.widths)).rstrip(), flush=True)


@contextlib.contextmanager
def closing(*things):
    """Ends everything in the reverse order, whatever happens."""
    with contextlib.ExitStack() as stack:
        for thing in things:
            stack.callback(thing.close)
        yield stack
