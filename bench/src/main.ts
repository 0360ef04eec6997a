/** `npm run bench`: measures what the product promised to be, each figure beside the floor of the same run. */
import path from "node:path";
import { directiveMegabyte } from "./directive-megabyte.ts";
import { directiveRead } from "./directive-read.ts";
import type { Figure } from "./figure.ts";
import { firstLoad } from "./first-load.ts";
import { readOptions } from "./options.ts";
import { growth, jsonLine, table } from "./print.ts";
import { growProvince } from "./province.ts";
import { readingSamples } from "./reading-samples.ts";
import { scanReading, SCAN_READING } from "./scan-reading.ts";
import { serverMemory, serverStart } from "./server-start.ts";
import { cleanUpAtExit, quitDatabase, withFolder } from "./surroundings.ts";
import { TASK_FIGURES, taskFigures } from "./task-figures.ts";
import { USERS_AT_WORK } from "./users.ts";

const figures: Figure[] = [];
const printTable = () => console.log(`\n${table(figures)}\n${growth(figures)}`);
/** The server's own figures are of a province's usual size, whatever the tasks are measured at. */
const USUAL = 100_000;
const serverSize = (sizes: readonly number[]) =>
  sizes.find((size) => size >= USUAL) ?? sizes.at(-1);

let json = false;
try {
  const options = readOptions(process.argv.slice(2));
  const { wanted, sizes } = options;
  json = options.json;
  const tell = (text: string) => console.error(`  • ${text}`);
  const add = (measured: readonly Figure[]) => {
    figures.push(...measured);
    if (json) for (const figure of measured) console.log(jsonLine(figure));
  };
  if (wanted.has("directive.read")) {
    tell("Đọc văn bản… (reading directives)");
    add(await directiveRead());
  }
  if (wanted.has("directive.read-1mb")) {
    tell("Đọc một triệu ký tự… (reading a megabyte)");
    add(await directiveMegabyte());
  }
  if (wanted.has("reading.samples")) {
    tell("Chấm năm văn bản mẫu… (scoring the samples)");
    const scored = await readingSamples();
    if (scored.length === 0)
      tell("không có văn bản mẫu cạnh kho mã (no samples beside the checkout)");
    add(scored);
  }
  if (SCAN_READING.some((name) => wanted.has(name))) {
    tell("Nhận dạng bản quét… (recognising scans)");
    add(await scanReading(wanted));
  }
  if (wanted.has("web.first-load")) {
    tell("Dựng giao diện… (building the pages)");
    add(await firstLoad());
  }
  const server = wanted.has("server.start") || wanted.has("server.memory");
  if (server || [...TASK_FIGURES, ...USERS_AT_WORK].some((name) => wanted.has(name))) {
    await withFolder(async (folder) => {
      const dataDir = path.join(folder, "data");
      cleanUpAtExit(() => quitDatabase(dataDir));
      for (const size of sizes) {
        tell(`Dựng tỉnh mẫu với ${size} nhiệm vụ… (furnishing the province)`);
        const province = await growProvince(dataDir, size);
        try {
          tell("Đo nhiệm vụ… (pages of tasks, acts on them, the nightly round)");
          add(await taskFigures(province, dataDir, wanted));
        } finally {
          await province.close();
        }
        if (!server || size !== serverSize(sizes)) continue;
        tell("Khởi động máy chủ… (starting the server)");
        if (wanted.has("server.start")) add(await serverStart(dataDir, province.rows));
        if (wanted.has("server.memory")) add(await serverMemory(dataDir, province.rows));
      }
    });
  }
  if (!json) printTable();
  process.exit(0);
} catch (error) {
  if (!json && figures.length > 0) printTable();
  console.error(error);
  process.exit(1);
}
