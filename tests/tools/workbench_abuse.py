"""What a workbench must stand: strangers, other web sites, floods, slow and broken clients.

Usage: workbench_abuse.py SAMSPIL. All traffic goes to 127.0.0.1 and ends by itself.
"""

import concurrent.futures
import json
import os
import socket
import sys
import tempfile
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from workbench_served import Workbench  # noqa: E402

SLOW_ENOUGH = 20  # seconds; a request has 15


def raw(bench, data, patience=10):
    """What comes back for these bytes until the other side closes; b"" if it says nothing."""
    with socket.create_connection(("127.0.0.1", bench.port), timeout=patience) as client:
        try:
            client.sendall(data)
            got = b""
            while part := client.recv(65536):
                got += part
            return got
        except (ConnectionResetError, BrokenPipeError):
            return got if "got" in locals() else b""


def only_listens_here(bench):
    with open("/proc/net/tcp") as table:
        local = [line.split()[1] for line in table if line.split()[3] == "0A"]
    with open("/proc/net/tcp6") as table:
        local += [line.split()[1] for line in table if line.split()[3] == "0A"]
    ours = [address for address in local if address.endswith(f":{bench.port:04X}")]
    assert ours == [f"0100007F:{bench.port:04X}"], ours


def strangers_are_refused(bench):
    paths = ["/", "/api/state", "/app.js", "/api/results/example.h5", "/api/results/example.h5/file.h5"]
    for path in paths:
        status, body = bench.ask("GET", path, headers={"Cookie": ""})
        assert status == 403 and b"example.yaml" not in body, (path, status)
        status, _ = bench.ask("GET", path, headers={"Host": "evil.example"})
        assert status == 421, (path, status)
    wrong = bench.ask("GET", "/?token=" + "0" * 64, headers={"Cookie": ""})
    assert wrong[0] == 403, wrong


def other_sites_change_nothing(bench):
    order = {"scenario": "example.yaml"}
    before = len(bench.read("/api/state")["jobs"])
    for headers in (
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Content-Type": "text/plain"},
        {"Content-Type": "application/x-www-form-urlencoded"},
    ):
        status, _ = bench.ask("POST", "/api/runs", order, headers)
        assert status in (403, 415), (headers, status)
    assert len(bench.read("/api/state")["jobs"]) == before


def nothing_outside_the_folder(bench):
    with tempfile.TemporaryDirectory(dir=os.path.dirname(bench.folder)) as outside:
        with open(os.path.join(outside, "secret.yaml"), "w") as secret:
            secret.write("secret: 1\n")
        os.symlink(os.path.join(outside, "secret.yaml"), os.path.join(bench.folder, "link.yaml"))
        away = "../" + os.path.basename(outside) + "/secret.yaml"
        for name in (away, away.replace("/", "%2f"), "..%2f" + away, "/etc/passwd", "link.yaml", "%00.yaml"):
            for path in (f"/api/scenario?name={name}", f"/api/results/{name}", f"/r/../../{name}", f"/{name}"):
                status, body = bench.ask("GET", path)
                assert b"secret: 1" not in body and b"root:" not in body, (path, body)
                assert status in (400, 404) or b"<!doctype html>" in body.lower(), (path, status)
        body = {"text": "stolen: 1\n", "version": ""}
        for name in ("..%2fstolen.yaml", "%2ftmp%2fstolen.yaml", ".hidden.yaml", "a.sh", "link.yaml"):
            status, _ = bench.ask("PUT", f"/api/scenario?name={name}", body)
            assert status in (400, 409), (name, status)
        for name in ("../stolen.h5", "--overwrite.h5", "a\nb.h5"):
            status, _ = bench.ask("POST", "/api/runs", {"scenario": "example.yaml", "result": name})
            assert status == 400, (name, status)
        with open(os.path.join(outside, "secret.yaml")) as secret:
            assert secret.read() == "secret: 1\n"
        os.remove(os.path.join(bench.folder, "link.yaml"))
    assert not os.path.exists(os.path.join(os.path.dirname(bench.folder), "stolen.yaml"))


def malformed_requests_are_told_so(bench):
    host = f"Host: {bench.host}\r\n".encode()
    for data, wanted in (
        (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", b" 400 "),  # TLS
        (b"GET\r\n\r\n", b" 400 "),
        (b"GET / HTTP/9.9\r\n" + host + b"\r\n", b" 400 "),
        (b"GET /%zz HTTP/1.1\r\n" + host + b"Connection: close\r\n\r\n", b" 400 "),
        (b"GET / HTTP/1.1\r\n" + b"X: " + b"a" * 20_000 + b"\r\n\r\n", b" 431 "),
        (b"GET /" + b"a" * 20_000 + b" HTTP/1.1\r\n" + host + b"\r\n", b" 431 "),
        (b"POST /api/runs HTTP/1.1\r\n" + host + b"Content-Length: -1\r\n\r\n", b" 400 "),
        (b"POST /api/runs HTTP/1.1\r\n" + host + b"Content-Length: 1\r\nContent-Length: 2\r\n\r\nab", b" 400 "),
        (b"POST /api/runs HTTP/1.1\r\n" + host + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n", b" 400 "),
        (b"POST /api/runs HTTP/1.1\r\n" + host + b"Content-Length: 99999999999\r\n\r\n", b" 413 "),
    ):
        got = raw(bench, data)
        assert wanted in got.split(b"\r\n")[0], (data[:60], got[:80])
    for body in ("", "[]", "{", '{"scenario": 1}', '{"scenario": {}}', "[" * 100_000):
        status, _ = bench.ask("POST", "/api/runs", body)
        assert status == 400, (body[:40], status)


def large_bodies_are_cut_short(bench):
    head = f"PUT /api/scenario?name=a.yaml HTTP/1.1\r\nHost: {bench.host}\r\n"
    hundred_mb = 100 * 1024 * 1024
    before = bench.memory_kb()
    announced = f"{head}Content-Length: {hundred_mb}\r\n\r\n".encode()
    raw(bench, announced + b"x" * hundred_mb, patience=30)
    chunk = b"100000\r\n" + b"x" * 0x100000 + b"\r\n"
    raw(bench, f"{head}Transfer-Encoding: chunked\r\n\r\n".encode() + chunk * 100, patience=30)
    grown = bench.memory_kb() - before
    assert grown < 30_000, f"{grown} kB more for a body that nobody should keep"
    assert not os.path.exists(os.path.join(bench.folder, "a.yaml"))


def slow_clients_do_not_hold_up_others(bench):
    lines = f"GET / HTTP/1.1\r\nHost: {bench.host}\r\n".encode()
    slow = [socket.create_connection(("127.0.0.1", bench.port)) for _ in range(300)]
    for client in slow:
        client.sendall(lines)
    began = time.monotonic()
    assert bench.ask("GET", "/api/state")[0] == 200
    waited = time.monotonic() - began
    for client in slow:
        client.settimeout(SLOW_ENOUGH)
        try:
            assert client.recv(10_000)[:12] in (b"", b"HTTP/1.1 400"), "a slow client was kept"
        except ConnectionResetError:
            pass
        client.close()
    assert waited < 2, f"{waited:.1f} s beside 300 slow clients"
    return f"answer in {waited * 1000:.0f} ms beside 300 slow clients"


def a_file_that_is_no_result_is_told_so(bench):
    with open(os.path.join(bench.folder, "other.h5"), "w") as other:
        other.write("no result")
    status, body = bench.ask("GET", "/api/results/other.h5")
    assert status == 422 and json.loads(body)[0]["code"].startswith("E5"), (status, body)
    os.remove(os.path.join(bench.folder, "other.h5"))


def a_result_is_put_beside_others(bench):
    _, sent = bench.ask("GET", "/api/results/example.h5/file.h5")
    of_a_file = {"Content-Type": "application/x-hdf5"}
    status, body = bench.ask("PUT", "/api/results/example.h5", sent, of_a_file)
    name = json.loads(body)["name"]
    assert status == 201 and name == "example-2.h5", (status, body)
    assert bench.read(f"/api/results/{name}")["figures"] == bench.read("/api/results/example.h5")["figures"]
    os.remove(os.path.join(bench.folder, name))
    before = sorted(os.listdir(bench.folder))
    for given, wanted in (
        ({"body": b"no result"}, 422),
        ({"body": sent[: len(sent) // 2]}, 422),
        ({"body": b""}, 422),
        ({"headers": {"Content-Type": "application/json"}}, 415),
        ({"headers": {**of_a_file, "Cookie": ""}}, 403),
        ({"headers": {**of_a_file, "Origin": "https://evil.example"}}, 403),
        ({"path": "/api/results/..%2fstolen.h5"}, 400),
        ({"path": "/api/results/.hidden.h5"}, 400),
        ({"path": "/api/results/example.yaml"}, 400),
    ):
        wish = {"path": "/api/results/sent.h5", "body": sent, "headers": of_a_file, **given}
        status, body = bench.ask("PUT", wish["path"], wish["body"], wish["headers"])
        assert status == wanted, (given.keys(), wish["path"], status, body[:200])
    assert sorted(os.listdir(bench.folder)) == before
    assert os.listdir(os.path.join(bench.folder, ".samspil", "work")) == []
    assert not os.path.exists(os.path.join(os.path.dirname(bench.folder), "stolen.h5"))


def only_whom_the_gate_lets_in_may_send_a_file(bench):
    """Three megabytes are a file, more than an order may have: told by its length, before a byte is read."""
    lines = "".join(f"{name}: {value}\r\n" for name, value in {**bench.headers, "Content-Type": "application/x-hdf5"}.items())
    for path, head, wanted in (
        ("/api/results/sent.h5", lines, b""),  # waits for the rest
        ("/api/results/sent.h5", f"Host: {bench.host}\r\n", b" 413 "),
        ("/api/scenario?name=a.yaml", lines, b" 413 "),
    ):
        with socket.create_connection(("127.0.0.1", bench.port), timeout=10) as client:
            client.sendall(f"PUT {path} HTTP/1.1\r\n{head}Content-Length: {3 * 1024 * 1024}\r\n\r\n".encode())
            client.settimeout(1)
            try:
                got = client.recv(100)
            except TimeoutError:
                got = b""
            assert wanted in got and bool(wanted) == bool(got), (path, got)
    head = f"PUT /api/results/sent.h5 HTTP/1.1\r\n{lines}Content-Length: {65 * 1024 * 1024}\r\n\r\n"
    assert b" 413 " in raw(bench, head.encode()), "more than any result may have"


def two_hundred_at_once(bench):
    began = time.monotonic()
    with concurrent.futures.ThreadPoolExecutor(200) as pool:
        answers = list(pool.map(lambda _: bench.ask("GET", "/api/results/example.h5"), range(200)))
    passed = time.monotonic() - began
    assert {status for status, _ in answers} == {200}
    assert len({body for _, body in answers}) == 1
    return f"200 results at once in {passed:.1f} s"


def more_connections_than_allowed(bench):
    many = []
    for _ in range(600):
        many.append(socket.create_connection(("127.0.0.1", bench.port)))
    many[-1].settimeout(5)
    assert b" 503 " in many[-1].recv(1000)
    for client in many:
        client.close()
    time.sleep(1)
    assert bench.ask("GET", "/api/state")[0] == 200


def a_run_goes_on_without_its_browser(bench):
    order = {"scenario": "example.yaml", "replications": 200, "result": "long.h5"}
    status, body = bench.ask("POST", "/api/runs", order)
    assert status == 202, body
    number = json.loads(body)["id"]
    lines = "".join(f"{name}: {value}\r\n" for name, value in bench.headers.items())
    with socket.create_connection(("127.0.0.1", bench.port), timeout=10) as browser:
        browser.sendall(f"GET /api/jobs/{number}/events HTTP/1.1\r\n{lines}\r\n".encode())
        got = b""
        while b"data: " not in got:
            got += browser.recv(4096)
    job = bench.job_ends(number)
    assert job["state"] == "finished" and job["live"]["done"] == 200, job
    assert bench.read("/api/results/long.h5")["about"]["replications"] == 200


def stopped(bench, order, pause):
    """Replications of the result after a stop, `pause` seconds after a replication has finished."""
    number = json.loads(bench.ask("POST", "/api/runs", order)[1])["id"]
    begun = None
    while begun is None or not (bench.read(f"/api/jobs/{number}")["live"] or {}).get("done", 0) > begun:
        live = bench.read(f"/api/jobs/{number}")["live"]
        begun = live["done"] if live and begun is None else begun
        time.sleep(0.02)
    time.sleep(pause)
    bench.ask("POST", f"/api/jobs/{number}/stop", {})
    job = bench.job_ends(number)
    assert job["state"] == "stopped", job
    return bench.read("/api/results/" + order["result"])["about"]["replications"]


def a_stopped_run_keeps_what_is_done(bench):
    kept = []
    for i in range(6):  # at different moments: also when the one before the last is under way
        order = {"scenario": "example.yaml", "replications": 5000, "result": f"stopped{i}.h5"}
        kept.append(stopped(bench, order, 0.03 * i))
        assert 0 < kept[-1] < 5000, kept
    order = {"scenario": "example.yaml", "more": 5000, "result": "stopped0.h5"}
    more = stopped(bench, order, 0.1)
    assert kept[0] < more < 5000, (kept[0], more)
    return f"{kept} of 5000 replications kept, then {more} of {kept[0] + 5000}"


def commands_are_no_shell(bench):
    for value in ("; touch stolen", "$(touch stolen)", "1 --overwrite", "--help"):
        status, body = bench.ask("POST", "/api/runs", {"scenario": "example.yaml", "seed": value})
        if status == 202:
            job = bench.job_ends(json.loads(body)["id"])
            assert job["state"] == "failed" and job["answer"][0]["code"].startswith("E"), job
    assert not os.path.exists(os.path.join(bench.folder, "stolen"))


def plans_and_targets_are_data(bench):
    factor = {"name": "beds", "path": "services.ward.beds", "low": "1", "high": "2"}
    for part, value in {"name": "a: {}\nwith: [/etc/passwd]\nb", "low": "1]}\nset: {", "path": "x\ny: z"}.items():
        order = {"scenario": "example.yaml", "factors": [{**factor, part: value}], "replications": 1}
        status, body = bench.ask("POST", "/api/sweeps", order)
        assert status == 202, (part, status, body)
        job = bench.job_ends(json.loads(body)["id"])
        assert job["state"] == "failed", (part, job)
        with open(os.path.join(bench.folder, "example.plan.yaml"), encoding="utf-8") as plan:
            assert len(plan.read().splitlines()) == 7, "a value has made a line of its own"
    wrong = ({"factors": []}, {"factors": [factor] * 61}, {"factors": [factor], "replications": "1\nset: {}"})
    for body in wrong:
        assert bench.ask("POST", "/api/sweeps", {"scenario": "example.yaml", **body})[0] == 400, body
    for body in ({"a": "1"}, {"a": {}}, {"a" * 300: 1}):
        assert bench.ask("PUT", "/api/targets", body)[0] == 400, body
    for path in ("/api/sweeps/../example.yaml/sensitivity.html", "/api/sweeps/example.h5/sensitivity.html"):
        assert bench.ask("GET", path)[0] in (400, 404), path


CHECKS = (
    only_listens_here,
    strangers_are_refused,
    other_sites_change_nothing,
    nothing_outside_the_folder,
    malformed_requests_are_told_so,
    large_bodies_are_cut_short,
    slow_clients_do_not_hold_up_others,
    a_file_that_is_no_result_is_told_so,
    a_result_is_put_beside_others,
    only_whom_the_gate_lets_in_may_send_a_file,
    two_hundred_at_once,
    more_connections_than_allowed,
    a_run_goes_on_without_its_browser,
    a_stopped_run_keeps_what_is_done,
    commands_are_no_shell,
    plans_and_targets_are_data,
)


def main(program):
    with Workbench(program) as bench:
        for job in bench.read("/api/state")["jobs"]:  # none if the example lies beside the program, already run
            assert bench.job_ends(job["id"])["state"] == "finished"
        for check in CHECKS:
            told = check(bench)
            assert bench.is_alive() and bench.ask("GET", "/api/state")[0] == 200, check.__name__
            print(f"{check.__name__.replace('_', ' ')}{': ' + told if told else ''}")
        print(f"highest memory {bench.memory_kb() // 1024} MB")


if __name__ == "__main__":
    main(sys.argv[1])
