/** `npm start` ends here: the database, the program, and where to go from there. */
import { parseReplicaUrl } from "../kernel/database/database-url.ts";
import { startDatabase } from "./start-database.ts";
import { serveMetrics } from "./metrics.ts";
import { createProgram } from "./program.ts";
import { readConfig } from "../kernel/config.ts";
import { prepareProvince, printAtWork, printDoors } from "./first-steps.ts";

/** How long open requests and PostgreSQL may take to end. */
const PATIENCE_MS = 20_000;

const started = performance.now();
const step = (text: string) => console.log(`  • ${text}`);
/** What is open, to be closed from the last to the first. */
const open: (() => Promise<void>)[] = [];
let ending = false;

for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, stop);
// scripts/start.cjs, which waits for us, was killed: nobody could stop us any more.
process.once("disconnect", stop);

try {
  await start();
} catch (error) {
  // Whoever stopped us while we were starting pulled the database away from under our feet.
  if (!ending) {
    console.error(`\n  Không khởi động được: ${explain(error)}\n`);
    await end(1);
  }
}

async function start(): Promise<void> {
  const config = readConfig(process.env, process.argv.slice(2));
  step(
    config.databaseUrl
      ? "Nối tới cơ sở dữ liệu theo DATABASE_URL…"
      : `Khởi động cơ sở dữ liệu trong ${config.dataDir}…`,
  );
  const database = await startDatabase(config);
  open.push(() => database.stop());
  const program = await createProgram({
    owner: database.owner,
    dataDir: config.dataDir,
    auditKeys: config.auditKeys,
    ...(config.sealedKey === null ? {} : { sealedKey: config.sealedKey }),
    mail: {
      smtpUrl: config.smtpUrl,
      from: config.mailFrom,
      address: config.publicUrl ?? `http://${config.host}:${config.port}`,
    },
    // Without a public address keys work on this machine alone, by its name: browsers make none for a number.
    openedAt: config.publicUrl ?? `http://localhost:${config.port}`,
    province: config.province,
    backupHours: config.backup.hours,
    // What runs by itself is read from the primary, so that a worker needs no replica.
    reports:
      config.reports && config.role !== "worker"
        ? {
            server: parseReplicaUrl(config.reports.databaseUrl, database.owner),
            maxAge: config.reports.maxAge * 1000,
          }
        : null,
    works: config.role !== "web",
    trustProxy: config.trustProxy,
    logLevel: process.env["LOG_LEVEL"] ?? "warn",
  });
  open.push(() => program.close());
  const { applied } = program.connection;
  if (applied.length > 0) step(`Đã tạo ${applied.length} bước cấu trúc dữ liệu.`);
  await prepareProvince(program, database.owner, config, step);
  if (config.role !== "web") {
    await program.rounds.start();
    program.sealer.start();
  }
  if (config.metricsPort !== null) {
    const figures = await serveMetrics(program.metrics, config.metricsPort);
    open.push(async () => void figures.close());
  }
  const milliseconds = () => Math.round(performance.now() - started);
  if (config.role === "worker") return printAtWork(milliseconds());
  const address = await program.http.listen({ port: config.port, host: config.host });
  await printDoors(program, address, config, milliseconds());
}

function stop(): void {
  if (ending) return;
  console.log("\n  Đang dừng…");
  void end(0);
}

async function end(code: number): Promise<void> {
  ending = true;
  // Should something hang: the pipe to PostgreSQL closes with us, and it ends by itself.
  setTimeout(() => process.exit(1), PATIENCE_MS).unref();
  let exitCode = code;
  for (const close of open.toReversed()) {
    await close().catch((error: unknown) => {
      console.error(error);
      exitCode = 1;
    });
  }
  process.exit(exitCode);
}

function explain(error: unknown): string {
  const { code, message, port } = error as { code?: string; message?: string; port?: number };
  if (code === "EADDRINUSE") {
    return `cổng ${port ?? ""} đang có chương trình khác dùng. Hãy dừng chương trình đó, hoặc chọn cổng khác: PORT=3001 npm start`;
  }
  if (code === "EACCES")
    return `không có quyền dùng ${message ?? ""}. Hãy chọn cổng trên 1024 (PORT) hoặc thư mục khác (DATA_DIR).`;
  if (code === "ENOSPC")
    return "ổ đĩa đã đầy. Hãy giải phóng chỗ rồi chạy lại; dữ liệu cũ còn nguyên.";
  return message ?? String(error);
}
