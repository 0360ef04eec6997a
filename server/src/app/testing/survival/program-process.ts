import { spawn, type ChildProcess } from "node:child_process";
import path from "node:path";
import { vi } from "vitest";

const MAIN = path.join(import.meta.dirname, "../../main.ts");

/** One process of the program, as a unit of systemd or a container would run it. */
export interface ProgramProcess {
  child: ChildProcess;
  printed(): string;
  /** Where it listens; empty for one that nobody visits. */
  address: string;
  /** One-time links of the demo's offices, by title. */
  doors: ReadonlyMap<string, string>;
  /** Sends the signal and resolves when the process is gone. */
  end(signal: "SIGTERM" | "SIGKILL"): Promise<void>;
}

/** @throws Error with what it printed when it ends instead of being ready */
export async function startProcess(
  env: Record<string, string>,
  args: readonly string[] = [],
): Promise<ProgramProcess> {
  const child = spawn(process.execPath, [MAIN, ...args], {
    env: { ...process.env, PORT: "0", PROCESS_ROLE: "", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => (text += chunk.toString()));
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const gone = () => child.exitCode !== null || child.signalCode !== null;
  await vi.waitUntil(() => text.includes("Ctrl+C") || gone(), { timeout: 300_000, interval: 10 });
  if (gone()) throw new Error(text);
  const doors = [...text.matchAll(/^ {4}(\S.*?)\s+(https?:\S+\/lien-ket#[\w-]{43})$/gm)];
  return {
    child,
    printed: () => text,
    address: /sẵn sàng.*?(http:\S+)/.exec(text)?.[1] ?? "",
    doors: new Map(doors.map(([, title = "", link = ""]) => [title, link])),
    async end(signal) {
      if (!gone()) child.kill(signal);
      await ended;
    },
  };
}
