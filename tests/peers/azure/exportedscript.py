"""The exported Azure CLI script leads to the same end state as the program itself.

In one simulation the program does the job; in others of the same scenario, the script that the program has exported
does it with the Azure CLI: on a clean tenant, where it is then run again, and on one where enabling backup has failed
before, because Azure Backup had no access to the key. All must be the same afterwards, but for times.
"""
import json
import os
import re
import stat
import subprocess
import sys

from report import Report, skip
from simulation import Simulation
from states import difference, sorted_lists

FOLDER = os.path.dirname(os.path.abspath(__file__))
JOB = ["--vm", "cvm-erp-01", "--vault", "rsv-prod-uaenorth"]
PRODUCTION = "1a5f0c3e-8c1b-4b57-9a0e-6d2f4f1c7b01"
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


def end_state(simulation):
    """What was granted and protected, with the ids of it, and without times."""
    state = simulation.state()

    def plain(value):
        if isinstance(value, dict):
            return {key: plain(each) for key, each in value.items() if key != "errors"}  # of runs before
        if isinstance(value, list):
            return [plain(each) for each in value]
        return TIME.sub("time", value) if isinstance(value, str) else value

    return sorted_lists({key: plain(state[key]) for key in ("keyStores", "recoveryVaults", "roleAssignments", "roleDefinitions")
                         if key in state})


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


def export(report, simulation, what, arguments):
    """The script of the plan, which is exported without writing anything."""
    script = os.path.join(simulation.folder.name, "protect.sh")
    before = end_state(simulation)
    report.step(f"{what}: the program exports the plan",
                program(simulation, *arguments, "--export", "az", "--output", script))
    report.step("      and writes nothing", difference(before, end_state(simulation)))
    report.step("      the Azure CLI signs in", run_script(simulation, None))
    return script


def fail_once(simulation):
    """Enables backup as PowerShell, CLI and REST do, without a grant: refused for the key."""
    problem = program(simulation, "--grant", "none")
    if not problem.startswith("exit code 3"):
        return "should be refused for the key: " + (problem or "it was not refused")
    return "" if "cvm-erp-01" not in simulation.items() else "the VM is protected"


def compare(report, scenario, *arguments):
    simulations = [Simulation(sys.argv[1], scenario) for _ in range(3)]
    by_program, by_script, after_failure = simulations
    what = " ".join([scenario, *arguments])
    try:
        report.step(f"{what}: the program protects the VM", program(by_program, *arguments))
        script = export(report, by_script, what, arguments)
        report.step("      the script runs on a clean tenant", run_script(by_script, script))
        report.step("      and leads to the same end state", difference(end_state(by_program), end_state(by_script)))
        after = end_state(by_script)
        report.step("      it runs again", run_script(by_script, script))
        report.step("      and changes nothing", difference(after, end_state(by_script)))
        script = export(report, after_failure, what, arguments)
        report.step("      enabling fails for the key", fail_once(after_failure))
        report.step("      the script runs after that", run_script(after_failure, script))
        report.step("      and leads to the same end state", difference(end_state(by_program), end_state(after_failure)))
    finally:
        for simulation in simulations:
            simulation.close()


def refuses_another_role(report):
    """The planned role's id is taken by a role with more rights: the script must not assign it."""
    simulation = Simulation(sys.argv[1], "managed-hsm")
    try:
        script = export(report, simulation, "a wider role under the planned id", [])
        with open(script, encoding="utf-8") as file:
            url = re.search(r"https://\S+?/roleDefinitions/[0-9a-f-]{36}\?api-version=[0-9.]+", file.read()).group(0)
        body = json.dumps({"properties": {"roleName": "Azure Backup key access", "type": "CustomRole", "permissions": [
            {"actions": [], "notActions": [], "notDataActions": [], "dataActions": [
                "Microsoft.KeyVault/managedHsm/keys/read/action", "Microsoft.KeyVault/managedHsm/keys/backup/action",
                "Microsoft.KeyVault/managedHsm/keys/delete"]}]}})
        widen = os.path.join(simulation.folder.name, "widen.sh")
        with open(widen, "w", encoding="utf-8") as file:
            file.write(f"#!/bin/bash\nset -e\naz rest --method put --url '{url}' --resource https://managedhsm.azure.net "
                       f"--body '{body}' --output none\n")
        os.chmod(widen, stat.S_IRWXU)
        report.step("      somebody writes it", run_script(simulation, widen))
        before = end_state(simulation)
        problem = run_script(simulation, script)
        report.step("      the script stops", "" if "other rights than planned" in problem else problem or "it did not")
        report.step("      and has written nothing", difference(before, end_state(simulation)))
    finally:
        simulation.close()


def main():
    if os.environ.get("CVM_PEERS") != "1":
        skip("packaging/peers runs this.")
    if not os.path.exists("/usr/lib/python3/dist-packages/azure/cli"):
        skip("Debian's package azure-cli is not installed.")
    report = Report()
    chosen = sys.argv[2:] or ["managed-hsm", "key-vault-access-policy", "key-vault-rbac"]
    for scenario in chosen:
        compare(report, scenario, *(["--new-policy", "Nightly"] if scenario == "managed-hsm" else []))
    if not sys.argv[2:]:
        refuses_another_role(report)
    report.close()


main()
