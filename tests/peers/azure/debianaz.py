"""Runs Debian's Azure CLI, whose SDK packages are of another date than the CLI itself.

Azure CLI 2.45 asks the SDK of Debian 12 for API versions that it does not have and for parameters that it has
renamed, so that several commands end before they send anything. This says to each what the other calls it, and
changes nothing else: Microsoft's code builds every request and reads every answer.
"""
import functools
import importlib
import os
import runpy
import sys
import types

os.environ.setdefault("AZ_INSTALLER", "DEB")


def choose_api_versions():
    """Those of the CLI's table that the SDK lacks."""
    from azure.cli.core.profiles import _shared

    latest = _shared.AZURE_API_PROFILES["latest"]
    kinds = _shared.ResourceType
    compute = dict(latest[kinds.MGMT_COMPUTE].profile)
    compute["virtual_machine_scale_sets"] = "2022-08-01"
    latest[kinds.MGMT_COMPUTE] = _shared.SDKProfile("2022-08-01", compute)
    latest[kinds.DATA_KEYVAULT_ADMINISTRATION_ACCESS_CONTROL] = "7.2"


def add_config():
    """Older operation groups called their configuration `config`."""
    for version in ("v2018_01_01_preview", "v2020_04_01_preview"):
        module = importlib.import_module(f"azure.mgmt.authorization.{version}.operations")
        for name in dir(module):
            group = getattr(module, name)
            if name.endswith("Operations") and not hasattr(group, "config"):
                group.config = property(lambda self: self._config)


def rename_parameters():
    """Parameters of the access control client, as its first preview called them."""
    from azure.keyvault.administration import KeyVaultAccessControlClient as Client

    names = {
        "role_scope": "scope",
        "role_assignment_name": "name",
        "role_definition_name": "name",
        "role_definition_id": "definition_id",
    }

    def renamed(method):
        @functools.wraps(method)
        def call(self, *args, **kwargs):
            return method(self, *args, **{names.get(key, key): value for key, value in kwargs.items()})

        return call

    for name in dir(Client):
        if "role" in name and not name.startswith("_"):
            setattr(Client, name, renamed(getattr(Client, name)))

    remove = Client.delete_role_assignment

    def remove_and_tell(self, role_scope, role_assignment_name):
        removed = self.get_role_assignment(role_scope, role_assignment_name)
        remove(self, role_scope, role_assignment_name)
        return removed  # as the first preview did

    Client.delete_role_assignment = remove_and_tell


def rename_members():
    """The same for what a role permits, and for what an assignment says."""
    from azure.keyvault.administration import KeyVaultPermission as Permission
    from azure.keyvault.administration import KeyVaultRoleAssignment as Assignment

    names = {
        "allowed_actions": "actions",
        "denied_actions": "not_actions",
        "allowed_data_actions": "data_actions",
        "denied_data_actions": "not_data_actions",
    }
    create = Permission.__init__

    def renamed(self, **kwargs):
        create(self, **{names.get(key, key): value for key, value in kwargs.items()})

    Permission.__init__ = renamed
    for old, new in names.items():
        setattr(Permission, old, property(lambda self, name=new: getattr(self, name)))
    for name in ("principal_id", "role_definition_id", "scope"):
        setattr(Assignment, name, property(lambda self, name=name: getattr(self.properties, name)))
    Assignment.assignment_id = property(lambda self: self.role_assignment_id)
    Assignment.id = property(lambda self: self.role_assignment_id)


def find_error_class():
    """The error of the old key client, which Debian does not have; the CLI only asks whether one is one."""
    package = types.ModuleType("azure.keyvault.v7_0")
    package.models = types.ModuleType("azure.keyvault.v7_0.models")
    package.models.KeyVaultErrorException = type("KeyVaultErrorException", (Exception,), {})
    sys.modules[package.__name__] = package
    sys.modules[package.models.__name__] = package.models


choose_api_versions()
if "role" in sys.argv[1:3]:
    add_config()
if "keyvault" in sys.argv[1:2]:
    rename_parameters()
    rename_members()
    find_error_class()
runpy.run_module("azure.cli", run_name="__main__")
