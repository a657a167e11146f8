"""The commands that a finding prints settle that finding.

Tenants are made to have something wrong, with the Azure CLI. Then, one finding after another: the program captures the
tenant and reviews it, the finding's own commands are run by the CLI, and what they have changed, or what they print, is
reviewed again: that finding must be gone, and no other one of its rule may have come.
"""
import json
import os
import re
import subprocess
import sys

from report import Report, skip
from simulation import Simulation

FOLDER = os.path.dirname(os.path.abspath(__file__))
PRODUCTION = "1a5f0c3e-8c1b-4b57-9a0e-6d2f4f1c7b01"
SECURITY = "2b6e1d4f-9d2c-4c68-8b1f-7e3a5a2d8c02"
BACKUP_APP = "262044b1-e2ce-469f-a196-69ab7ada62d3"
NOBODY = "deadbeef-0000-4000-8000-000000000001"
HSM = "https://contoso-hsm-prod.managedhsm.azure.net"
VAULTS = f"/subscriptions/{SECURITY}/resourceGroups/rg-keys-uaenorth/providers/Microsoft.KeyVault/vaults"
ROLES = {"user": "21dbd100-6940-42c2-9190-5d6cb909625b", "backup": "7b127d3c-77bd-4e3e-bbe0-dbb8971fa7f8",
         "encryption": "33413926-3206-4cdd-b39a-83574fe37a17", "release": "21dbd100-6940-42c2-9190-5d6cb909625c"}


class Tenant:
    """A simulated tenant, the CLI signed in to it, and the program that reviews it."""

    def __init__(self, report, scenario):
        self.report = report
        self.simulation = Simulation(sys.argv[1], scenario)
        tools = os.path.join(self.simulation.folder.name, "bin")
        os.makedirs(tools)
        shim = os.path.join(tools, "az")
        with open(shim, "w", encoding="utf-8") as file:
            file.write(f'#!/bin/sh\nexec /usr/bin/python3 "{FOLDER}/debianaz.py" "$@"\n')
        os.chmod(shim, 0o700)
        self.environment = self.simulation.environment()
        self.environment["PATH"] = tools + os.pathsep + self.environment["PATH"]
        self.count = 0
        self.must("the Azure CLI signs in", "az login --use-device-code --output none && "
                                            f"az account set --subscription {PRODUCTION}")
        self.backup = None if scenario == "principal-missing" else self.az("ad", "sp", "show", "--id", BACKUP_APP)["id"]

    def bash(self, script):
        done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, timeout=300,
                              stdin=subprocess.DEVNULL, env=self.environment, check=False)
        return done.returncode, done.stdout, done.stderr

    def must(self, what, script):
        code, output, complaint = self.bash(script)
        self.report.step(what, f"exit code {code}: {script[:600]}\n        {complaint[-800:]}" if code else "")
        return output

    def az(self, *words):
        done = subprocess.run(["az", *words], capture_output=True, text=True, timeout=300, stdin=subprocess.DEVNULL,
                              env=self.environment, check=False)
        if done.returncode:
            self.report.step("az " + " ".join(words)[:200], done.stderr[-800:])
        return json.loads(done.stdout) if done.stdout.strip() else None

    def send(self, method, url, body=None, audience=None):
        self.az("rest", "--method", method, "--url", url, *(["--body", json.dumps(body)] if body else []),
                *(["--resource", audience] if audience else []), "--output", "none")

    def assign(self, scope, role, principal, number):
        """An assignment of the HSM, of whatever and to whomever."""
        self.send("put", f"{HSM}{'' if scope == '/' else scope}/providers/Microsoft.Authorization/roleAssignments/"
                         f"00000000-0000-4000-8000-{number:012}?api-version=7.4",
                  {"properties": {"roleDefinitionId": "Microsoft.KeyVault/providers/Microsoft.Authorization/"
                                                      f"roleDefinitions/{role}", "principalId": principal}},
                  "https://managedhsm.azure.net")

    def assign_azure(self, scope, role, principal, number):
        self.send("put", f"{scope}/providers/Microsoft.Authorization/roleAssignments/"
                         f"00000000-0000-4000-8000-{number:012}?api-version=2022-04-01",
                  {"properties": {"roleDefinitionId": f"/subscriptions/{SECURITY}/providers/Microsoft.Authorization/"
                                                      f"roleDefinitions/{role}",
                                  "principalId": principal, "principalType": "ServicePrincipal"}})

    def policy(self, principal, application=None, **permissions):
        entry = {"tenantId": self.simulation.tenant, "objectId": principal, "permissions": permissions}
        if application:
            entry["applicationId"] = application
        self.send("put", f"{VAULTS}/contoso-kv-policies/accessPolicies/add?api-version=2026-02-01",
                  {"properties": {"accessPolicies": [entry]}})

    def program(self, *arguments):
        done = subprocess.run([sys.argv[1], *arguments], capture_output=True, text=True, timeout=300,
                              stdin=subprocess.DEVNULL, check=False,
                              env={**self.environment, "QT_QPA_PLATFORM": "offscreen",
                                   "XDG_DATA_HOME": self.simulation.folder.name,
                                   "XDG_CONFIG_HOME": self.simulation.folder.name})
        return done.returncode, done.stdout, done.stderr

    def capture(self):
        self.count += 1
        file = os.path.join(self.simulation.folder.name, f"snapshot{self.count}.json")
        code, _, complaint = self.program(
            "capture", "--lang", "en", "--sign-in", "device", "--tenant", self.simulation.tenant, "--client-id",
            self.simulation.client, "--proxy", f"http://localhost:{self.simulation.port}", "--ca-file",
            self.simulation.authority, "--output", file)
        if code:
            self.report.step("the tenant is captured", complaint[-1500:])
        return file

    def review(self, *files):
        """The findings of these files."""
        _, output, complaint = self.program("review", "--lang", "en", "--format", "json", *files)
        try:
            return json.loads(output)["findings"]
        except (ValueError, KeyError):
            self.report.step("the review", f"{complaint[-1500:]} {output[:300]}")
            return []

    def close(self):
        self.simulation.close()


def with_debians_cli(command):
    """Debian's SDK lacks the client that "az keyvault key show" needs: the same answer by REST."""
    shown = re.fullmatch(r"az keyvault key show --(hsm|vault)-name (\S+) --name (\S+)(?: --version (\S+))? --output json", command)
    if not shown:
        return command
    service = "managedhsm.azure.net" if shown[1] == "hsm" else "vault.azure.net"
    return (f"az rest --url 'https://{shown[2]}.{service}/keys/{shown[3]}/{shown[4] or ''}?api-version=7.4' "
            f"--resource https://{service}")


def identity(finding):
    return tuple(finding.get(name) for name in ("ruleId", "host", "key", "principalId", "assignmentId", "scope", "subject"))


def what(finding):
    return f"{finding['ruleId']} {finding['rule']}: {finding['title']}"[:150]


def form(finding):
    """What a command is like: of one form, one is enough."""
    return (finding["rule"], finding["cure"]["kind"], finding.get("host"), len(finding["cure"]["commands"]))


def cure_all(tenant, cured, limit=40):
    """Cures one finding after the other, until no command is left that was not tried."""
    tried = set()
    findings = tenant.review(tenant.capture())
    for _ in range(limit):
        open_ones = [each for each in findings if each["cure"]["commands"] and identity(each) not in tried
                     and form(each) not in cured
                     and each["cure"]["kind"] != "readScopes"]
        if not open_ones:
            return
        # Before the access that makes a role that is unfit a mere surplus.
        finding = min(open_ones, key=lambda each: each["rule"] != "roleLacksNeededRight")
        tried.add(identity(finding))
        commands = "\n".join(finding["cure"]["commands"])
        code, _, complaint = tenant.bash(commands)
        if "No module named 'azure.keyvault" in complaint:  # Debian's SDK has no client for keys of an old form
            print(f"--      {what(finding)}: not with Debian's Azure CLI: {commands[:200]}", flush=True)
            continue
        cured.add(form(finding))
        tenant.report.step(what(finding), f"exit code {code}: {commands[:600]}\n        {complaint[-800:]}" if code else "")
        for _ in range(10):  # to register takes its time
            findings = tenant.review(tenant.capture())
            left = [each for each in findings if identity(each) == identity(finding)]
            if not left or finding["cure"]["kind"] != "registerPreview":
                break
        tenant.report.step("      is settled by its commands",
                           "it is still there after: " + "\n        ".join(finding["cure"]["commands"])[:1500] if left else "")


def managed_hsm(tenant):
    """Roles of an HSM: too wide, for the wrong one, for nobody, of a deleted definition, missing."""
    key = "/keys/cvm-erp-os"
    tenant.assign("/keys", ROLES["user"], tenant.backup, 1)
    tenant.assign(key, ROLES["backup"], BACKUP_APP, 2)
    tenant.assign(key, ROLES["encryption"], NOBODY, 3)
    role = f"{HSM}/providers/Microsoft.Authorization/roleDefinitions/{NOBODY}?api-version=7.4"
    tenant.send("put", role, {"properties": {"roleName": "Short-lived", "permissions": [
        {"dataActions": ["Microsoft.KeyVault/managedHsm/keys/read/action"]}]}}, "https://managedhsm.azure.net")
    tenant.assign(key, NOBODY, tenant.backup, 4)
    tenant.send("delete", role, audience="https://managedhsm.azure.net")
    drop_needed_roles(tenant)


def drop_needed_roles(tenant):
    """The disk encryption set and the orchestrator lose their access to the keys of the HSM."""
    for key in ("cvm-erp-os",):
        url = f"{HSM}/keys/{key}/providers/Microsoft.Authorization/roleAssignments"
        found = tenant.az("rest", "--url", url + "?api-version=7.4", "--resource", "https://managedhsm.azure.net")
        for each in found["value"]:
            if each["properties"]["scope"] == f"/keys/{key}" and each["properties"]["roleDefinitionId"].endswith(
                    (ROLES["encryption"], ROLES["release"])) and each["properties"]["principalId"] != NOBODY:
                tenant.send("delete", f"{url}/{each['name']}?api-version=7.4", audience="https://managedhsm.azure.net")


def unfit_role(tenant):
    """A role that looks right and cannot read keys."""
    tenant.assign("/keys/cvm-erp-os", ROLES["backup"], tenant.backup, 1)


def as_it_is(_):
    """The scenario's own: its name says what is wrong."""


def disabled(tenant):
    """Somebody has disabled the service principal of Azure Backup."""
    tenant.must("the service principal is disabled", f"az ad sp update --id {tenant.backup} --set accountEnabled=false")


def policies(tenant):
    """Access policies: too much, bound to an application, for nobody, for the application instead of its principal."""
    tenant.policy(tenant.backup, keys=["get", "delete"], secrets=["get", "list"])
    tenant.policy(tenant.backup, application=NOBODY, keys=["get", "backup"])
    tenant.policy(NOBODY, keys=["get"])
    tenant.policy(BACKUP_APP, keys=["get", "list", "backup"])


def all_permissions(tenant):
    """"all" is no sum of others."""
    tenant.policy(tenant.backup, keys=["all"])


def azure_roles(tenant):
    """Roles of Azure on a Key Vault."""
    vault = f"{VAULTS}/contoso-kv-rbac"
    tenant.assign_azure(vault, "14b46e9e-c2b7-41b4-b07b-48a6ebf60603", tenant.backup, 1)  # Crypto Officer
    tenant.assign_azure(f"{vault}/keys/cvm-erp-os", "12338af0-0e69-4776-bea7-57ae8d297424", BACKUP_APP, 2)


def unread(report, cured):
    """Files that say nothing about roles: the commands fetch what is missing, and their output settles it."""
    for scenario in ("managed-hsm-all-keys", "key-vault-rbac", "key-vault-access-policy"):
        print(f"-- unread: {scenario}", flush=True)
        tenant = Tenant(report, scenario)
        try:
            files = []
            for i, command in enumerate((["vm", "list"], ["disk-encryption-set", "list"], ["ad", "sp", "list", "--all"])):
                files.append(os.path.join(tenant.simulation.folder.name, f"given{i}.json"))
                with open(files[-1], "w", encoding="utf-8") as file:
                    json.dump(tenant.az(*command), file)
            # The files do not tell in which subscription a Key Vault is: whoever runs the commands selects it.
            tenant.must("the subscription of the key stores is selected", f"az account set --subscription {SECURITY}")
            fetched = []
            for _ in range(4):  # one answer may show what is to be asked next
                reads = [each for each in tenant.review(*files) if each["cure"]["commands"]
                         and each["cure"]["kind"] in ("readScopes", "readState")]
                cured.update(form(each) for each in reads)
                commands = [line for each in reads for line in each["cure"]["commands"]]
                new = [line for line in dict.fromkeys(commands) if line not in fetched]
                if not new:
                    break
                for command in new:
                    fetched.append(command)
                    files.append(os.path.join(tenant.simulation.folder.name, f"fetched{len(files)}.json"))
                    with open(files[-1], "w", encoding="utf-8") as file:
                        file.write(tenant.must(command[:150], with_debians_cli(command)))
            report.step(f"{scenario}: something was not read", "" if fetched else "no command was printed")
            report.step("      and all of it is settled", "\n        ".join(what(each) for each in reads))
        finally:
            tenant.close()


def main():
    if os.environ.get("CVM_PEERS") != "1":
        skip("packaging/peers runs this.")
    if not os.path.exists("/usr/lib/python3/dist-packages/azure/cli"):
        skip("Debian's package azure-cli is not installed.")
    report = Report()
    cured = set()
    chosen = sys.argv[2:]
    for scenario, prepare in (("managed-hsm", managed_hsm), ("managed-hsm", unfit_role), ("key-disabled", as_it_is),
                              ("key-vault-access-policy", policies), ("key-vault-access-policy", all_permissions),
                              ("key-vault-rbac", azure_roles), ("managed-hsm-custom-role", disabled),
                              ("principal-missing", as_it_is), ("key-vault-network-closed", as_it_is),
                              ("unregistered-preview-feature", as_it_is)):
        if chosen and not {prepare.__name__, scenario} & set(chosen):
            continue
        print(f"-- {prepare.__name__}: {scenario}", flush=True)
        tenant = Tenant(report, scenario)
        try:
            prepare(tenant)
            cure_all(tenant, cured)
        finally:
            tenant.close()
    if not chosen or "unread" in chosen:
        unread(report, cured)
    if not chosen:
        rules = {each[0] for each in cured}
        expected = {"backupLacksAccess", "backupAccessUnknown", "backupHasSurplusRights", "backupHoldsAllKeys",
                    "roleLacksNeededRight", "assignedToApplicationId", "compoundIdentity", "deletedRole",
                    "diskEncryptionSetLacksAccess", "orchestratorLacksAccess", "scopeNotRead", "networkClosed",
                    "backupPrincipalMissing", "backupPrincipalDisabled", "previewNotRegistered"}
        # An id that the directory does not know, purge protection that is off and what is deleted cannot be made here;
        # Debian's CLI cannot enable a key.
        report.step("every rule that prints commands was tried", ", ".join(sorted(expected - rules)))
        print("rules: " + ", ".join(sorted(rules)))
    report.close()


main()
