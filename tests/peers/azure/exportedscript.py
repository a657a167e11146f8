"""The exported Azure CLI script leads to the same end state as the program itself.

In one simulation the program does the job; in another one of the same scenario, the script that the program has
exported does it with the Azure CLI. Both tenants must be the same afterwards, but for ids and times.
"""
import os
import re
import stat
import subprocess
import sys

from report import Report, skip
from simulation import Simulation

FOLDER = os.path.dirname(os.path.abspath(__file__))
JOB = ["--vm", "cvm-erp-01", "--vault", "rsv-prod-uaenorth"]
PRODUCTION = "1a5f0c3e-8c1b-4b57-9a0e-6d2f4f1c7b01"
GUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", re.IGNORECASE)
TIME = re.compile(r"\d{4}-\d\d-\d\dT[0-9:.]+Z?")


def program(simulation, *arguments):
    """Runs the program against a simulation, as a tenant of Azure."""
    with open(os.path.join(simulation.folder.name, "told"), "w+", encoding="utf-8") as told:
        done = subprocess.run(
            [sys.argv[1], "protect", "--lang", "en", "--sign-in", "device", "--tenant", simulation.tenant, "--client-id",
             simulation.client, "--proxy", f"http://localhost:{simulation.port}", "--ca-file", simulation.authority,
             *JOB, *arguments],
            stdout=told, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, timeout=600, check=False,
            env={**simulation.environment(), "QT_QPA_PLATFORM": "offscreen",
                 "XDG_DATA_HOME": simulation.folder.name, "XDG_CONFIG_HOME": simulation.folder.name})
        told.seek(0)
        return "" if done.returncode == 0 else f"exit code {done.returncode}: {told.read()[-1500:]}"


def sorted_lists(value):
    if isinstance(value, dict):
        return {key: sorted_lists(each) for key, each in value.items()}
    if isinstance(value, list):
        return sorted((sorted_lists(each) for each in value), key=repr)
    return value


def end_state(simulation):
    """What was granted and protected, without ids that only this tenant knows, and without times. A custom role, whose
    id the Azure CLI draws at random, is named instead."""
    state = simulation.state()
    definitions = [*state["roleDefinitions"],
                   *(role for store in state["keyStores"] for role in store.get("localRoleDefinitions", []))]
    roles = {role["name"]: role["roleName"] for role in definitions}

    def plain(value):
        if isinstance(value, dict):
            return {key: plain(each) for key, each in value.items() if key not in ("id", "name", "roleDefinitionId")
                    or not isinstance(each, str) or not GUID.search(each)}
        if isinstance(value, list):
            return [plain(each) for each in value]
        return roles.get(value, TIME.sub("time", value)) if isinstance(value, str) else value

    return sorted_lists({key: plain(state[key]) for key in ("keyStores", "recoveryVaults", "roleAssignments", "roleDefinitions")
                         if key in state})


def difference(left, right, path=""):
    if isinstance(left, dict) and isinstance(right, dict):
        for key in sorted({*left, *right}):
            found = difference(left.get(key), right.get(key), f"{path}/{key}")
            if found:
                return found
        return ""
    if isinstance(left, list) and isinstance(right, list) and len(left) == len(right):
        return next(filter(None, (difference(*pair, f"{path}[{index}]")
                                  for index, pair in enumerate(zip(left, right)))), "")
    return "" if left == right else f"{path}: {str(left)[:600]} != {str(right)[:600]}"


def run_script(simulation, script):
    """Runs the script with the Azure CLI in the place of "az"."""
    tools = os.path.join(simulation.folder.name, "bin")
    os.makedirs(tools, exist_ok=True)
    az = os.path.join(tools, "az")
    with open(az, "w", encoding="utf-8") as file:
        file.write(f'#!/bin/sh\nexec /usr/bin/python3 {os.path.join(FOLDER, "debianaz.py")} "$@"\n')
    os.chmod(az, stat.S_IRWXU)
    environment = simulation.environment()
    environment["PATH"] = tools + os.pathsep + environment["PATH"]
    commands = [["az", "login", "--use-device-code", "--output", "none"],
                ["az", "account", "set", "--subscription", PRODUCTION]] if script is None else [[script]]
    for command in commands:
        done = subprocess.run(command, capture_output=True, text=True, timeout=900, stdin=subprocess.DEVNULL,
                              env=environment, check=False)
        if done.returncode:
            return f"exit code {done.returncode}: {done.stderr[-1500:]}"
    return ""


def compare(report, scenario, *arguments):
    by_program, by_script = Simulation(sys.argv[1], scenario), Simulation(sys.argv[1], scenario)
    try:
        what = " ".join([scenario, *arguments])
        script = os.path.join(by_script.folder.name, "protect.sh")
        report.step(f"{what}: the program protects the VM", program(by_program, *arguments))
        before = end_state(by_script)
        report.step(f"{what}: the program exports the plan",
                    program(by_script, *arguments, "--export", "az", "--output", script))
        report.step("      and writes nothing", difference(before, end_state(by_script)))
        report.step("      the Azure CLI signs in", run_script(by_script, None))
        report.step("      the script runs", run_script(by_script, script))
        report.step("      and leads to the same end state", difference(end_state(by_program), end_state(by_script)))
        after = end_state(by_script)
        report.step("      it runs again", run_script(by_script, script))
        report.step("      and changes nothing", difference(after, end_state(by_script)))
    finally:
        by_program.close()
        by_script.close()


def main():
    if os.environ.get("CVM_PEERS") != "1":
        skip("packaging/peers runs this.")
    if not os.path.exists("/usr/lib/python3/dist-packages/azure/cli"):
        skip("Debian's package azure-cli is not installed.")
    report = Report()
    chosen = sys.argv[2:] or ["managed-hsm", "key-vault-access-policy", "key-vault-rbac"]
    for scenario in chosen:
        compare(report, scenario, *(["--new-policy", "Nightly"] if scenario == "managed-hsm" else []))
    report.close()


main()
