import { spawn } from "node:child_process";
import { figure, median, type Figure } from "./figure.ts";
import { openDatabase } from "./province.ts";
import { residentMegabytes, startServer } from "./running-server.ts";
import { cleanUpAtExit } from "./surroundings.ts";
import { visitMainPages } from "./visits.ts";

const STARTS = 3;
const ROUNDS_OF_VISITS = 30;

/** Start with data that is already there; the floor is the time PostgreSQL alone takes to answer. */
export async function serverStart(dataDir: string, rows: number): Promise<Figure[]> {
  const times = { server: [] as number[], database: [] as number[] };
  for (let start = 0; start < STARTS; start++) {
    times.database.push(await timeToStart(() => openDatabase(dataDir)));
    times.server.push(
      await timeToStart(async () => {
        const server = await startServer(dataDir);
        await fetch(`${server.address}/api/health`);
        return server;
      }),
    );
  }
  return [
    figure(
      "server.start",
      "ms",
      median(times.server),
      median(times.database),
      "riêng PostgreSQL khởi động",
      rows,
    ),
  ];
}

async function timeToStart(start: () => Promise<{ stop(): Promise<void> }>): Promise<number> {
  const started = performance.now();
  const thing = await start();
  const taken = performance.now() - started;
  await thing.stop();
  return taken;
}

/** Memory of the server's process, PostgreSQL apart, after people have gone through the main pages. The floor is an idle Node. */
export async function serverMemory(dataDir: string, rows: number): Promise<Figure[]> {
  const server = await startServer(dataDir);
  try {
    await visitMainPages(server, ROUNDS_OF_VISITS);
    const memory = residentMegabytes(server.pid);
    const bare = await bareNodeMegabytes();
    return [
      figure("server.memory", "MB", memory.now, bare, "Node trống", rows),
      figure("server.memory", "MB peak", memory.peak, bare, "Node trống", rows),
    ];
  } finally {
    await server.stop();
  }
}

async function bareNodeMegabytes(): Promise<number> {
  const node = spawn(process.execPath, ["-e", "setTimeout(() => {}, 10_000)"], { stdio: "ignore" });
  const forget = cleanUpAtExit(() => node.kill());
  await new Promise((resolve) => {
    setTimeout(resolve, 500);
  });
  const { now } = residentMegabytes(node.pid ?? 0);
  node.kill();
  forget();
  return now;
}
