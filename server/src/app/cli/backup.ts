import path from "node:path";
import { parseArgs } from "node:util";
import { vietnameseInstant } from "./vietnamese-instant.ts";
import { BackupRefusal } from "../../kernel/backup/backup-refusal.ts";
import { makeKey, readKey } from "../../kernel/backup/key.ts";
import { inMegabytes } from "../../kernel/backup/place.ts";
import { readConfig, type Config } from "../../kernel/config.ts";
import { makeBackup, type MadeBackup } from "../backup/make-backup.ts";
import type { Command } from "./command.ts";
import { WrongUse } from "./command.ts";
import { NoDatabase, reachDatabase } from "./with-database.ts";

/** A sealed copy of everything in one file, made while the program works. */
export const backup: Command = {
  usage: "[--to THƯ_MỤC] | backup --make-key TỆP",
  summary:
    "sao lưu cơ sở dữ liệu và tệp vào một tệp mã hóa, ngay khi chương trình đang chạy; khóa lấy từ BACKUP_KEY_FILE, số bản giữ lại theo BACKUP_KEEP (ngày, tuần, tháng).",
  async run(args) {
    const { to, key } = parse(args);
    try {
      if (key !== undefined) return newKey(path.resolve(key));
      const config = readConfig(process.env, []);
      return await backUp(config, path.resolve(to ?? config.backup.folder));
    } catch (error) {
      if (error instanceof BackupRefusal || error instanceof NoDatabase) return fail(error.message);
      throw error;
    }
  },
};

function parse(args: string[]): { to: string | undefined; key: string | undefined } {
  const options = { to: { type: "string" }, "make-key": { type: "string" } } as const;
  try {
    const { values } = parseArgs({ args, options });
    if (values.to !== undefined && values["make-key"] !== undefined)
      throw new WrongUse("Chỉ dùng một trong hai: --to hoặc --make-key.");
    return { to: values.to, key: values["make-key"] };
  } catch (error) {
    if (error instanceof TypeError) throw new WrongUse("Tùy chọn không hợp lệ.", { cause: error });
    throw error;
  }
}

function newKey(file: string): number {
  const { id } = makeKey(file);
  process.stdout.write(
    `Đã tạo khóa ${file} (mã ${id.toString("hex")}).\nHãy đặt BACKUP_KEY_FILE=${file} và giữ thêm một bản ở nơi khác, tách khỏi các bản sao: mất khóa là mất mọi bản sao.\n`,
  );
  return 0;
}

async function backUp(config: Config, folder: string): Promise<number> {
  const key = readKey(config.backup.keyFile, folder);
  const now = new Date();
  const made = await reachDatabase(config, (owner) =>
    makeBackup({ config, owner, key, folder, now }),
  );
  process.stdout.write(describe(made));
  if (made.manifest.lost.length === 0) return 0;
  return fail(
    `${made.manifest.lost.length} tệp mà cơ sở dữ liệu nhắc tới không còn nguyên trong kho tệp từ trước lần sao lưu này; hãy lấy lại từ bản sao cũ hơn: ${made.manifest.lost.slice(0, 5).join(", ")}`,
  );
}

function describe({ file, size, manifest, pruned }: MadeBackup): string {
  const { counts, endedAt } = manifest;
  return [
    `Đã sao lưu vào ${file} (${inMegabytes(size)}), đọc lại từ đầu đến cuối thấy nguyên vẹn.`,
    `Gồm mọi việc đã ghi nhận đến ${vietnameseInstant(new Date(endedAt))}: ${counts.tasks} nhiệm vụ, ${counts.events} sự kiện, ${counts.files} tệp.`,
    ...(pruned > 0 ? [`Đã xóa ${pruned} bản sao cũ theo BACKUP_KEEP.`] : []),
    "",
  ].join("\n");
}

function fail(message: string): number {
  process.stderr.write(`${message}\n`);
  return 1;
}
