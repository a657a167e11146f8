// Microsoft's libraries for Node against the simulator: MSAL for sign-in, the SDK for the job.
// In the environment: SIMULATOR (its address), TENANT, CLIENT, APPLICATION, SECRET, HTTPS_PROXY.
import { PublicClientApplication, ConfidentialClientApplication, CryptoProvider } from "@azure/msal-node";
import { ClientSecretCredential, DeviceCodeCredential } from "@azure/identity";
import { ComputeManagementClient } from "@azure/arm-compute";
import { KeyClient } from "@azure/keyvault-keys";
import { RecoveryServicesBackupClient } from "@azure/arm-recoveryservicesbackup";

const { SIMULATOR, TENANT, CLIENT, APPLICATION, SECRET } = process.env;
const production = "1a5f0c3e-8c1b-4b57-9a0e-6d2f4f1c7b01";
const arm = "https://management.azure.com/.default";
const vault = "https://vault.azure.net/.default";
const officer = "security.officer@contoso.com";
let passed = 0;
let failed = 0;

/// One step; what it throws is its failure.
async function step(name, work) {
    try {
        const result = await work();
        passed += 1;
        console.log(`ok      ${name}`);
        return result;
    } catch (error) {
        failed += 1;
        console.log(`FAILED  ${name}\n        ${String(error?.stack ?? error).slice(0, 1500)}`);
        return undefined;
    }
}

function check(right, what) {
    if (!right) {
        throw new Error(`unexpected: ${typeof what === "string" ? what : JSON.stringify(what)}`);
    }
}

async function fails(work, text) {
    let error;
    try {
        await work();
    } catch (caught) {
        error = caught;
    }
    check(error && String(error).includes(text), `should fail with ${text}, but: ${error}`);
}

/// A public client at the simulator's own address, with nothing of Microsoft's on the way.
function publicClient() {
    const host = new URL(SIMULATOR).host;
    return new PublicClientApplication({
        auth: { clientId: CLIENT, authority: `${SIMULATOR}/${TENANT}`, knownAuthorities: [host] },
    });
}

/// Signs in on the page of the simulator, as a person would, and returns where the browser is sent to.
async function press(url, user) {
    const page = await (await fetch(url)).text();
    const action = /action="([^"]+)"/.exec(page)[1];
    const [, name, value] = /type="hidden" name="([^"]+)"\s+value="([^"]+)"/.exec(page);
    const button = new RegExp(`name="([^"]+)" value="([^"]+)">${user}`).exec(page);
    const answer = new URL(action, url);
    answer.search = new URLSearchParams([[name, value], [button[1], button[2]]]).toString();
    const reply = await fetch(answer, { redirect: "manual" });
    if (reply.status === 302) {
        return { location: reply.headers.get("location") };
    }
    const form = await reply.text(); // response_mode=form_post: the browser posts what the page holds
    const fields = [...form.matchAll(/type="hidden" name="([^"]+)"\s+value="([^"]+)"/g)].map(([, key, text]) => [key, text]);
    return { post: /action="([^"]+)"/.exec(form)[1], body: new URLSearchParams(fields) };
}

async function authorize(client, redirectUri, verifier, challenge, more = {}) {
    return client.getAuthCodeUrl({
        scopes: [arm], redirectUri, codeChallenge: challenge, codeChallengeMethod: "S256", state: "a state", ...more,
    });
}

async function signIn() {
    const client = publicClient();
    const crypto = new CryptoProvider();
    const { verifier, challenge } = await crypto.generatePkceCodes();
    const redirectUri = "http://localhost:43210";
    let code;
    const nonce = crypto.createNewGuid();
    const tokens = await step("MSAL: authorization code with PKCE", async () => {
        const url = await authorize(client, redirectUri, verifier, challenge, { nonce });
        const back = new URL((await press(url, "Security officer")).location);
        check(back.searchParams.get("state") === "a state", back.href);
        code = back.searchParams.get("code");
        const result = await client.acquireTokenByCode(
            { code, scopes: [arm], redirectUri, codeVerifier: verifier, nonce, state: "a state" }, { state: "a state" });
        check(result.account.username === officer && result.tenantId === TENANT, result.account);
        return result;
    });
    await step("MSAL: a code works once", () => fails(
        () => publicClient().acquireTokenByCode({ code, scopes: [arm], redirectUri, codeVerifier: verifier }), "54005"));
    await step("MSAL: a wrong verifier is refused", async () => {
        const url = await authorize(client, redirectUri, verifier, challenge);
        const back = new URL((await press(url, "Security officer")).location);
        await fails(() => publicClient().acquireTokenByCode({
            code: back.searchParams.get("code"), scopes: [arm], redirectUri, codeVerifier: `${verifier}x`,
        }), "501481");
    });
    await step("MSAL: a refresh gives a token for another resource", async () => {
        const result = await client.acquireTokenSilent({ account: tokens.account, scopes: [vault] });
        check(result.accessToken !== tokens.accessToken && !result.fromCache, "the same token");
    });
    await step("MSAL: a forced refresh gives another token", async () => {
        const result = await client.acquireTokenSilent({ account: tokens.account, scopes: [arm], forceRefresh: true });
        check(result.accessToken !== tokens.accessToken, "the same token");
    });
    await step("MSAL: a token that is still good comes from the cache", async () => {
        const result = await client.acquireTokenSilent({ account: tokens.account, scopes: [arm] });
        check(result.fromCache, "not from the cache");
    });
    await step("MSAL: a person cancels", async () => {
        const url = await authorize(client, redirectUri, verifier, challenge);
        const back = new URL((await press(url, "Cancel")).location);
        check(back.searchParams.get("error") === "access_denied", back.href);
    });
    await step("MSAL: its own browser sign-in", async () => {
        const result = await client.acquireTokenInteractive({
            scopes: [arm],
            openBrowser: async (url) => {
                const back = await press(url, "Security officer");
                const sent = back.post ? fetch(back.post, { method: "POST", body: back.body }) : fetch(back.location);
                sent.catch(() => {});
            },
        });
        check(result.account.username === officer, result.account);
    });
    await step("MSAL: device code", async () => {
        let told;
        const result = await client.acquireTokenByDeviceCode({
            scopes: [arm], deviceCodeCallback: (answer) => { told = answer; },
        });
        check(told.verificationUri === `${SIMULATOR}/devicelogin` && told.userCode.length === 9, told);
        check(result.account.username === "backup.administrator@contoso.com", result.account);
    });
    const secretClient = (clientSecret) => new ConfidentialClientApplication({
        auth: { clientId: APPLICATION, clientSecret, authority: `${SIMULATOR}/${TENANT}`,
            knownAuthorities: [new URL(SIMULATOR).host] },
    });
    await step("MSAL: an application with its secret", async () => {
        const result = await secretClient(SECRET).acquireTokenByClientCredential({ scopes: [arm] });
        check(result.accessToken.length > 20, result);
    });
    await step("MSAL: an application with a wrong secret", () => fails(
        () => secretClient("guess").acquireTokenByClientCredential({ scopes: [arm] }), "7000215"));
}

/// The SDK, unchanged, at Azure's own names: everything goes through the proxy.
async function work() {
    const person = new DeviceCodeCredential({ tenantId: TENANT, clientId: CLIENT, userPromptCallback: () => {} });
    const application = new ClientSecretCredential(TENANT, APPLICATION, SECRET);
    const compute = new ComputeManagementClient(application, production);
    await step("SDK: virtual machines, as an application", async () => {
        const names = [];
        for await (const machine of compute.virtualMachines.listAll()) {
            names.push(machine.name);
        }
        check(names.includes("cvm-erp-01"), names);
    });
    await step("SDK: the disk encryption set names the key", async () => {
        const set = await compute.diskEncryptionSets.get("rg-erp", "des-erp");
        check(set.activeKey.keyUrl.includes("/keys/cvm-erp-os/"), set);
    });
    await step("SDK: the keys of the HSM, after its challenge", async () => {
        const keys = [];
        for await (const key of new KeyClient("https://contoso-hsm-prod.managedhsm.azure.net", person).listPropertiesOfKeys()) {
            keys.push(key.name);
        }
        check(keys.includes("cvm-erp-os"), keys);
    });
    await step("SDK: an application without a role at the HSM", () => fails(async () => {
        for await (const key of new KeyClient("https://contoso-hsm-prod.managedhsm.azure.net", application).listPropertiesOfKeys()) {
            check(false, key.name);
        }
    }, "403"));
    const backup = new RecoveryServicesBackupClient(person, production);
    await step("SDK: backup policies", async () => {
        const names = [];
        for await (const policy of backup.backupPolicies.list("rsv-prod-uaenorth", "rg-backup")) {
            names.push(policy.name);
        }
        check(names.includes("Tier1-Daily-Enhanced"), names);
    });
    await step("SDK: protected items", async () => {
        const names = [];
        for await (const item of backup.backupProtectedItems.list("rsv-prod-uaenorth", "rg-backup")) {
            names.push(item.properties.friendlyName);
        }
        check(names.length > 0, names);
    });
}

await signIn();
await work();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed || !passed ? 1 : 0);
