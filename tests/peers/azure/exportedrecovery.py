"""The exported Azure CLI script of a recovery leads to the same end state as the program itself.

In one simulation the program brings the key back; in another of the same scenario, the script that the program has
exported does it with the Azure CLI, and is then run again. Meanwhile the command lines and environments of all
processes and the files of the script's folders are searched for the copy of the key, which passes through it.
"""
import os
import re
import stat
import subprocess
import sys
import threading

from report import Report, skip
from simulation import Simulation
from states import difference, sorted_lists

FOLDER = os.path.dirname(os.path.abspath(__file__))
PRODUCTION = "1a5f0c3e-8c1b-4b57-9a0e-6d2f4f1c7b01"
VARYING = re.compile(r"\d{4}-\d\d-\d\dT[0-9:.]+Z?|\d{8}-\d{6}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{32}")
# What a recovery changes, or must not; jobs are of the run, and not of its result.
COMPARED = ("assignments", "disks", "encryptionSets", "keyStores", "principals", "roles", "storageAccounts", "virtualMachines")


def tell(told, code):
    told.seek(0)
    return "" if code == 0 else f"exit code {code}: {told.read()[-1500:]}"


def program(simulation, *arguments):
    """Runs the program against a simulation, as a tenant of Azure."""
    with open(os.path.join(simulation.folder.name, "told"), "w+", encoding="utf-8") as told:
        done = subprocess.run(
            [sys.argv[1], "restore", *arguments, "--lang", "en", "--sign-in", "device", "--tenant", simulation.tenant,
             "--client-id", simulation.client, "--proxy", f"http://localhost:{simulation.port}", "--ca-file",
             simulation.authority, "--vm", "cvm-erp-01"],
            stdout=told, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, timeout=900, check=False,
            env={**simulation.environment(), "QT_QPA_PLATFORM": "offscreen",
                 "XDG_DATA_HOME": simulation.folder.name, "XDG_CONFIG_HOME": simulation.folder.name})
        return tell(told, done.returncode)


def end_state(simulation):
    """What has become of the tenant, without the ids and times of this run."""
    tenant = simulation.whole()["tenant"]

    def plain(value):
        if isinstance(value, dict):
            return {key: plain(each) for key, each in value.items()}
        if isinstance(value, list):
            return [plain(each) for each in value]
        return VARYING.sub("...", value) if isinstance(value, str) else value

    return sorted_lists({key: plain(tenant[key]) for key in COMPARED})


class Watch:
    """Looks at all processes, and at the files of some folders, until it is stopped."""

    def __init__(self, folders):
        self.folders = folders
        self.seen = set()
        self.ended = threading.Event()
        self.thread = threading.Thread(target=self.look)
        self.thread.start()

    def look(self):
        while not self.ended.wait(0.05):
            self.look_once()

    def read(self, path):
        try:
            with open(path, "rb") as file:
                self.seen.add(file.read())
        except OSError:
            pass  # it has ended, or is gone

    def look_once(self):
        for process in filter(str.isdigit, os.listdir("/proc")):
            self.read(f"/proc/{process}/cmdline")
            self.read(f"/proc/{process}/environ")
        for folder in self.folders:
            for where, _, names in os.walk(folder):
                for name in names:
                    self.read(os.path.join(where, name))

    def stop(self):
        self.ended.set()
        self.thread.join()
        self.look_once()
        return self.seen


class Shell:
    """A folder of its own, in which the script runs with the Azure CLI."""

    def __init__(self, simulation):
        self.simulation = simulation
        self.kept = os.path.join(simulation.folder.name, "kept")  # what the test itself keeps: not searched
        self.home = os.path.join(simulation.folder.name, "home")
        tools = os.path.join(simulation.folder.name, "bin")
        for folder in (self.kept, self.home, tools):
            os.makedirs(folder)
        # The copy is told apart by what asks for it: it is what must not be found anywhere else.
        az = (f'#!/bin/bash\nset -o pipefail\ncase "$*" in\n*"| [0]"*.blob.core.*) '
              f'/usr/bin/python3 "{FOLDER}/debianaz.py" "$@" | tee "{self.kept}/copy" ;;\n'
              f'*) exec /usr/bin/python3 "{FOLDER}/debianaz.py" "$@" ;;\nesac\n')
        # The simulation's time runs faster.
        for name, text in (("az", az), ("sleep", '#!/bin/bash\nexec /bin/sleep "$(($1 / 300 + 1))"\n')):
            path = os.path.join(tools, name)
            with open(path, "w", encoding="utf-8") as file:
                file.write(text)
            os.chmod(path, stat.S_IRWXU)
        self.environment = simulation.environment()
        self.environment.update({"PATH": tools + os.pathsep + os.environ["PATH"], "HOME": self.home, "TMPDIR": self.home,
                                 "AZURE_CONFIG_DIR": os.path.join(self.home, "azure"),
                                 "AZURE_LOGGING_ENABLE_LOG_FILE": "true",
                                 "AZURE_LOGGING_LOG_DIR": os.path.join(self.home, "logs")})

    def run(self, *command):
        with open(os.path.join(self.kept, "told"), "w+", encoding="utf-8") as told:
            done = subprocess.run(command, stdout=told, stderr=subprocess.STDOUT, timeout=900, stdin=subprocess.DEVNULL,
                                  env=self.environment, cwd=self.home, check=False)
            self.told = ""
            told.seek(0)
            self.told = told.read()
            return tell(told, done.returncode)

    def copies(self):
        """The copy in both alphabets, a piece from its middle; empty: none has passed."""
        try:
            with open(os.path.join(self.kept, "copy"), encoding="ascii") as file:
                copy = file.read().strip()
        except OSError:
            return []
        piece = copy[len(copy) // 3:len(copy) // 3 + 24]
        return [piece.encode(), piece.replace("+", "-").replace("/", "_").encode()] if len(piece) == 24 else []


def search(seen, shell):
    copies = shell.copies()
    if not copies:
        return "no copy has passed"
    if any(copy in each for copy in copies for each in seen) or any(copy in shell.told.encode() for copy in copies):
        return "the copy of the key was found"
    # That nothing is found counts only where what sends the copy was looked at.
    return "" if any(b"/keys/restore?" in each for each in seen) else "the process that sends the copy was not seen"


def compare(report, scenario, arguments=(), passes_copy=True, again=True):
    by_program, by_script = simulations = [Simulation(sys.argv[1], scenario) for _ in range(2)]
    what = " ".join(["restore", *arguments, scenario])
    script = os.path.join(by_script.folder.name, "recover.sh")
    try:
        report.step(f"{what}: the program does it", program(by_program, *arguments))
        before = end_state(by_script)
        report.step("      the program exports the plan",
                    program(by_script, *arguments, "--export", "az", "--output", script))
        report.step("      and writes nothing", difference(before, end_state(by_script)))
        shell = Shell(by_script)
        report.step("      the Azure CLI signs in", shell.run("az", "login", "--use-device-code", "--output", "none")
                    or shell.run("az", "account", "set", "--subscription", PRODUCTION))
        watch = Watch([shell.home])
        try:
            problem = shell.run("bash", "-x", script)  # traced, as a pipeline may have it
        finally:
            seen = watch.stop()
        report.step("      the script runs", problem)
        if passes_copy:
            report.step("      and the copy of the key is found nowhere", search(seen, shell))
        report.step("      and leads to the same end state", difference(end_state(by_program), end_state(by_script)))
        report.step("      which is not the one before",
                    "" if difference(before, end_state(by_script)) or not again else "nothing was changed")
        after = end_state(by_script)
        if again:
            report.step("      it runs again", shell.run("bash", script))
            report.step("      and changes nothing", difference(after, end_state(by_script)))
    finally:
        for simulation in simulations:
            simulation.close()


def main():
    if os.environ.get("CVM_PEERS") != "1":
        skip("packaging/peers runs this.")
    if not os.path.exists("/usr/lib/python3/dist-packages/azure/cli"):
        skip("Debian's package azure-cli is not installed.")
    report = Report()
    for scenario in sys.argv[2:] or ["key-soft-deleted", "key-purged", "key-purged-hsm", "vm-deleted"]:
        compare(report, scenario, passes_copy=scenario.startswith("key-purged"))
    if not sys.argv[2:]:
        compare(report, "key-purged", ("drill",), again=False)
    report.close()


main()
