"""The whole job with the Azure CLI alone, against the stand-alone simulator.

Every step is one command of the CLI, and what it must print or do to the simulated tenant.
"""
import json
import os
import subprocess
import sys

from report import Report, skip
from simulation import Simulation

FOLDER = os.path.dirname(os.path.abspath(__file__))
PRODUCTION = "1a5f0c3e-8c1b-4b57-9a0e-6d2f4f1c7b01"
SECURITY = "2b6e1d4f-9d2c-4c68-8b1f-7e3a5a2d8c02"
BACKUP_APP = "262044b1-e2ce-469f-a196-69ab7ada62d3"
REFUSED = "UserErrorKeyVaultPermissionsNotConfiguredForCVMWithCMK"
HSM = ["--hsm-name", "contoso-hsm-prod"]
VAULT = ["-v", "rsv-prod-uaenorth", "-g", "rg-backup"]
ENCRYPTION_USER = "Managed HSM Crypto Service Encryption User"
CUSTOM_ROLE = {
    "roleName": "Azure Backup CVM key access", "description": "Read and back up keys.",
    "actions": [], "notActions": [],
    "dataActions": ["Microsoft.KeyVault/managedHsm/keys/read/action",
                    "Microsoft.KeyVault/managedHsm/keys/backup/action"],
    "notDataActions": [],
}


class Azure:
    """The Azure CLI, signed in to one simulation."""

    def __init__(self, report, simulation):
        self.report = report
        self.simulation = simulation
        self.environment = simulation.environment()

    def run(self, arguments, **environment):
        command = ["/usr/bin/python3", os.path.join(FOLDER, "debianaz.py"), *arguments]
        done = subprocess.run(command, capture_output=True, text=True, timeout=300, stdin=subprocess.DEVNULL,
                              env={**self.environment, **environment})
        try:
            output = json.loads(done.stdout) if done.stdout.strip() else None
        except ValueError:
            output = done.stdout
        return done.returncode, output, done.stderr

    def __call__(self, *arguments, check=None, fails=None, **environment):
        """Runs one command. `check` looks at its output and says whether it is right; `fails` is a text that
        its complaint must hold."""
        name = "az " + " ".join(word if len(word) < 60 else word[:57] + "..." for word in arguments)
        code, output, complaint = self.run(arguments, **environment)
        problem = ""
        if fails is not None:
            if code == 0 or fails not in complaint:
                problem = f"should fail with {fails}, but: exit code {code}, {complaint.strip()[-500:]}"
        elif code != 0:
            problem = f"exit code {code}: {complaint.strip()[-800:]}"
        elif check is not None:
            try:
                right = check(output)
            except (KeyError, TypeError, IndexError, AttributeError, StopIteration) as error:
                right = False
                problem = repr(error) + " "
            if not right:
                problem += "unexpected output: " + json.dumps(output)[:800]
        self.report.step(name.replace(self.simulation.secret, "..."), problem)
        return output

    def script(self, what, text):
        """Runs a script for bash, whose `az` is this one."""
        folder = os.path.join(self.simulation.folder.name, "bin")
        os.makedirs(folder, exist_ok=True)
        shim = os.path.join(folder, "az")
        with open(shim, "w", encoding="utf-8") as file:
            file.write(f'#!/bin/sh\nexec /usr/bin/python3 "{FOLDER}/debianaz.py" "$@"\n')
        os.chmod(shim, 0o700)
        environment = {**self.environment, "PATH": folder + os.pathsep + os.environ["PATH"]}
        done = subprocess.run(["bash"], input=text, capture_output=True, text=True, timeout=300, env=environment,
                              check=False)
        self.report.step("      " + what, "" if done.returncode == 0 else f"exit code {done.returncode}: {done.stderr[-800:]}")
        return done.stdout

    def ends(self, what, right):
        """What the commands before have done to the tenant."""
        self.report.step("      " + what, "" if right else json.dumps(self.simulation.state())[:3000])

    def sign_in(self):
        self("login", "--use-device-code",
             check=lambda found: [each["name"] for each in found][:2] == ["Contoso Development", "Contoso Production"])
        self("account", "set", "--subscription", PRODUCTION)

    def enable(self, group, vm, check):
        machine = f"/subscriptions/{PRODUCTION}/resourceGroups/{group}/providers/Microsoft.Compute/virtualMachines/{vm}"
        self("backup", "protection", "enable-for-vm", *VAULT, "--vm", machine,
             "--policy-name", "Tier1-Daily-Enhanced", check=check)


def is_refused(output):
    return output["status"] == "Failed" and output["error"]["code"] == REFUSED


def is_configured(output):
    return output["properties"]["operation"] == "ConfigureBackup" and output["properties"]["status"] == "Completed"


def read_the_chain(az):
    az("vm", "show", "-g", "rg-erp", "-n", "cvm-erp-01",
       check=lambda vm: vm["securityProfile"]["securityType"] == "ConfidentialVM"
       and vm["storageProfile"]["osDisk"]["managedDisk"]["securityProfile"]["diskEncryptionSet"]["id"].endswith("/des-erp"))
    az("vm", "list", "--query", "length(@)", check=lambda count: count == 8)
    az("disk", "list", "-g", "rg-erp", check=lambda disks: disks[0]["securityProfile"]["securityType"]
       == "ConfidentialVM_DiskEncryptedWithCustomerKey")
    az("disk-encryption-set", "show", "-g", "rg-erp", "-n", "des-erp",
       check=lambda found: found["activeKey"]["keyUrl"].startswith("https://contoso-hsm-prod.managedhsm.azure.net/keys/cvm-erp-os/"))
    az("keyvault", "show", *HSM, "--subscription", SECURITY,
       check=lambda hsm: hsm["properties"]["hsmUri"] == "https://contoso-hsm-prod.managedhsm.azure.net/")
    az("ad", "sp", "show", "--id", BACKUP_APP,
       check=lambda found: found["displayName"] == "Backup Management Service")
    az("ad", "signed-in-user", "show",
       check=lambda user: user["userPrincipalName"] == "backup.administrator@contoso.com")
    az("keyvault", "role", "definition", "list", *HSM,
       check=lambda roles: ENCRYPTION_USER in [role["roleName"] for role in roles])
    az("keyvault", "role", "assignment", "list", *HSM,
       check=lambda found: len(found) == 5 and not any(each["principalName"] == BACKUP_APP for each in found))
    az("backup", "vault", "list", check=lambda vaults: len(vaults) == 3)
    az("backup", "vault", "show", "-n", "rsv-prod-uaenorth", "-g", "rg-backup",
       check=lambda vault: vault["properties"]["provisioningState"] == "Succeeded")
    az("backup", "policy", "list", *VAULT, check=lambda policies: len(policies) == 4)
    az("backup", "policy", "show", *VAULT, "-n", "EnhancedPolicy",
       check=lambda policy: policy["properties"]["policyType"] == "V2")
    az("backup", "protection", "check-vm", "-g", "rg-erp", "--vm", "cvm-erp-01", check=lambda vault: vault == "")


def managed_hsm(az):
    """Refused without a grant; protected with one, which the CLI makes; the grant can be taken back."""
    az.sign_in()
    read_the_chain(az)
    principal = az.run(["ad", "sp", "show", "--id", BACKUP_APP])[1]["id"]
    key = ["--scope", "/keys/cvm-erp-os"]

    def granted():
        return [each["scope"] for each in az.simulation.store("contoso-hsm-prod")["localRoleAssignments"]
                if each["principalId"] == principal]

    az.enable("rg-erp", "cvm-erp-01", is_refused)
    az.ends("nothing is protected", "cvm-erp-01" not in az.simulation.items())
    jobs = az("backup", "job", "list", *VAULT, check=lambda found: found[0]["properties"]["status"] == "Failed")
    az("backup", "job", "show", *VAULT, "-n", jobs[0]["name"],
       check=lambda job: job["properties"]["errorDetails"][0]["errorCode"] is not None)

    az("keyvault", "role", "definition", "create", *HSM, "--role-definition", json.dumps(CUSTOM_ROLE),
       check=lambda role: role["permissions"][0]["dataActions"] == CUSTOM_ROLE["dataActions"])
    az("keyvault", "role", "assignment", "create", *HSM, *key, "--role", CUSTOM_ROLE["roleName"],
       "--assignee-object-id", principal, "--assignee-principal-type", "ServicePrincipal",
       check=lambda made: made["scope"] == "/keys/cvm-erp-os")
    az("keyvault", "role", "assignment", "create", *HSM, *key, "--role", CUSTOM_ROLE["roleName"],
       "--assignee-object-id", principal, fails="MatchingRoleAssignmentExists")
    az("keyvault", "role", "assignment", "list", *HSM, *key,
       check=lambda found: [BACKUP_APP, CUSTOM_ROLE["roleName"]] in [[each["principalName"], each["roleName"]] for each in found])
    az.ends("the grant is on the one key", granted() == ["/keys/cvm-erp-os"])
    az.enable("rg-erp", "cvm-erp-01", is_configured)
    az.ends("the machine is protected", az.simulation.items().get("cvm-erp-01") in ("IRPending", "Protected"))
    az("backup", "protection", "check-vm", "-g", "rg-erp", "--vm", "cvm-erp-01",
       check=lambda vault: vault.endswith("/vaults/rsv-prod-uaenorth"))
    az("backup", "item", "list", *VAULT,
       check=lambda items: "cvm-erp-01" in [item["properties"]["friendlyName"] for item in items])
    az("backup", "protection", "disable", *VAULT, "-c", "cvm-erp-01", "-i", "cvm-erp-01",
       "--backup-management-type", "AzureIaasVM", "--delete-backup-data", "false", "--yes",
       check=lambda job: job["properties"]["status"] == "Completed")
    az.ends("the protection has stopped", az.simulation.items().get("cvm-erp-01") == "ProtectionStopped")

    az("keyvault", "role", "assignment", "create", *HSM, "--scope", "/keys", "--role", ENCRYPTION_USER,
       "--assignee-object-id", principal, check=lambda made: made["principalId"] == principal)
    az("keyvault", "role", "assignment", "delete", *HSM, "--scope", "/keys", "--role", ENCRYPTION_USER,
       "--assignee", principal)
    az("keyvault", "role", "assignment", "delete", *HSM, *key, "--role", CUSTOM_ROLE["roleName"],
       "--assignee", principal)
    az.ends("no grant is left", granted() == [])
    az("keyvault", "role", "definition", "delete", *HSM, "--name",
       az.simulation.store("contoso-hsm-prod")["localRoleDefinitions"][0]["name"])
    az.ends("no custom role is left", az.simulation.store("contoso-hsm-prod")["localRoleDefinitions"] == [])


def access_policy(az):
    """A Key Vault with access policies: the CLI writes the whole vault back and must lose nobody's access."""
    az.sign_in()
    vault = ["-n", "contoso-kv-policies", "--subscription", SECURITY]

    def policies():
        return {each["objectId"]: sorted(right.lower() for right in each["keys"])
                for each in az.simulation.store("contoso-kv-policies")["accessPolicies"]}

    principal = az.run(["ad", "sp", "show", "--id", BACKUP_APP])[1]["id"]
    before = policies()
    az.enable("rg-erp", "cvm-erp-01", is_refused)
    az("keyvault", "set-policy", *vault, "--spn", BACKUP_APP, "--key-permissions", "get", "list", "backup",
       check=lambda found: len(found["properties"]["accessPolicies"]) == len(before) + 1)
    az.ends("others keep their access",
            policies() == {**before, principal: ["backup", "get", "list"]})
    az.enable("rg-erp", "cvm-erp-01", is_configured)
    az.ends("the machine is protected", "cvm-erp-01" in az.simulation.items())
    az("keyvault", "delete-policy", *vault, "--spn", BACKUP_APP)
    az.ends("the access is taken back", policies() == before)


def azure_rbac(az):
    """A Key Vault with Azure roles."""
    az.sign_in()
    key = (f"/subscriptions/{SECURITY}/resourceGroups/rg-keys-uaenorth/providers/Microsoft.KeyVault/vaults/"
           "contoso-kv-rbac/keys/cvm-erp-os")
    principal = az.run(["ad", "sp", "show", "--id", BACKUP_APP])[1]["id"]
    role = ["--role", "Key Vault Crypto Service Encryption User", "--scope", key]
    backup = ["--role", "Key Vault Crypto Officer", "--scope", key]
    az.enable("rg-erp", "cvm-erp-01", is_refused)
    az("role", "definition", "list", "--name", "Key Vault Crypto Service Encryption User",
       check=lambda found: found[0]["roleType"] == "BuiltInRole")
    az("role", "assignment", "create", *role, "--assignee", BACKUP_APP,
       check=lambda made: made["principalId"] == principal)
    az.enable("rg-erp", "cvm-erp-01", is_refused)  # this role cannot back a key up
    az("role", "assignment", "delete", *role, "--assignee", principal)
    az("role", "assignment", "create", *backup, "--assignee-object-id", principal,
       "--assignee-principal-type", "ServicePrincipal", check=lambda made: made["scope"] == key)
    az("role", "assignment", "list", "--scope", key, "--assignee", principal,
       check=lambda found: [each["roleDefinitionName"] for each in found] == ["Key Vault Crypto Officer"])
    az.enable("rg-erp", "cvm-erp-01", is_configured)
    az.ends("the machine is protected", "cvm-erp-01" in az.simulation.items())
    az("role", "assignment", "list", "--all", "--subscription", PRODUCTION,
       check=lambda found: "Contributor" in [each["roleDefinitionName"] for each in found])


def script_of(scenario):
    """The script in the request that the program writes for somebody who may grant, and the check after it."""
    told = subprocess.run([sys.argv[1], "protect", "--scenario", scenario, "--request", "--lang", "en"],
                          capture_output=True, text=True, timeout=120, stdin=subprocess.DEVNULL, check=True).stdout
    script = told[told.index("(set -eu"):]
    check = told[told.index("Check afterward:\n\n"):].split("\n\n")[1]
    return script[:script.index("\n\n")] + "\n", check + "\n"


def our_script(az, scenario):
    """The program's own script, run by the CLI, must be all that was missing."""
    az.sign_in()
    script, check = script_of(scenario)
    az.enable("rg-erp", "cvm-erp-01", is_refused)
    az.script("the script of the request grants", script)
    shown = az.script("the check after it", check).lower()
    az.ends("it shows the grant", "cvm-erp-os" in shown or "backup" in shown)
    az.enable("rg-erp", "cvm-erp-01", is_configured)
    az.ends("the machine is protected", "cvm-erp-01" in az.simulation.items())


def script_for_hsm(az):
    our_script(az, "managed-hsm")


def script_for_access_policy(az):
    our_script(az, "key-vault-access-policy")


def script_for_azure_rbac(az):
    our_script(az, "key-vault-rbac")


def other_ways_to_sign_in(az):
    """As an application, in a browser, and in a cloud of its own."""
    simulation = az.simulation
    application = ["login", "--service-principal", "--tenant", simulation.tenant, "--username", simulation.application]
    az(*application, "--password", "guess", fails="AADSTS7000215")
    az(*application, "--password", simulation.secret,
       check=lambda found: [each["name"] for each in found] == ["Contoso Production"])
    az("vm", "show", "-g", "rg-erp", "-n", "cvm-erp-01", check=lambda vm: vm["name"] == "cvm-erp-01")
    az("keyvault", "role", "assignment", "list", *HSM, fails="AccessDenied")  # Contributor is no role of the HSM
    az("logout")
    press = f"/usr/bin/python3 {os.path.join(FOLDER, 'press.py')} %s"
    az("login", check=lambda found: found[0]["user"]["name"] == "security.officer@contoso.com",
       BROWSER=press, DISPLAY=":none")
    az("logout")
    az("cloud", "register", "-n", "Simulated", "--endpoint-resource-manager",
       simulation.address + "/host/management.azure.com", "--endpoint-active-directory", simulation.address,
       "--endpoint-active-directory-resource-id", "https://management.core.windows.net/",
       "--suffix-keyvault-dns", ".vault.azure.net")
    az("cloud", "set", "-n", "Simulated")
    az("login", "--use-device-code", check=lambda found: found[0]["cloudName"] == "Simulated")
    az("account", "set", "--subscription", PRODUCTION)
    az("vm", "show", "-g", "rg-erp", "-n", "cvm-erp-01", check=lambda vm: vm["name"] == "cvm-erp-01")
    az("disk-encryption-set", "show", "-g", "rg-erp", "-n", "des-erp", check=lambda found: found["name"] == "des-erp")
    az("keyvault", "show", *HSM, "--subscription", SECURITY, check=lambda hsm: hsm["name"] == "contoso-hsm-prod")


def main():
    if os.environ.get("CVM_PEERS") != "1":
        skip("packaging/peers runs this.")
    if not os.path.exists("/usr/lib/python3/dist-packages/azure/cli"):
        skip("Debian's package azure-cli is not installed.")
    report = Report()
    chosen = sys.argv[2:]
    for scenario, job in (("managed-hsm", managed_hsm), ("key-vault-access-policy", access_policy),
                          ("key-vault-rbac", azure_rbac), ("managed-hsm", script_for_hsm),
                          ("key-vault-access-policy", script_for_access_policy),
                          ("key-vault-rbac", script_for_azure_rbac), ("managed-hsm", other_ways_to_sign_in)):
        if chosen and job.__name__ not in chosen:
            continue
        print(f"-- {job.__name__}", flush=True)
        simulation = Simulation(sys.argv[1], scenario)
        try:
            job(Azure(report, simulation))
        finally:
            simulation.close()
    report.close()


main()
