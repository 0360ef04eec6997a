import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { emptyMeasure, measureReading, readDirective, toGold } from "@dondoc/directive";
import type { LabelledReading } from "@dondoc/directive";
import { listExamples } from "../../modules/documents/index.ts";
import type { Command } from "./command.ts";
import { WrongUse } from "./command.ts";
import { describeMeasure } from "./describe-measure.ts";
import { NoDatabase, withDatabase } from "./with-database.ts";

const GOLD = "gold.json";

/** A province's own documents as people settled them: taken out to measure the engine, and measured. */
export const examples: Command = {
  async run(args) {
    const { what, folder, since } = parse(args);
    return what === "measure" ? measure(folder) : await exportTo(folder, since);
  },
};

function parse(args: string[]): {
  what: "export" | "measure";
  folder: string;
  since: string | undefined;
} {
  const { values, positionals } = parsed(args);
  const [what, folder, ...more] = positionals;
  if (what !== "export" && what !== "measure") {
    throw new WrongUse("Hãy chọn một trong hai: export hoặc measure.");
  }
  if (folder === undefined || more.length > 0) throw new WrongUse("Hãy nêu đúng một thư mục.");
  if (values.since !== undefined && !/^\d{4}-\d{2}-\d{2}$/u.test(values.since)) {
    throw new WrongUse("--since phải có dạng 2026-01-31.");
  }
  return { what, folder: path.resolve(folder), since: values.since };
}

function parsed(args: string[]) {
  try {
    return parseArgs({ args, options: { since: { type: "string" } }, allowPositionals: true });
  } catch (error) {
    if (error instanceof TypeError) throw new WrongUse("Tùy chọn không hợp lệ.", { cause: error });
    throw error;
  }
}

/** Nobody else on the machine may read them: they are the province's documents. */
async function exportTo(folder: string, since: string | undefined): Promise<number> {
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    return fail(`Thư mục ${folder} đã có tệp. Hãy chọn một thư mục mới hoặc trống.`);
  }
  const labels: Record<string, LabelledReading> = {};
  try {
    await withDatabase(async (owner) => {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      for await (const { id, text, labelled } of listExamples(owner, since ? { since } : {})) {
        labels[`${id}.txt`] = labelled;
        writeFileSync(path.join(folder, `${id}.txt`), text, { mode: 0o600 });
      }
    });
  } catch (error) {
    if (error instanceof NoDatabase) return fail(error.message);
    throw error;
  }
  const count = Object.keys(labels).length;
  if (count === 0) {
    return fail(
      "Chưa có văn bản nào được duyệt xong (đã chuyển, hoặc ghi nhận không có nhiệm vụ).",
    );
  }
  writeFileSync(path.join(folder, GOLD), `${JSON.stringify(labels, null, 1)}\n`, { mode: 0o600 });
  process.stdout.write(
    `Đã xuất ${count} văn bản vào ${folder}.\nĐây là văn bản thật của cơ quan: chỉ giữ ở nơi được phép, xóa khi đo xong.\n`,
  );
  return 0;
}

function measure(folder: string): number {
  const file = path.join(folder, GOLD);
  if (!existsSync(file))
    return fail(`Không có ${GOLD} trong ${folder}. Hãy chạy: dondoc examples export`);
  const labels = JSON.parse(readFileSync(file, "utf8")) as Record<string, LabelledReading>;
  const sum = emptyMeasure();
  for (const [name, labelled] of Object.entries(labels)) {
    const text = readFileSync(path.join(folder, path.basename(name)), "utf8");
    measureReading(sum, labelled, toGold(readDirective(text)));
  }
  process.stdout.write(describeMeasure(sum));
  return 0;
}

function fail(message: string): number {
  process.stderr.write(`${message}\n`);
  return 1;
}
