/** `npm start` ends here: the database, the program, and where to go from there. */
import { startDatabase } from "./start-database.ts";
import { createProgram } from "./program.ts";
import { readConfig } from "../kernel/config.ts";
import { prepareProvince, printDoors } from "./first-steps.ts";

const started = performance.now();
const config = readConfig(process.env, process.argv.slice(2));
const step = (text: string) => console.log(`  • ${text}`);

try {
  step(
    config.databaseUrl
      ? "Nối tới cơ sở dữ liệu theo DATABASE_URL…"
      : `Khởi động cơ sở dữ liệu trong ${config.dataDir}…`,
  );
  const database = await startDatabase(config);
  const program = await createProgram({
    owner: database.owner,
    dataDir: config.dataDir,
    demo: !config.empty,
    logLevel: process.env["LOG_LEVEL"] ?? "warn",
  });
  const { applied } = program.connection;
  if (applied.length > 0) step(`Đã tạo ${applied.length} bước cấu trúc dữ liệu.`);

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    console.log("\n  Đang dừng…");
    await program.close();
    await database.stop();
    process.exit(0);
  };
  process.on("SIGTERM", () => void stop());
  process.on("SIGINT", () => void stop());

  await prepareProvince(program, database.owner, config, step);
  const address = await program.http.listen({ port: config.port, host: config.host });
  await printDoors(program, address, config, Math.round(performance.now() - started));
} catch (error) {
  console.error(`\n  Không khởi động được: ${explain(error)}\n`);
  process.exit(1);
}

function explain(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  if (code === "EADDRINUSE") {
    return `cổng ${config.port} đang có chương trình khác dùng. Hãy dừng chương trình đó, hoặc chọn cổng khác: PORT=3001 npm start`;
  }
  if (code === "EACCES")
    return `không có quyền dùng ${message ?? ""}. Hãy chọn cổng trên 1024 (PORT) hoặc thư mục khác (DATA_DIR).`;
  if (code === "ENOSPC")
    return "ổ đĩa đã đầy. Hãy giải phóng chỗ rồi chạy lại; dữ liệu cũ còn nguyên.";
  return message ?? String(error);
}
