import { spawn, type ChildProcess } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { once } from "node:events";
import path from "node:path";
import { vi } from "vitest";
import { insertDemoProvince } from "../../../demo/index.ts";
import { dispatchText } from "../../../testing/office.ts";
import { createProgram } from "../../program.ts";
import { startDatabase } from "../../start-database.ts";

const HERE = import.meta.dirname;
const COMMAND = path.join(HERE, "../../../../../scripts/dondoc.cjs");

/** A data folder with the invented province in its offices, no directive yet, and nobody at work in it. */
export async function furnish(dataDir: string, databaseUrl: string | null = null): Promise<void> {
  const database = await startDatabase({ dataDir, databaseUrl });
  const program = await createProgram({ owner: database.owner, dataDir, logLevel: "fatal" });
  await insertDemoProvince(database.owner, program.runtime, { directives: 0 });
  await program.close();
  await database.stop();
}

/** A document whose intake was acknowledged. */
export interface Acknowledged {
  id: string;
  number: number;
  /** Of the file, as the house must keep it. */
  sha256: string;
  /** When the answer had come. */
  at: number;
}

/** The program as `npm start` runs it, and its clerk at the desk. */
export interface RunningHouse {
  child: ChildProcess;
  get(place: string): Promise<Response>;
  /** Takes in a small document of its own; throws when the house does not answer. */
  intake(number: number): Promise<Acknowledged>;
  end(): Promise<void>;
}

export async function run(env: Record<string, string>): Promise<RunningHouse> {
  const child = spawn(process.execPath, [path.join(HERE, "../../main.ts")], {
    env: { ...process.env, PORT: "0", DATABASE_URL: "", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (text: Buffer) => (printed += text.toString()));
  await vi.waitUntil(() => printed.includes("Ctrl+C") || child.exitCode !== null, {
    timeout: 60_000,
  });
  const [, address, token] = /Văn thư.*?(http:\S+?)\/lien-ket#([\w-]{43})/.exec(printed) ?? [];
  if (address === undefined || token === undefined) throw new Error(printed);
  const signedIn = await fetch(`${address}/api/sign-in-links/use`, {
    method: "POST",
    headers: { "x-dondoc": "1", "content-type": "application/json" },
    body: JSON.stringify({ token }),
  });
  const cookie = signedIn.headers.get("set-cookie")?.split(";")[0];
  if (signedIn.status !== 200 || !cookie) throw new Error(await signedIn.text());
  const headers = { cookie, "x-dondoc": "1" };
  return {
    child,
    get: (place) => fetch(`${address}${place}`, { headers }),
    async intake(number) {
      const bytes = Buffer.from(dispatchText(number).replace("./.", `./.\n${randomUUID()}`));
      const form = new FormData();
      form.set("receivedOn", "2026-11-18");
      form.set("file", new Blob([bytes]), `cong-van-${number}.txt`);
      const request = { method: "POST", headers, body: form };
      const answer = await fetch(`${address}/api/documents`, request);
      if (answer.status !== 200) throw new Error(await answer.text());
      const { id } = (await answer.json()) as { id: string };
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      return { id, number, sha256, at: Date.now() };
    },
    async end() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, "exit");
      child.kill("SIGTERM");
      await gone;
    },
  };
}

/** `dondoc …` beside the running program; told when it has ended. */
export async function dondoc(
  args: string[],
  env: Record<string, string>,
  limits = "",
): Promise<{ status: number | null; stdout: string; stderr: string }> {
  const words = [process.execPath, COMMAND, ...args];
  const child = spawn("/bin/sh", ["-c", `${limits} exec "$@"`, "sh", ...words], {
    env: { ...process.env, DATABASE_URL: "", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said = { stdout: "", stderr: "" };
  child.stdout.on("data", (text: Buffer) => (said.stdout += text.toString()));
  child.stderr.on("data", (text: Buffer) => (said.stderr += text.toString()));
  const [status] = (await once(child, "close")) as [number | null];
  return { status, ...said };
}
