// What is asked of the simulator: every route of Microsoft.Authorization and Microsoft.Compute, with success and
// without. Each is a status that is expected, a method, a path, and perhaps a query and a body.
const production = "/subscriptions/1a5f0c3e-8c1b-4b57-9a0e-6d2f4f1c7b01";
const security = "/subscriptions/2b6e1d4f-9d2c-4c68-8b1f-7e3a5a2d8c02";
const development = "/subscriptions/3c7f2e5a-0e3d-4d79-9c2a-8f4b6b3e9d03";
const unknown = "/subscriptions/00000000-0000-4000-8000-000000000001";
const group = `${production}/resourceGroups/rg-erp`;
const noGroup = `${production}/resourceGroups/rg-gone`;
const vault = `${security}/resourceGroups/rg-keys-uaenorth/providers/Microsoft.KeyVault/vaults/contoso-kv-rbac`;
const noVault = `${security}/resourceGroups/rg-keys-uaenorth/providers/Microsoft.KeyVault/vaults/gone`;
const key = `${vault}/keys/cvm-erp-os`;
const machine = `${group}/providers/Microsoft.Compute/virtualMachines/cvm-erp-01`;
const set = `${group}/providers/Microsoft.Compute/diskEncryptionSets/des-erp`;
const reader = "acdd72a7-3385-48ef-bd42-f606fba81ae7";
const backupReader = "a795c7a0-d4a2-40c1-ae25-d81f01202912";
const guid = (last) => `7c0e52a1-9d1f-4e0a-8f6b-0000000000${last}`;
const gone = guid("ff");

export const versions = { authorization: "2022-04-01", compute: "2021-11-01", disks: "2022-03-02", sizes: "2021-07-01" };

function definition(name, more = {}, permission = {}) {
    return { properties: {
        roleName: name, type: "CustomRole", description: "Reads keys", assignableScopes: [security],
        permissions: [{ actions: [], notActions: [], dataActions: ["Microsoft.KeyVault/vaults/keys/read"],
            notDataActions: [], ...permission }],
        ...more,
    } };
}

function assignment(principalId, more = {}) {
    return { properties: {
        roleDefinitionId: `${security}/providers/Microsoft.Authorization/roleDefinitions/${reader}`, principalId, ...more,
    } };
}

/// `known`: what the scenario holds, by its own state page.
function authorization({ principal }) {
    const at = (scope, rest) => `${scope}/providers/Microsoft.Authorization/${rest}`;
    const definitions = (scope, rest = "") => at(scope, `roleDefinitions${rest}`);
    const assignments = (scope, rest = "") => at(scope, `roleAssignments${rest}`);
    const robot = "6e1a0c43-51f0-4a0c-8d4b-1f3f2f6f7a03";
    const all = [
        // Role definitions
        [200, "GET", definitions(production)],
        [200, "GET", definitions(group)],
        [200, "GET", definitions(vault), { $filter: "roleName eq 'Key Vault Crypto User'" }],
        [200, "GET", definitions(vault), { $filter: "type eq 'BuiltInRole'" }],
        [200, "GET", definitions(production), { $filter: "type eq 'CustomRole'" }],
        [200, "GET", definitions(production), { $filter: "atScopeAndBelow()" }],
        [200, "GET", definitions(production), { $filter: "roleName eq 'no such role'" }],
        [404, "GET", definitions(unknown)],
        [404, "GET", definitions(noGroup)],
        [400, "GET", definitions("/subscriptions/none")],
        [200, "GET", definitions(production, `/${reader}`)],
        [200, "GET", definitions(production, "/5b7f5a0e-3c0d-4b8e-9f43-61d1a7b20c11")],
        [200, "GET", definitions(vault, `/${reader}`)],
        [404, "GET", definitions(production, `/${gone}`)],
        [404, "GET", definitions(unknown, `/${reader}`)],
        [201, "PUT", definitions(security, `/${guid("01")}`), {}, definition("Key reader")],
        [201, "PUT", definitions(security, `/${guid("01")}`), {}, definition("Key reader", { description: "Changed" })],
        [200, "GET", definitions(security, `/${guid("01")}`)],
        [400, "PUT", definitions(security, "/none"), {}, definition("Another")],
        [400, "PUT", definitions(security, `/${guid("02")}`), {}, definition("")],
        [400, "PUT", definitions(security, `/${guid("02")}`), {},
            definition("Another", {}, { dataActions: ["Microsoft.KeyVault/vaults/fly"] })],
        [400, "PUT", definitions(security, `/${reader}`), {}, definition("Another")],
        [403, "PUT", definitions(development, `/${guid("02")}`), {},
            definition("Another", { assignableScopes: [development] })],
        [404, "PUT", definitions(unknown, `/${guid("02")}`), {}, definition("Another", { assignableScopes: [unknown] })],
        [409, "PUT", definitions(security, `/${guid("02")}`), {}, definition("Key reader")],

        // Role assignments
        [200, "GET", assignments(production)],
        [200, "GET", assignments(security), { $filter: "atScope()" }],
        [200, "GET", assignments(security), { $filter: `principalId eq '${principal}'` }],
        [200, "GET", assignments(security), { $filter: `assignedTo('${principal}')` }],
        [200, "GET", assignments(group)],
        [200, "GET", assignments(vault)],
        [200, "GET", assignments(vault), { $filter: `atScope() and assignedTo('${principal}')` }],
        [200, "GET", assignments(key), { $filter: `atScope() and assignedTo('${principal}')` }],
        [404, "GET", assignments(unknown)],
        [400, "GET", assignments("/subscriptions/none")],
        [404, "GET", assignments(noGroup)],
        [404, "GET", assignments(noVault)],
        [400, "GET", assignments(production), { $filter: "roleName eq 'Reader'" }],
        [201, "PUT", assignments(vault, `/${guid("11")}`), {}, assignment(robot)],
        [200, "PUT", assignments(vault, `/${guid("11")}`), {}, assignment(robot)],
        [200, "GET", assignments(vault, `/${guid("11")}`)],
        [201, "PUT", assignments(key, `/${guid("12")}`), {},
            assignment(robot, { principalType: "ServicePrincipal", description: "Reads the key" })],
        [200, "GET", assignments(key, `/${guid("12")}`)],
        [201, "PUT", assignments(security, `/${guid("13")}`), {}, assignment(robot)],
        [201, "PUT", assignments(`${security}/resourceGroups/rg-keys-uaenorth`, `/${guid("14")}`), {}, assignment(robot, {
            condition: "@Resource[Microsoft.KeyVault/vaults:name] StringEquals 'contoso-kv-rbac'", conditionVersion: "2.0",
        })],
        [409, "PUT", assignments(vault, `/${guid("15")}`), {}, assignment(robot)],
        [400, "PUT", assignments(vault, `/${guid("11")}`), {}, assignment(principal)],
        [400, "PUT", assignments(vault, "/none"), {}, assignment(robot)],
        [400, "PUT", assignments(vault, `/${guid("16")}`), {}, assignment(gone)],
        [400, "PUT", assignments(vault, `/${guid("16")}`), {}, assignment(robot, { principalType: "User" })],
        [400, "PUT", assignments(vault, `/${guid("16")}`), {}, assignment(robot, {
            roleDefinitionId: `${security}/providers/Microsoft.Authorization/roleDefinitions/${gone}`,
        })],
        [403, "PUT", assignments(development, `/${guid("16")}`), {}, assignment(robot)],
        [404, "PUT", assignments(noVault, `/${guid("16")}`), {}, assignment(robot)],
        [404, "GET", assignments(vault, `/${gone}`)],
        [404, "GET", assignments(unknown, `/${gone}`)],
        [200, "DELETE", assignments(vault, `/${guid("11")}`)],
        [204, "DELETE", assignments(vault, `/${guid("11")}`)],
        [200, "DELETE", assignments(key, `/${guid("12")}`)],
        [200, "DELETE", assignments(security, `/${guid("13")}`)],
        [403, "DELETE", assignments(development, `/${gone}`)],
        [404, "DELETE", assignments(unknown, `/${gone}`)],
        [404, "DELETE", assignments(noGroup, `/${gone}`)],
        [400, "DELETE", assignments("/subscriptions/none", `/${gone}`)],

        // Role definitions are deleted last: an assignment keeps one.
        [201, "PUT", assignments(vault, `/${guid("17")}`), {}, assignment(robot, {
            roleDefinitionId: `${security}/providers/Microsoft.Authorization/roleDefinitions/${guid("01")}`,
        })],
        [400, "DELETE", definitions(security, `/${guid("01")}`)],
        [200, "DELETE", assignments(vault, `/${guid("17")}`)],
        [200, "DELETE", definitions(security, `/${guid("01")}`)],
        [204, "DELETE", definitions(security, `/${guid("01")}`)],
        [400, "DELETE", definitions(security, `/${backupReader}`)],
        [403, "DELETE", definitions(development, `/${gone}`)],
        [404, "DELETE", definitions(unknown, `/${gone}`)],
        [404, "DELETE", definitions(noGroup, `/${gone}`)],

        // Deny assignments and own permissions
        [200, "GET", at(security, "denyAssignments"), { $filter: "atScope()" }],
        [200, "GET", at(`${security}/resourceGroups/rg-keys-uaenorth`, "denyAssignments")],
        [200, "GET", at(vault, "denyAssignments"), { $filter: "atScope()" }],
        [200, "GET", at(key, "denyAssignments"), { $filter: "atScope()" }],
        [200, "GET", at(production, "denyAssignments")],
        [404, "GET", at(unknown, "denyAssignments")],
        [404, "GET", at(noGroup, "denyAssignments")],
        [200, "GET", at(group, "permissions")],
        [200, "GET", at(machine, "permissions")],
        [200, "GET", at(key, "permissions")],
        [200, "GET", at(`${development}/resourceGroups/rg-lab`, "permissions")],
        [404, "GET", at(noGroup, "permissions")],
        [404, "GET", at(`${unknown}/resourceGroups/rg-erp`, "permissions")],
    ];
    return all.map((one) => [versions.authorization, ...one]);
}

function compute({ generated }) {
    const at = (scope, rest) => `${scope}/providers/Microsoft.Compute/${rest}`;
    const machines = [
        [200, "GET", at(production, "virtualMachines")],
        [200, "GET", at(production, "virtualMachines"), { statusOnly: "true" }],
        [200, "GET", at(generated, "virtualMachines")],
        [200, "GET", at(group, "virtualMachines")],
        [200, "GET", at(`${production}/resourceGroups/rg-backup`, "virtualMachines")],
        [404, "GET", at(unknown, "virtualMachines")],
        [400, "GET", at("/subscriptions/none", "virtualMachines")],
        [404, "GET", at(noGroup, "virtualMachines")],
        ...[["rg-erp", "cvm-erp-01"], ["rg-reports", "cvm-reports-01"], ["rg-korea", "cvm-vault-kr"],
            ["rg-web", "cvm-gateway-01"], ["rg-files", "vm-files-01"], ["rg-network", "vm-jump-01"]].flatMap(([rg, name]) => {
            const path = at(`${production}/resourceGroups/${rg}`, `virtualMachines/${name}`);
            return [[200, "GET", path], [200, "GET", path, { $expand: "instanceView" }], [200, "GET", `${path}/instanceView`]];
        }),
        [404, "GET", at(group, "virtualMachines/gone")],
        [404, "GET", at(noGroup, "virtualMachines/gone")],
        [404, "GET", at(group, "virtualMachines/gone/instanceView")],
        [404, "GET", at(`${unknown}/resourceGroups/rg-erp`, "virtualMachines/gone")],
    ];
    const disks = [
        [200, "GET", at(production, "disks")],
        [200, "GET", at(group, "disks")],
        [200, "GET", at(group, "disks/{osDisk}")],
        [404, "GET", at(group, "disks/gone")],
        [200, "GET", at(production, "diskEncryptionSets")],
        [200, "GET", at(group, "diskEncryptionSets")],
        [200, "GET", set],
        [404, "GET", at(group, "diskEncryptionSets/gone")],
        [200, "GET", `${set}/associatedResources`],
        [202, "PUT", at(group, "diskEncryptionSets/des-new"), {}, {
            location: "uaenorth", identity: { type: "SystemAssigned" },
            properties: {
                encryptionType: "ConfidentialVmEncryptedWithCustomerKey",
                activeKey: {
                    keyUrl: "https://contoso-hsm-prod.managedhsm.azure.net/keys/cvm-erp-os/a13cd5a8c63158b3a560663ef732e488",
                },
            },
        }],
        [200, "GET", "{operation}"],
        [404, "GET", at(production, `locations/uaenorth/DiskOperations/${gone}`)],
        [204, "DELETE", at(group, "diskEncryptionSets/gone")],
        [409, "DELETE", set],
        [204, "DELETE", at(group, "disks/gone")],
        [409, "DELETE", at(group, "disks/{osDisk}")],
    ];
    const sizes = [
        [200, "GET", at(production, "skus"), { $filter: "location eq 'uaenorth'" }],
        [404, "GET", at(unknown, "skus")],
    ];
    return [...machines.map((one) => [versions.compute, ...one]), ...disks.map((one) => [versions.disks, ...one]),
        ...sizes.map((one) => [versions.sizes, ...one])];
}

/// What the services answer on the way, whatever is asked for.
export const disturbed = [
    [versions.authorization, "GET", `${production}/providers/Microsoft.Authorization/roleAssignments`],
    [versions.authorization, "GET", `${production}/providers/Microsoft.Authorization/roleDefinitions`],
    [versions.authorization, "GET", `${production}/providers/Microsoft.Authorization/denyAssignments`],
    [versions.authorization, "GET", `${group}/providers/Microsoft.Authorization/permissions`],
    [versions.compute, "GET", `${production}/providers/Microsoft.Compute/virtualMachines`],
    [versions.compute, "GET", machine],
    [versions.compute, "GET", `${machine}/instanceView`],
];

export const exchanges = (known) => [...authorization(known), ...compute(known)];
