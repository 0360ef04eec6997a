import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import https from "node:https";
import net from "node:net";
import path from "node:path";
import { vi } from "vitest";
import { freePort } from "./survival/own-server.ts";
import type { Ask } from "./survival/person.ts";

const DEPLOY = path.resolve(import.meta.dirname, "../../../../deploy");

/** A command of this machine, also where only root looks for it. */
export const has = (command: string): boolean =>
  spawnSync("sh", ["-c", `PATH=$PATH:/usr/sbin command -v ${command}`]).status === 0;

/** nginx with the configuration of `deploy/`, on ports of the loopback. */
export interface Nginx {
  /** What people open, as the configuration names it. */
  address: string;
  /** Asks by that name, believing the certificate that was made for it and no other. */
  ask: Ask;
  /** What it has written down. */
  log(): string;
  stop(): Promise<void>;
}

const NAME = "dondoc.example.gov.vn";

/**
 * @param folder for its certificate, logs and temporary files
 * @param programs the ports it asks, in turn where there are several
 */
export async function startNginx(folder: string, programs: readonly number[]): Promise<Nginx> {
  const port = await freePort();
  const tls = path.join(folder, "tls");
  fs.mkdirSync(tls);
  const made = spawnSync(
    "openssl",
    `req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=${NAME} -addext subjectAltName=DNS:${NAME} -keyout privkey.pem -out fullchain.pem`.split(" "), // prettier-ignore
    { cwd: tls },
  );
  if (made.status !== 0) throw new Error(String(made.stderr));
  fs.writeFileSync(path.join(folder, "nginx.conf"), await configuration(folder, port, programs));
  const env = { ...process.env, PATH: `${process.env["PATH"] ?? ""}:/usr/sbin` };
  const args = ["-c", path.join(folder, "nginx.conf"), "-p", folder];
  const tested = spawnSync("nginx", ["-t", ...args], { env, encoding: "utf8" });
  if (tested.status !== 0) throw new Error(tested.stderr);
  const nginx = spawn("nginx", args, { env, stdio: "ignore" });
  await vi.waitUntil(() => answers(port), { timeout: 20_000, interval: 20 });
  const ca = fs.readFileSync(path.join(tls, "fullchain.pem"));
  const agent = new https.Agent({ keepAlive: true });
  return {
    address: `https://${NAME}`,
    ask: (address, request) => askAt({ port, ca, agent }, new Request(address, request)),
    log: () => fs.readFileSync(path.join(folder, "dondoc.log"), "utf8"),
    async stop() {
      agent.destroy();
      const gone = new Promise((resolve) => nginx.once("exit", resolve));
      nginx.kill("SIGTERM");
      await gone;
    },
  };
}

async function configuration(
  folder: string,
  port: number,
  programs: readonly number[],
): Promise<string> {
  const read = (name: string) => fs.readFileSync(path.join(DEPLOY, "nginx", name), "utf8");
  const ours = read("dondoc.conf")
    .replace(/listen 80;\s+listen \[::\]:80;/, `listen 127.0.0.1:${await freePort()};`)
    .replace(
      /listen 443 ssl http2;\s+listen \[::\]:443 ssl http2;/,
      `listen 127.0.0.1:${port} ssl http2;`,
    )
    .replaceAll("/etc/dondoc/tls", path.join(folder, "tls"))
    .replaceAll("/var/log/nginx", folder);
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join("\n");
  return `daemon off; pid ${folder}/nginx.pid; error_log ${folder}/all.log;
    events {} http { ${temporary}\n${upstream(read("dondoc-upstream.conf"), programs)}\n${ours} }`;
}

/** One program: the line that stands there. Several: that one goes, and those that wait behind a `#` come, as the guide says. */
function upstream(text: string, programs: readonly number[]): string {
  const [only, ...others] = programs;
  if (others.length === 0) return text.replace(":3000", `:${only ?? 0}`);
  const lines = programs.reduce(
    (found, port, at) =>
      found.replace(`# server 127.0.0.1:${3001 + at};`, `server 127.0.0.1:${port};`),
    text.replace("    server 127.0.0.1:3000;\n", ""),
  );
  const named = [...lines.matchAll(/^ {4}server 127\.0\.0\.1:(\d+);/gm)].map(([, one]) =>
    Number(one),
  );
  if (named.join() !== programs.join()) throw new Error(`the file has no room for these: ${lines}`);
  return lines;
}

/** One request over a line of TLS whose certificate is checked by its name. */
async function askAt(
  at: { port: number; ca: Buffer; agent: https.Agent },
  request: Request,
): Promise<Response> {
  const { pathname, search, host } = new URL(request.url);
  const body = Buffer.from(await request.arrayBuffer());
  return new Promise((resolve, reject) => {
    const sent = https.request(
      {
        ...at,
        host: "127.0.0.1",
        servername: NAME,
        method: request.method,
        path: `${pathname}${search}`,
        headers: { ...Object.fromEntries(request.headers), host, "content-length": body.length },
      },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on("data", (part: Buffer) => parts.push(part));
        answer.on("error", reject);
        answer.on("end", () => {
          const headers = Object.entries(answer.headers).flatMap(([name, values]) =>
            [values ?? []].flat().map((value): [string, string] => [name, value]),
          );
          resolve(new Response(Buffer.concat(parts), { status: answer.statusCode ?? 0, headers }));
        });
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });
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
