import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";

/** One data folder for all: each test leaves it to the next as a program leaves it that has ended. */
let root: string;
let dataDir: string;
const running: ChildProcess[] = [];
beforeAll(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), "dondoc-main-"));
  fs.chmodSync(root, 0o755);
  dataDir = path.join(root, "data");
});
afterEach(async () => {
  for (const child of running.splice(0)) child.kill("SIGKILL");
  await nobodyHolds();
});
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));

interface Started {
  child: ChildProcess;
  /** What it has printed so far. */
  printed(): string;
  address(): string;
  ended: Promise<number | null>;
}

/** The program as scripts/start.cjs runs it: with a channel that tells when its starter has gone. */
function launch(env: Record<string, string> = {}, args: string[] = ["--empty"]): Started {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, "main.ts"), ...args], {
    env: { ...process.env, PORT: "0", DATA_DIR: dataDir, DATABASE_URL: "", ...env },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  running.push(child);
  let text = "";
  const streams = [child.stdout, child.stderr].filter((stream) => stream !== null);
  for (const stream of streams) stream.on("data", (chunk: Buffer) => (text += chunk.toString()));
  return {
    child,
    printed: () => text,
    address: () => /sẵn sàng.*?(http:\S+)/.exec(text)?.[1] ?? "",
    // Not its "close", which does not come to a child whose channel was cut.
    ended: Promise.all([
      once(child, "exit"),
      ...streams.map((stream) => once(stream, "close")),
    ]).then(([[code]]) => code as number | null),
  };
}

async function start(env?: Record<string, string>, args?: string[]): Promise<Started> {
  const program = launch(env, args);
  await vi.waitUntil(
    () => program.printed().includes("Ctrl+C") || program.child.exitCode !== null,
    { timeout: 60_000 },
  );
  expect(program.printed()).toContain("đã sẵn sàng");
  return program;
}

/** Living processes whose command line names the data folder. */
const processesIn = (): string[] =>
  spawnSync("ps", ["-eo", "pid=,stat=,args="], { encoding: "utf8" })
    .stdout.split("\n")
    .filter((line) => line.includes(`${dataDir}/`) && !/^\s*\d+ Z/.test(line));
const nobodyHolds = () => vi.waitUntil(() => processesIn().length === 0, { timeout: 20_000 });

describe("the program", () => {
  it("shows the way in, keeps a second one out of its data, and ends at SIGTERM with everything", async () => {
    const program = await start();
    expect(program.printed()).toMatch(
      /Quản trị viên đầu tiên đặt mật khẩu tại.*\n\n\s+http:\/\/127\.0\.0\.1:\d+\/lien-ket#[\w-]{43}/,
    );
    const second = launch();
    expect(await second.ended).toBe(1);
    expect(second.printed()).toContain(
      `Không khởi động được: thư mục dữ liệu đang được dùng bởi một bản Đôn Đốc khác (tiến trình ${program.child.pid})`,
    );
    expect((await fetch(`${program.address()}/api/health`)).status).toBe(200);
    program.child.kill("SIGTERM");
    program.child.kill("SIGTERM");
    expect(await program.ended).toBe(0);
    await nobodyHolds();
    expect(program.printed()).toContain("Đang dừng…");
    expect(fs.existsSync(path.join(dataDir, "database/pgdata/postmaster.pid"))).toBe(false);
  });

  it("says how long it took to start on its data, and ends at SIGINT", async () => {
    const program = await start();
    const milliseconds = Number(/sẵn sàng sau (\d+) ms/.exec(program.printed())?.[1]);
    expect(milliseconds).toBeGreaterThan(0);
    program.child.kill("SIGINT");
    expect(await program.ended).toBe(0);
    await nobodyHolds();
  });

  it("lets the command line into its database, and makes way for it after its end", async () => {
    const ask = () => {
      const script = path.join(import.meta.dirname, "../../../scripts/dondoc.cjs");
      const to = path.join(root, "examples");
      const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: "" };
      return spawnSync(process.execPath, [script, "examples", "export", to], {
        env,
        encoding: "utf8",
      });
    };
    const program = await start();
    expect(ask().stderr).toContain("Chưa có văn bản nào được duyệt xong");
    expect((await fetch(`${program.address()}/api/health`)).status).toBe(200);
    program.child.kill("SIGINT");
    expect(await program.ended).toBe(0);
    expect(ask().stderr).toContain("Chưa có văn bản nào được duyệt xong");
    await nobodyHolds();
  });

  it("ends when the one who started it is gone", async () => {
    const program = await start();
    program.child.disconnect();
    expect(await program.ended).toBe(0);
    await nobodyHolds();
  });

  it("ends cleanly while it is still starting", async () => {
    const program = launch();
    await vi.waitUntil(() => processesIn().length > 0, { timeout: 30_000 });
    program.child.kill("SIGTERM");
    expect(await program.ended).toBe(0);
    await nobodyHolds();
  });

  it("comes again at once after a kill -9, and says 503 in words while its database is gone", async () => {
    const first = await start();
    first.child.kill("SIGKILL");
    const second = await start();
    const lock = fs.readFileSync(path.join(dataDir, "database/pgdata/postmaster.pid"), "utf8");
    process.kill(Number(lock.split("\n")[0]), "SIGKILL");
    await nobodyHolds();
    const answer = await fetch(`${second.address()}/api/health`);
    const problem = (await answer.json()) as { code: string };
    expect([answer.status, problem.code]).toEqual([503, "DATABASE_DOWN"]);
    second.child.kill("SIGTERM");
    expect(await second.ended).toBe(0);
  });

  it("says which port is taken and how to choose another, and leaves nothing running", async () => {
    const other = net.createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as net.AddressInfo;
    const program = launch({ PORT: String(port) });
    expect(await program.ended).toBe(1);
    expect(program.printed()).toContain(`cổng ${port} đang có chương trình khác dùng`);
    expect(program.printed()).toContain("PORT=3001 npm start");
    await nobodyHolds();
    other.close();
  });

  it("says what is wrong with its settings, without a heap of technical lines", async () => {
    const file = path.join(root, "a-file");
    fs.writeFileSync(file, "");
    const wrong = [
      { env: { PORT: "abc" }, says: "PORT phải là số" },
      { env: { DATABASE_URL: "postgres://a:b@127.0.0.1:1/d" }, says: "ECONNREFUSED" },
      { env: { DATA_DIR: path.join(file, "data") }, says: file },
    ].map(({ env, says }) => ({ program: launch(env), says }));
    for (const { program, says } of wrong) {
      expect(await program.ended).toBe(1);
      expect(program.printed()).toContain("Không khởi động được: ");
      expect(program.printed()).toContain(says);
      expect(program.printed()).not.toMatch(/^\s+at /m);
    }
  });
});
