import path from "node:path";
import { parseArgs } from "node:util";
import { vietnameseInstant } from "./vietnamese-instant.ts";
import { BackupRefusal } from "../../kernel/backup/backup-refusal.ts";
import { makeKey, readKey } from "../../kernel/backup/key.ts";
import { inMegabytes } from "../../kernel/backup/place.ts";
import { readConfig, type Config } from "../../kernel/config.ts";
import { makeBackup, type MadeBackup } from "../backup/make-backup.ts";
import { noteRun } from "../backup/note-run.ts";
import { tryBackup } from "../backup/try-backup.ts";
import type { Command } from "./command.ts";
import { WrongUse } from "./command.ts";
import { NoDatabase, reachDatabase } from "./with-database.ts";

/** A sealed copy of everything in one file, made while the program works. */
export const backup: Command = {
  async run(args) {
    const { to, key, isTried } = parse(args);
    try {
      if (key !== undefined) return newKey(path.resolve(key));
      const config = readConfig(process.env, []);
      return await backUp(config, path.resolve(to ?? config.backup.folder), isTried);
    } catch (error) {
      if (error instanceof BackupRefusal || error instanceof NoDatabase) return fail(error.message);
      throw error;
    }
  },
};

interface Asked {
  to: string | undefined;
  key: string | undefined;
  isTried: boolean;
}

function parse(args: string[]): Asked {
  const options = {
    to: { type: "string" },
    "make-key": { type: "string" },
    try: { type: "boolean" },
  } as const;
  try {
    const { values } = parseArgs({ args, options });
    if (values.to !== undefined && values["make-key"] !== undefined)
      throw new WrongUse("Chỉ dùng một trong hai: --to hoặc --make-key.");
    return { to: values.to, key: values["make-key"], isTried: values.try === true };
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

async function backUp(config: Config, folder: string, isTried: boolean): Promise<number> {
  const now = new Date();
  const made = await reachDatabase(config, async (owner) => {
    try {
      if (isTried && config.databaseUrl)
        throw new BackupRefusal(
          "Bản sao của một máy chủ PostgreSQL không tự mở thử được. Hãy bỏ --try và thử bằng dondoc restore vào một cơ sở dữ liệu trống.",
        );
      const key = readKey(config.backup.keyFile, folder);
      const done = await makeBackup({ config, owner, key, folder, now });
      if (isTried) await tryBackup(done.file, key);
      await noteRun(owner, now, { made: done, tried: isTried });
      return done;
    } catch (error) {
      const because = error instanceof Error ? error.message : String(error);
      await noteRun(owner, now, { because }).catch(() => undefined);
      throw error;
    }
  });
  process.stdout.write(describe(made));
  if (isTried)
    process.stdout.write("Đã mở thử ở nơi tạm: cơ sở dữ liệu chạy được và đủ dữ liệu.\n");
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
