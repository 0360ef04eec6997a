import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { startEmbedded } from "../../server/src/kernel/database/embedded.ts";
import { figure, type Figure } from "./figure.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");

/** Start with data that is already there, and the memory of the server process after its first pages. */
export async function serverStart(dataDir: string): Promise<Figure[]> {
  const floorStarted = performance.now();
  const database = await startEmbedded(path.join(dataDir, "database"));
  const floor = performance.now() - floorStarted;
  await database.stop();

  const started = performance.now();
  const program = spawn(process.execPath, [path.join(ROOT, "server/src/app/main.ts")], {
    cwd: ROOT,
    env: {
      ...process.env,
      PORT: "0",
      DATA_DIR: dataDir,
      DATABASE_URL: undefined,
      LOG_LEVEL: "error",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const address = await new Promise<string>((resolve, reject) => {
    let text = "";
    program.stdout.on("data", (chunk: Buffer) => {
      text += chunk.toString();
      const found = /sẵn sàng.*?(http:\S+)/.exec(text)?.[1];
      if (found) resolve(found);
    });
    program.once("exit", () => reject(new Error(`the server did not start:\n${text}`)));
  });
  await fetch(`${address}/api/health`);
  const ready = performance.now() - started;
  for (let visit = 0; visit < 200; visit++) await fetch(`${address}/api/health`);
  const memory = residentMegabytes(program.pid ?? 0);
  const bare = await bareNodeMegabytes();
  program.removeAllListeners("exit");
  const ended = new Promise((resolve) => program.once("exit", resolve));
  program.kill("SIGTERM");
  await ended;
  return [
    figure("server.start", "ms", ready, floor, "riêng PostgreSQL khởi động"),
    figure("server.memory", "MB", memory, bare, "Node trống"),
  ];
}

/** Linux only: what the process holds in memory. */
function residentMegabytes(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return Number(kilobytes) / 1024;
}

async function bareNodeMegabytes(): Promise<number> {
  const node = spawn(process.execPath, ["-e", "setTimeout(() => {}, 5000)"], { stdio: "ignore" });
  await new Promise((resolve) => setTimeout(resolve, 500));
  const memory = residentMegabytes(node.pid ?? 0);
  node.kill();
  return memory;
}
