import path from "node:path";
import { parseArgs } from "node:util";
import { BackupRefusal } from "../../kernel/backup/backup-refusal.ts";
import { readKey } from "../../kernel/backup/key.ts";
import { chosenBackup } from "../../kernel/backup/place.ts";
import { readConfig } from "../../kernel/config.ts";
import { restoreBackup } from "../backup/restore-backup.ts";
import type { Command } from "./command.ts";
import { WrongUse } from "./command.ts";
import { vietnameseInstant } from "./vietnamese-instant.ts";

/** A backup to a new place; never over anything. */
export const restore: Command = {
  async run(args) {
    const { from, to } = parse(args);
    const { backup, databaseUrl } = readConfig(process.env, []);
    try {
      const file = chosenBackup(from);
      const manifest = await restoreBackup({
        file,
        to,
        databaseUrl,
        key: readKey(backup.keyFile),
        serverTools: backup.serverTools,
      });
      const { counts, endedAt, database, lost } = manifest;
      const start =
        database.kind === "embedded"
          ? `DATA_DIR=${to} npm start`
          : `DATA_DIR=${to} DATABASE_URL=… npm start`;
      process.stdout.write(
        `Đã khôi phục ${file} vào ${to}: mọi việc đến ${vietnameseInstant(new Date(endedAt))}, ${counts.tasks} nhiệm vụ, ${counts.events} sự kiện, ${counts.files} tệp.\n` +
          (lost.length > 0 ? `${lost.length} tệp đã thiếu từ trước khi sao lưu.\n` : "") +
          `Chạy thử: ${start}\n`,
      );
      return 0;
    } catch (error) {
      if (!(error instanceof BackupRefusal)) throw error;
      process.stderr.write(`${error.message}\n`);
      return 1;
    }
  },
};

function parse(args: string[]): { from: string; to: string } {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { to: { type: "string" } },
      allowPositionals: true,
    });
    const [from, ...more] = positionals;
    if (from === undefined || more.length > 0)
      throw new WrongUse("Hãy nêu đúng một tệp bản sao hoặc thư mục chứa nó.");
    if (values.to === undefined) throw new WrongUse("Hãy nêu nơi mới bằng --to.");
    return { from: path.resolve(from), to: path.resolve(values.to) };
  } catch (error) {
    if (error instanceof TypeError) throw new WrongUse("Tùy chọn không hợp lệ.", { cause: error });
    throw error;
  }
}
