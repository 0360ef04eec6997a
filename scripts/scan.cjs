/* node scripts/scan.cjs FOLDER [MINUTES [TOOL…]]: lets sqlmap, nikto and wapiti (Debian's packages; whichever are there) at a demo province
 * that it starts itself on a free port of the loopback, and writes their reports to FOLDER. No part of npm test: it takes up to
 * MINUTES (10) a tool. What they found is judged by a person; see docs/security.md. */
"use strict";
const { spawn, spawnSync } = require("node:child_process");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { root } = require("./node24.cjs");

const [folder, minutes = "10", ...chosen] = process.argv.slice(2);
if (!folder || !/^[1-9]\d{0,2}$/.test(minutes)) {
  console.error("node scripts/scan.cjs FOLDER [MINUTES [sqlmap|wapiti|nikto …]]");
  process.exit(1);
}
const reports = path.resolve(folder);
const patience = Number(minutes) * 60_000;
/** What is started here, to be ended when this ends. */
const running = new Set();
process.on("exit", endAll);
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(1));

scan().then(
  () => process.exit(0),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);

async function scan() {
  fs.mkdirSync(reports, { recursive: true });
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "dondoc-scan-"));
  fs.chmodSync(dataDir, 0o755);
  process.on("exit", () => fs.rmSync(dataDir, { recursive: true, force: true }));
  const house = await openHouse(path.join(dataDir, "data"));
  const people = {
    specialist: await signIn(house, "Chuyên viên Văn phòng UBND"),
    agency: await signIn(house, "Giám đốc Sở Tài chính"),
  };
  const questions = await questionsOf(house.address, people.specialist);
  fs.writeFileSync(path.join(reports, "urls.txt"), `${questions.join("\n")}\n`);
  console.log(`${house.address}: ${questions.length} questions with parameters`);
  const outcome = [];
  const tools = { sqlmap: sqlmapAt, wapiti: wapitiAt, nikto: niktoAt };
  for (const [name, tool] of Object.entries(tools))
    if (chosen.length === 0 || chosen.includes(name)) outcome.push(await tool(house, people, questions)); // prettier-ignore
  const after = await fetch(`${house.address}/api/health`).then((answer) => answer.status);
  const faults = house
    .printed()
    .split("\n")
    .filter((line) => /"level":(50|60)/.test(line));
  fs.writeFileSync(path.join(reports, "program.log"), house.printed());
  outcome.push(`the program: health ${after}, ${faults.length} faults in its log`);
  fs.writeFileSync(path.join(reports, "outcome.txt"), `${outcome.join("\n")}\n`);
  console.log(outcome.join("\n"));
  await house.end();
}

/** The program with its demo province, on a free port of the loopback. */
async function openHouse(dataDir) {
  const env = { ...process.env, DATA_DIR: dataDir, HOST: "127.0.0.1", PORT: "0", DATABASE_URL: "", LOG_LEVEL: "warn" }; // prettier-ignore
  const child = spawn(process.execPath, [path.join(root, "scripts/start.cjs")], { env, stdio: ["ignore", "pipe", "pipe"] }); // prettier-ignore
  running.add(child);
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part) => (text += part));
  const gone = new Promise((resolve) => child.once("exit", resolve)).then(() => running.delete(child)); // prettier-ignore
  while (!text.includes("Ctrl+C")) {
    if (child.exitCode !== null) throw new Error(text);
    await later(100);
  }
  const address = /sẵn sàng.*?(http:\S+)/.exec(text)?.[1];
  const doors = new Map(
    [...text.matchAll(/^ {4}(\S.*?)\s+(http:\S+\/lien-ket#[\w-]{43})$/gm)].map(
      ([, title, link]) => [title, link],
    ),
  );
  return {
    address,
    doors,
    printed: () => text.replaceAll(/(lien-ket#)[\w-]+/g, "$1…"),
    async end() {
      child.kill("SIGTERM");
      await gone;
    },
  };
}

async function signIn({ address, doors }, title) {
  const link = doors.get(title);
  if (!link) throw new Error(`no link for ${title}`);
  const answer = await fetch(`${address}/api/sign-in-links/use`, {
    method: "POST",
    headers: { "x-dondoc": "1", "content-type": "application/json" },
    body: JSON.stringify({ token: new URL(link).hash.slice(1) }),
  });
  if (answer.status !== 200) throw new Error(await answer.text());
  return answer.headers.get("set-cookie").split(";")[0];
}

const FREE_WORDS = "bao%20cao";

/** Every read with a parameter, from the program's own description, with values that it takes. */
async function questionsOf(address, cookie) {
  const { paths } = await (await fetch(`${address}/api/openapi.json`)).json();
  const ids = await knownIds(address, cookie);
  const questions = Object.entries(paths).flatMap(([place, { get }]) => {
    if (!get) return [];
    const parameters = get.parameters ?? [];
    const filled = place.replaceAll(/\{\w+\}/g, ids.get(place.split("/")[2]) ?? ids.get("tasks"));
    const query = parameters.filter((one) => one.in === "query").map(({ name, schema }) => `${name}=${encodeURIComponent(sampleOf(schema, ids))}`); // prettier-ignore
    // sqlmap wants a mark for what stands in the path; a query it finds by itself.
    if (query.length > 0) return [`${address}${filled}?${query.join("&")}`];
    return filled === place ? [] : [`${address}${filled}*`];
  });
  // What takes free words comes first: of the rest the contract lets hardly anything through.
  const isFree = (question) => question.includes(FREE_WORDS);
  return [...questions.filter(isFree), ...questions.filter((one) => !isFree(one))];
}

/** By the first word of an address: an id that stands behind it. */
async function knownIds(address, cookie) {
  const ids = new Map();
  for (const place of ["tasks?list=all", "documents", "units", "programmes", "measures"]) {
    const answer = await fetch(`${address}/api/${place}`, { headers: { cookie } });
    const { items = [] } = answer.status === 200 ? await answer.json() : {};
    ids.set(place.split("?")[0], items[0]?.id ?? "01920000-0000-7000-8000-000000000000");
  }
  return ids;
}

function sampleOf(schema = {}, ids = new Map()) {
  const one = schema.anyOf?.[0] ?? schema;
  if (one.default !== undefined) return one.default;
  if (one.enum) return one.enum[0];
  if (one.const !== undefined) return one.const;
  if (one.type === "integer" || one.type === "number") return Math.max(1, one.minimum ?? 1);
  if (one.type === "boolean") return true;
  if (one.format === "uuid") return ids.get("units");
  if (one.format === "date") return "2026-10-15";
  if (one.format === "date-time") return "2026-10-15T00:00:00Z";
  return decodeURIComponent(FREE_WORDS);
}

async function sqlmapAt({ address }, { specialist }, questions) {
  const list = path.join(os.tmpdir(), `dondoc-scan-urls-${process.pid}.txt`);
  fs.writeFileSync(list, questions.join("\n"));
  const told = await tool("sqlmap", ["--version"], [
    "-m", list, "--batch", "--cookie", specialist, "--headers", "x-dondoc: 1", "--dbms", "PostgreSQL",
    "--level", "1", "--risk", "1", "--skip", "cookie,user-agent,referer", "--time-sec", "3", "--timeout", "20", "--retries", "1",
    "--answers", "follow=N,want to skip=N,keep testing=Y,sitemap=N", "--flush-session", "--disable-coloring",
    "--output-dir", path.join(reports, "sqlmap"),
  ]); // prettier-ignore
  fs.rmSync(list);
  const said = fs.existsSync(told.file) ? fs.readFileSync(told.file, "utf8") : "";
  const tested = new Set([...said.matchAll(/^GET (http\S+)/gm)].map(([, url]) => url)).size;
  const parameters = said.match(/parameter '.*?' does not seem to be injectable/g)?.length ?? 0;
  const found = said.match(/Parameter: .*|is vulnerable/g) ?? [];
  return `${told.line}; ${tested} of ${questions.length} addresses of ${address} begun, ${parameters} parameters found not injectable, injectable: ${found.length}`;
}

/** Of wapiti's modules those that ask nobody but us: the others fetch lists from the network or want to be called back from it. */
const MODULES = "http_headers csp cookieflags methods htaccess redirect crlf csrf shellshock backup xss permanentxss sql file exec".split(" "); // prettier-ignore

async function wapitiAt({ address }, { agency }, questions) {
  // It writes its report at its end only: each module gets its part of the time.
  const each = Math.max(5, Math.floor((patience / 1000 - 45) / MODULES.length));
  const { line } = await tool("wapiti", ["--version"], [
    "-u", `${address}/`, "--scope", "domain", "-m", MODULES.join(","), "-H", `cookie: ${agency}`, "-H", "x-dondoc: 1",
    ...questions.flatMap((one) => ["-s", one.replace(/\*$/, "")]),
    "--max-scan-time", "30", "--max-attack-time", String(each), "--flush-session", "--no-bugreport", "-S", "normal",
    "--store-session", path.join(reports, "wapiti-session"), "-f", "txt", "-o", path.join(reports, "wapiti.txt"),
  ]); // prettier-ignore
  return `${line}; ${MODULES.length} modules, at most ${each} s each`;
}

async function niktoAt({ address }, { agency }) {
  const { hostname, port } = new URL(address);
  const report = path.join(reports, "nikto.txt");
  fs.rmSync(report, { force: true });
  // A cookie is given by its configuration only.
  const config = path.join(os.tmpdir(), `dondoc-scan-nikto-${process.pid}.conf`);
  const usual = "/etc/nikto/config.txt";
  const base = fs.existsSync(usual) ? fs.readFileSync(usual, "utf8") : "";
  fs.writeFileSync(config, `${base}\nSTATIC-COOKIE=${agency}\n`, { mode: 0o600 });
  const { line } = await tool("nikto", ["-Version"], [
    "-config", config, "-host", hostname, "-port", port, "-nointeractive", "-ask", "no",
    "-Format", "txt", "-output", report,
  ]); // prettier-ignore
  fs.rmSync(config);
  return line;
}

/** Runs one for as long as it may; what it prints goes to a file of its name. */
async function tool(name, version, args) {
  const file = path.join(reports, `${name}.log`);
  const asked = spawnSync(name, version, { encoding: "utf8", timeout: 60_000 });
  if (asked.error) return { file, line: `${name}: not installed (apt-get install ${name})` };
  const its = /\d+\.\d+(\.\d+)*/.exec(`${asked.stdout}${asked.stderr}`)?.[0] ?? "version unknown";
  console.log(`${name} ${its}, at most ${minutes} minutes…`);
  const started = Date.now();
  const log = fs.openSync(file, "w");
  // A group of its own: what it starts ends with it.
  const child = spawn(name, args, { stdio: ["ignore", log, log], detached: true });
  running.add(child);
  const end = setTimeout(() => endGroup(child), patience);
  const code = await new Promise((resolve) => child.once("exit", resolve));
  clearTimeout(end);
  running.delete(child);
  fs.closeSync(log);
  const seconds = Math.round((Date.now() - started) / 1000);
  const how = code === null ? "ended when its time was over" : `ended with ${code}`;
  return { file, line: `${name} ${its}: ${seconds} s, ${how}` };
}

function endGroup(child) {
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch {
    // It has gone by itself.
  }
}

function endAll() {
  for (const child of running) {
    child.kill("SIGTERM");
    endGroup(child);
  }
}

function later(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
