"""The app is registered with the Azure CLI as the program's own help says, and the program signs in with it.

Registered as told, the job is done to its end, keys of a Managed HSM included. With one permission left out, the
program says which one is missing.
"""
import json
import os
import ssl
import subprocess
import sys
import urllib.request

from report import Report, skip
from simulation import Simulation

FOLDER = os.path.dirname(os.path.abspath(__file__))
JOB = ["--vm", "cvm-erp-01", "--vault", "rsv-prod-uaenorth"]
PRODUCTION = "1a5f0c3e-8c1b-4b57-9a0e-6d2f4f1c7b01"
LACKS = "The app registration lacks a permission"
# What is left out of the command, a scenario that needs it, and the words for it.
LEFT_OUT = (
    ("$arm,", "", "managed-hsm", "Azure Service Management (https://management.azure.com)"),
    ("${hsm:+,$hsm}", "", "managed-hsm", "Azure Key Vault Managed HSM (https://managedhsm.azure.net)"),
    (",$vault", "", "key-vault-rbac", "Azure Key Vault (https://vault.azure.net)"),
    (",$graph", "", "managed-hsm", "Microsoft Graph (https://graph.microsoft.com)"),
)


def run(command, environment, text=None):
    """Exit code, standard output, and everything that was said."""
    done = subprocess.run(command, input=text, capture_output=True, text=True, timeout=600, check=False,
                          env=environment, **({} if text else {"stdin": subprocess.DEVNULL}))
    return done.returncode, done.stdout, done.stdout + done.stderr


def fetch(simulation, path):
    opener = urllib.request.build_opener(
        urllib.request.ProxyHandler({}),
        urllib.request.HTTPSHandler(context=ssl.create_default_context(cafile=simulation.authority)))
    with opener.open(simulation.address + path, timeout=30) as answer:
        return answer.read()


class Tenant:
    """One simulation, with `az` signed in to it."""

    def __init__(self, report, scenario):
        self.report = report
        self.simulation = Simulation(sys.argv[1], scenario)
        tools = os.path.join(self.simulation.folder.name, "bin")
        os.makedirs(tools, exist_ok=True)
        shim = os.path.join(tools, "az")
        with open(shim, "w", encoding="utf-8") as file:
            file.write(f'#!/bin/sh\nexec /usr/bin/python3 "{FOLDER}/debianaz.py" "$@"\n')
        os.chmod(shim, 0o700)
        self.environment = {**self.simulation.environment(), "PATH": tools + os.pathsep + os.environ["PATH"]}
        code, _, told = run(["az", "login", "--use-device-code"], self.environment)
        self.step("az login", code == 0, told)

    def step(self, name, right, told):
        self.report.step(name, "" if right else told.strip()[-1500:])

    def register(self, what, script):
        """The client id that the command prints."""
        code, output, told = run(["bash"], self.environment, script)
        client = output.strip()
        self.step(what, code == 0 and len(client) == 36, told)
        return client

    def protect(self, client, folder, *arguments):
        """Runs the program as a new user of this computer would."""
        home = os.path.join(self.simulation.folder.name, folder)
        simulation = self.simulation
        return run(
            [sys.argv[1], "protect", "--lang", "en", "--sign-in", "device", "--tenant", simulation.tenant,
             "--client-id", client, "--proxy", f"http://localhost:{simulation.port}", "--ca-file",
             simulation.authority, *JOB, *arguments],
            {**self.environment, "QT_QPA_PLATFORM": "offscreen", "XDG_DATA_HOME": home, "XDG_CONFIG_HOME": home})


def registered_as_told(report, help_text):
    tenant = Tenant(report, "managed-hsm")
    try:
        client = tenant.register("the command of the help registers the app", help_text)
        tenant.step("      it is not the app that the scenario has", client != tenant.simulation.client, client)
        code, _, told = tenant.protect(client, "told")
        tenant.step("protect signs in with it and does the job", code == 0 and "AADSTS" not in told, told)
        tenant.step("      the machine is protected",
                    tenant.simulation.items().get("cvm-erp-01") in ("IRPending", "Protected"), told)
    finally:
        tenant.simulation.close()


def with_one_left_out(report, help_text):
    tenants = {}
    try:
        for left_out, instead, scenario, words in LEFT_OUT:
            tenant = tenants.get(scenario) or tenants.setdefault(scenario, Tenant(report, scenario))
            if left_out not in help_text:
                report.step("the command has " + left_out, help_text)
                continue
            client = tenant.register("registered without " + left_out.strip(","), help_text.replace(left_out, instead))
            code, _, told = tenant.protect(client, "without" + str(len(left_out)), "--plan")
            spaced = " ".join(told.split())
            tenant.step("      the program names " + words, LACKS in spaced and words in spaced, f"exit code {code}: {told}")
    finally:
        for tenant in tenants.values():
            tenant.simulation.close()


def cloud_of_its_own(report):
    """The Azure CLI works in the cloud that the simulator is under its own address, by what that says of itself."""
    tenant = Tenant(report, "managed-hsm")
    try:
        code, _, told = run(["az", "logout"], tenant.environment)
        tenant.step("az logout", code == 0, told)
        said = json.loads(fetch(tenant.simulation, "/metadata/endpoints?api-version=2022-09-01"))[0]
        authentication = said["authentication"]
        tenant.step("the simulator names nothing of Azure's", not any(
            name in json.dumps([authentication, said["suffixes"]["keyVaultDns"], said["suffixes"]["mhsmDns"]])
            for name in ("azure", "microsoft", "windows")), json.dumps(said))
        for words in (
                ["cloud", "register", "-n", "Simulated", "--endpoint-resource-manager", said["resourceManager"].rstrip("/"),
                 "--endpoint-active-directory", authentication["loginEndpoint"],
                 "--endpoint-active-directory-resource-id", authentication["audiences"][0],
                 "--suffix-keyvault-dns", "." + said["suffixes"]["keyVaultDns"]],
                ["cloud", "set", "-n", "Simulated"],
                ["login", "--use-device-code"],
                ["account", "set", "--subscription", PRODUCTION],
                ["vm", "show", "-g", "rg-erp", "-n", "cvm-erp-01"]):
            code, _, told = run(["az", *words], tenant.environment)
            tenant.step("az " + " ".join(words[:3]), code == 0, told)
    finally:
        tenant.simulation.close()


def main():
    if os.environ.get("CVM_PEERS") != "1":
        skip("packaging/peers runs this.")
    if not os.path.exists("/usr/lib/python3/dist-packages/azure/cli"):
        skip("Debian's package azure-cli is not installed.")
    report = Report()
    help_text = subprocess.run([sys.argv[1], "registration", "--lang", "en"], capture_output=True, text=True, timeout=120,
                               stdin=subprocess.DEVNULL, check=True).stdout
    registered_as_told(report, help_text)
    with_one_left_out(report, help_text)
    cloud_of_its_own(report)
    report.close()


main()
