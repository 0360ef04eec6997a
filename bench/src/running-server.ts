import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import http from "node:http";
import { createRequire } from "node:module";
import path from "node:path";
import { routes } from "@dondoc/contract";
import { cleanUpAtExit, ROOT } from "./surroundings.ts";

const { serverFlags } = createRequire(import.meta.url)("../../scripts/node24.cjs") as {
  serverFlags: string[];
};

/** The program as `npm start` runs it, in a process of its own. */
export interface RunningServer {
  pid: number;
  address: string;
  /** The one-time links it printed: title → token. */
  tokens: ReadonlyMap<string, string>;
  stop(): Promise<void>;
}

/** Starts it over a data folder and its embedded database, or over a database that runs already. */
export async function startServer(dataDir: string, databaseUrl?: string): Promise<RunningServer> {
  const child = spawn(
    process.execPath,
    [...serverFlags, path.join(ROOT, "server/src/app/main.ts")],
    {
      cwd: ROOT,
      env: {
        ...process.env,
        PORT: "0",
        HOST: "127.0.0.1",
        DATA_DIR: dataDir,
        DATABASE_URL: databaseUrl,
        LOG_LEVEL: "error",
        TRUST_PROXY: "127.0.0.1",
      },
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  const forget = cleanUpAtExit(() => child.kill("SIGTERM"));
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
  });
  const printed = await printedUntilReady(child);
  return {
    pid: child.pid ?? 0,
    address: /sẵn sàng.*?(http:\S+)/.exec(printed)?.[1] ?? "",
    tokens: new Map(
      [...printed.matchAll(/^ {4}(\S.*?) {2,}http:\S+#(\S+)$/gm)].map(
        ([, title = "", token = ""]) => [title, token],
      ),
    ),
    async stop() {
      child.kill("SIGTERM");
      await ended;
      forget();
    },
  };
}

function printedUntilReady(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      text += chunk.toString();
      if (text.includes("Ctrl+C")) resolve(text);
    });
    child.once("exit", () => reject(new Error(`the server did not start:\n${text}`)));
  });
}

/** Somebody signed in over HTTP; the connections are kept, as a browser keeps them. */
export interface Browser {
  get(url: string): Promise<string>;
  /** An act, under a key of its own. */
  post(url: string, body: object, key: string): Promise<string>;
  close(): void;
}

export async function signIn(
  address: string,
  token: string,
  { connections = 1, from }: { connections?: number; from?: string } = {},
): Promise<Browser> {
  // As a proxy in front tells it: two hundred people do not sign in from one address.
  const proxied = from === undefined ? {} : { "x-forwarded-for": from };
  const answer = await fetch(address + routes.useLink.path, {
    method: routes.useLink.method,
    headers: { "content-type": "application/json", "x-dondoc": "1", ...proxied },
    body: JSON.stringify({ token }),
  });
  const cookie = answer.headers.getSetCookie()[0]?.split(";")[0];
  await answer.body?.cancel();
  if (!cookie) throw new Error(`nobody could sign in: ${answer.status}`);
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  const headers = { cookie, "x-dondoc": "1", ...proxied };
  return {
    get: (url) => ask(new URL(url, address), { agent, headers }),
    post: (url, body, key) =>
      ask(
        new URL(url, address),
        {
          method: "POST",
          agent,
          headers: { ...headers, "content-type": "application/json", "idempotency-key": key },
        },
        JSON.stringify(body),
      ),
    close: () => agent.destroy(),
  };
}

function ask(url: URL, options: http.RequestOptions, sent?: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = http.request(url, options, (response) => {
      let body = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => (body += chunk));
      response.on("end", () => {
        if (response.statusCode === 200) resolve(body);
        else reject(new Error(`${url.pathname} answered ${response.statusCode}: ${body}`));
      });
    });
    request.on("error", reject);
    request.end(sent);
  });
}

/** What a process holds in memory now, in megabytes, and the most it ever held; Linux only. */
export function residentMegabytes(pid: number): { now: number; peak: number } {
  const file = `/proc/${pid}/status`;
  if (!existsSync(file)) throw new Error("server.memory is measured on Linux only");
  const status = readFileSync(file, "utf8");
  const megabytes = (name: string) =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(status)?.[1]) / 1024;
  return { now: megabytes("VmRSS"), peak: megabytes("VmHWM") };
}
