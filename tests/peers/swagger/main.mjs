// Microsoft's validator of traffic (oav), with Microsoft's specification files, over what the simulator is asked and
// answers. The files are others' data and no part of this repository: CVM_BACKUP_SPECS names their folder, or it is
// beside the recordings. judged.json holds each difference that is known, and why it is none of the simulator's faults.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { disturbed, exchanges, versions } from "./exchanges.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const { CVM_BACKUP_SPECS, CVM_BACKUP_RECORDINGS } = process.env;
const specs = resolve(CVM_BACKUP_SPECS
    || (CVM_BACKUP_RECORDINGS ? join(CVM_BACKUP_RECORDINGS, "../specs") : join(here, "../../../../shared/azure/specs")));
let passed = 0;
let failed = 0;

function step(name, problem) {
    if (problem) {
        failed += 1;
        console.log(`FAILED  ${name}\n        ${problem}`);
    } else {
        passed += 1;
        console.log(`ok      ${name}`);
    }
}

function skip(reason) {
    console.log(`Skipped: ${reason}`);
    process.exit(77);
}

function specificationFiles() {
    return Object.entries({ authorization: "Microsoft.Authorization", compute: "Microsoft.Compute" }).flatMap(
        ([service, provider]) => {
            const folder = join(specs, service, "resource-manager", provider, "stable", versions[service]);
            return readdirSync(folder).filter((name) => name.endsWith(".json")).map((name) => join(folder, name));
        });
}

/// The stand-alone simulator with the scenario of this folder.
class Simulation {
    static async start(program, folder) {
        const tokenFile = join(folder, "token");
        const process = spawn(program, ["simulate", "--lang", "en", "--scenario-file", join(here, "scenario.json"),
            "--token-file", tokenFile], { stdio: ["ignore", "pipe", "inherit"] });
        let told = "";
        for await (const line of createInterface({ input: process.stdout })) {
            told += `${line}\n`;
            if (line.includes("Ctrl+C")) {
                break;
            }
        }
        const simulation = new Simulation();
        simulation.process = process;
        simulation.address = /http:\/\/127\.0\.0\.1:\d+/.exec(told)?.[0];
        if (!simulation.address) {
            throw new Error(`The simulator did not start: ${told}`);
        }
        simulation.control = readFileSync(tokenFile, "utf8").trim();
        const answer = await fetch(/'(http\S+\/oauth2\/v2\.0\/token)'/.exec(told)[1], {
            method: "POST",
            body: new URLSearchParams({
                grant_type: "refresh_token", client_id: /client_id=(\S+)/.exec(told)[1],
                refresh_token: /refresh_token=(\S+)/.exec(told)[1], scope: "https://management.azure.com/.default",
            }),
        });
        simulation.token = (await answer.json()).access_token;
        return simulation;
    }

    async page(path) {
        return (await fetch(this.address + path)).text();
    }

    async fault(rule) {
        const answer = await fetch(`${this.address}/simulator/faults`, {
            method: "POST", headers: { Authorization: `Bearer ${this.control}` }, body: JSON.stringify(rule),
        });
        if (!answer.ok) {
            throw new Error(await answer.text());
        }
    }

    /// One exchange, as the validator takes it.
    async ask(method, target, sent, token = this.token) {
        const headers = { Authorization: `Bearer ${token}`, ...sent && { "Content-Type": "application/json" } };
        const answer = await fetch(`${this.address}/management.azure.com${target}`,
            { method, headers, body: sent && JSON.stringify(sent) });
        const text = await answer.text();
        return {
            liveRequest: {
                url: `https://management.azure.com${target}`, method, headers: sent ? { "Content-Type": headers["Content-Type"] } : {},
                query: Object.fromEntries(new URL(target, this.address).searchParams), body: sent,
            },
            liveResponse: {
                statusCode: String(answer.status), headers: Object.fromEntries(answer.headers), body: text ? JSON.parse(text) : undefined,
            },
        };
    }

    async get(target) {
        return (await this.ask("GET", target)).liveResponse.body;
    }

    stop() {
        this.process.kill("SIGTERM");
    }
}

function targetOf(path, version, query = {}) {
    const terms = Object.entries({ "api-version": version, ...query })
        .map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
    return `${path}?${terms.join("&")}`;
}

/// All exchanges: those of the list, the pages that follow one, and what anything is answered with.
async function record(simulation) {
    const generated = (await simulation.get("/subscriptions?api-version=2022-12-01")).value
        .find((one) => one.displayName.startsWith("Contoso Landing Zone ")).id;
    const known = { principal: JSON.parse(await simulation.page("/simulator/state")).callerId, generated };
    const recorded = [];
    const note = async (expected, method, target, sent, token) => {
        const pair = await simulation.ask(method, target, sent, token);
        recorded.push({ expected, method, target, pair });
        return pair.liveResponse.body;
    };
    let osDisk = "";
    let operation = "";
    for (const [version, expected, method, path, query, sent] of exchanges(known)) {
        const target = targetOf(path.replace("{osDisk}", osDisk).replace("{operation}", operation), version, query);
        let body = await note(expected, method, target, sent);
        const started = recorded.at(-1).pair.liveResponse.headers["azure-asyncoperation"];
        if (started) {
            operation = new URL(started).pathname.replace(/^\/management\.azure\.com/, "");
        }
        if (method === "GET" && path.endsWith("/disks")) {
            osDisk = body.value[0].name;
        }
        while (body?.nextLink) {
            const next = new URL(body.nextLink);
            body = await note(200, "GET", next.pathname.replace(/^\/management\.azure\.com/, "") + next.search);
        }
    }
    for (const [version, method, path] of disturbed) {
        const target = targetOf(path, version);
        await note(401, method, target, undefined, "nonsense");
        for (const [status, rule] of [[429, { throttle: 3 }], [500, { status: 500 }], [503, { status: 503, code: "ServiceUnavailable" }]]) {
            await simulation.fault({ path: `*${path.split("/").at(-1)}*`, times: 1, ...rule });
            await note(status, method, target);
        }
    }
    return recorded;
}

/// Routes of the simulator's own list that no exchange has been answered well by.
function missingRoutes(page, recorded) {
    const missing = [];
    for (const line of page.split("\n")) {
        const [, provider, routes] = /^\| (Microsoft\.(?:Authorization|Compute)) \| (.*?) \|/.exec(line) ?? [];
        for (const route of routes?.split(", ") ?? []) {
            const words = route.split(" ");
            const pattern = words.pop().replaceAll(/\{\w+\}/g, "[^/?]+");
            const form = new RegExp(`/providers/${provider.replace(".", "\\.")}/${pattern}\\?`, "i");
            for (const method of words) {
                if (!recorded.some((one) => one.method === method && form.test(one.target)
                        && Number(one.pair.liveResponse.statusCode) < 300)) {
                    missing.push(`${method} ${provider}/${route.split(" ").at(-1)}`);
                }
            }
        }
    }
    return missing;
}

/// "/value/*/properties/id" of "/value/17/properties/id".
const general = (path) => path.replaceAll(/\/\d+(?=\/|$)/g, "/*");

function differencesOf(result) {
    const found = new Map();
    for (const [side, part] of [["request", result.requestValidationResult], ["response", result.responseValidationResult]]) {
        for (const error of part.errors) {
            for (const path of error.pathsInPayload.length ? error.pathsInPayload : [""]) {
                const one = { operation: part.operationInfo.operationId, side, code: error.code, path: general(path) };
                found.set(Object.values(one).join(" "), { ...one, message: error.message });
            }
        }
    }
    return [...found.entries()];
}

async function main() {
    if (process.env.CVM_PEERS !== "1") {
        skip("packaging/peers runs this.");
    }
    if (!existsSync(specs)) {
        skip(`There are no specification files in ${specs}; set CVM_BACKUP_SPECS.`);
    }
    let LiveValidator;
    try {
        ({ default: { LiveValidator } } = await import("oav"));
    } catch {
        skip("The packages of tests/peers/swagger/package.json are not installed.");
    }
    const validator = new LiveValidator({
        swaggerPaths: specificationFiles(), directory: specs, isArmCall: true, loadValidatorInBackground: false,
        git: { shouldClone: false },
    }, () => {});
    await validator.initialize();

    const folder = mkdtempSync(join(tmpdir(), "cvm-peers-"));
    const simulation = await Simulation.start(process.argv[2], folder);
    let recorded;
    let page;
    try {
        recorded = await record(simulation);
        page = await simulation.page("/");
    } finally {
        simulation.stop();
        rmSync(folder, { recursive: true });
    }

    const missing = missingRoutes(page, recorded);
    step("every route is asked", missing.join(", "));

    const { unspecified, readAs, differences } = JSON.parse(readFileSync(join(here, "judged.json"), "utf8"));
    const entries = differences.flatMap(({ operations, side, code, paths, class: kind }) =>
        operations.flatMap((operation) => paths.map((path) => [[operation, side, code, path].join(" "), kind])));
    const judged = new Map(entries);
    step("the list judges each difference once, as drift or deliberate",
        judged.size !== entries.length || entries.some(([, kind]) => !["drift", "deliberate"].includes(kind))
            ? "see judged.json" : "");
    const counts = { drift: new Set(), deliberate: new Set(), unjudged: new Set() };
    const unspecifiedSeen = new Set();
    const readAsSeen = new Set();
    let validated = 0;
    for (const { expected, method, target, pair } of recorded) {
        const name = `${method} ${target.slice(0, 200)}: ${pair.liveResponse.statusCode}`;
        if (Number(pair.liveResponse.statusCode) !== expected) {
            step(name, `expected ${expected}: ${JSON.stringify(pair.liveResponse.body)?.slice(0, 300)}`);
            continue;
        }
        // A path that means what the file says, but that neither it nor the validator can express.
        const [path, query] = target.split("?");
        const other = readAs.find((one) => new RegExp(one.path, "i").test(path));
        if (other) {
            readAsSeen.add(other);
            pair.liveRequest.url = `https://management.azure.com${path.replace(new RegExp(other.path, "i"), other.as)}?${query}`;
        }
        const outside = unspecified.find((one) => new RegExp(one.path, "i").test(path));
        const result = await validator.validateLiveRequestResponse(pair);
        const problem = result.runtimeException ?? result.requestValidationResult.runtimeException
            ?? result.responseValidationResult.runtimeException;
        if (problem) {
            if (outside && problem.code.startsWith("OPERATION_NOT_FOUND")) {
                unspecifiedSeen.add(outside);
                step(`${name}, not in the files`, "");
            } else {
                step(name, `${problem.code}: ${problem.message}`);
            }
            continue;
        }
        validated += 1;
        const unjudged = [];
        for (const [difference, { message }] of differencesOf(result)) {
            const kind = judged.get(difference) ?? "unjudged";
            counts[kind].add(difference);
            if (kind === "unjudged") {
                unjudged.push(`${difference}: ${message}`);
            }
        }
        step(`${name}, ${result.requestValidationResult.operationInfo.operationId}`, unjudged.join("\n        "));
    }
    const stale = [...judged.keys()].filter((one) => !counts.drift.has(one) && !counts.deliberate.has(one));
    step("every judged difference still occurs", stale.join("\n        "));
    const unused = [...unspecified.filter((one) => !unspecifiedSeen.has(one)), ...readAs.filter((one) => !readAsSeen.has(one))];
    step("what is not in the files still isn't", unused.map((one) => one.path).join("\n        "));

    console.log(`${recorded.length} exchanges, ${validated} of them validated, ${recorded.length - validated} not in the files`);
    console.log(`differences: ${counts.drift.size} drift, ${counts.deliberate.size} deliberate, ${counts.unjudged.size} not judged`);
    console.log(`${passed} passed, ${failed} failed`);
    process.exit(failed || !passed ? 1 : 0);
}

await main();
