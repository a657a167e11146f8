// The parser of Terraform's own language reads back what the program writes: strings as they are, and files whose
// structure no name changes.
import { execFileSync } from "node:child_process";

if (process.env.CVM_PEERS !== "1") {
  console.log("Skipped: packaging/peers runs this.");
  process.exit(77);
}
let parse;
try {
  ({ parse } = await import("@cdktf/hcl2json"));
} catch {
  console.log("Skipped: the packages of tests/peers/terraform/package.json are not installed.");
  process.exit(77);
}

const texts = JSON.parse(execFileSync(process.argv[2], { maxBuffer: 1 << 28 }));
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

/** The value without what its strings hold. */
function structure(value) {
  if (Array.isArray(value)) return value.map(structure);
  if (value === null || typeof value !== "object") return typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, structure(each)]));
}

async function parsed(text) {
  try {
    return [await parse("main.tf", text), ""];
  } catch (error) {
    return [undefined, String(error).slice(0, 400)];
  }
}

// All strings in one file; where that fails, each by itself tells which.
const [all] = await parsed(texts.strings.map(({ quoted }, i) => `s${i} = ${quoted}\n`).join(""));
let wrong = "";
for (const [i, { name, quoted }] of texts.strings.entries()) {
  const value = all ? all[`s${i}`] : (await parsed(`s = ${quoted}\n`))[0]?.s;
  // The parser's JSON has templates in it, so that it escapes what would begin one.
  const read = typeof value === "string" ? value.replaceAll("$${", "${").replaceAll("%%{", "%{") : value;
  if (read !== name) wrong ||= `${JSON.stringify(name)} as ${quoted} is read as ${JSON.stringify(value)}`;
}
step(`${texts.strings.length} names are read back as they are`, wrong);

for (const { plain, harmless, hostile } of texts.files) {
  const [file, problem] = await parsed(plain);
  const resources = Object.keys(file?.resource ?? {});
  step(`a file of ${resources.join(", ")}`, problem || (resources.length ? "" : "no resources"));
  const expected = JSON.stringify(structure((await parsed(harmless))[0]));
  let different = "";
  for (const text of hostile) {
    const [read, complaint] = await parsed(text);
    if (complaint || JSON.stringify(structure(read)) !== expected) different ||= complaint || text.slice(0, 600);
  }
  step(`      ${hostile.length} hostile names change nothing of its structure`, different);
}

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed || !passed ? 1 : 0);
