import fs from "node:fs";
import path from "node:path";
import { lockFolder, type FolderLock } from "../folder-lock.ts";
import { BackupRefusal } from "./backup-refusal.ts";
import { tooOld, type Keep } from "./retention.ts";

/** A finished backup in its folder. */
export interface BackupFile {
  file: string;
  /** Which database it is of: a folder may serve several. */
  of: string;
  /** Local time of Việt Nam: "2026-11-23T090000". */
  at: string;
  size: number;
}

const NAME = /^dondoc-([0-9a-f]{8})-(\d{4}-\d{2}-\d{2}T\d{6})\.backup$/;
const DRAFT = /^dondoc-.*\.backup\.unfinished$/;
const LOCAL = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Asia/Ho_Chi_Minh",
  dateStyle: "short",
  timeStyle: "medium",
});

/** The finished backups in a folder, oldest first. */
export function backupsIn(folder: string): BackupFile[] {
  return fs
    .readdirSync(folder)
    .flatMap((name) => {
      const [, of = "", at = ""] = NAME.exec(name) ?? [];
      const file = path.join(folder, name);
      return of === "" ? [] : [{ file, of, at, size: fs.statSync(file).size }];
    })
    .toSorted((a, b) => (a.at < b.at ? -1 : 1));
}

/** Takes the folder for one backup at a time and clears away what killed ones left unfinished. */
export function enterPlace(folder: string): FolderLock {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = lockFolder(
    folder,
    (pid) =>
      new BackupRefusal(
        `Đang có một lần sao lưu khác vào ${folder} (tiến trình ${pid}). Hãy đợi lần ấy xong rồi chạy lại.`,
      ),
  );
  for (const name of fs.readdirSync(folder))
    if (DRAFT.test(name)) fs.rmSync(path.join(folder, name), { force: true });
  return lock;
}

/** Room for one more, before it begins: as much as half again the last one, or for the first all that is to be kept. */
export function checkRoom(folder: string, earlier: readonly BackupFile[], raw: number): void {
  const last = earlier.at(-1);
  const needed = last ? Math.min(raw, last.size * 1.5) : raw;
  const { bavail, bsize } = fs.statfsSync(folder);
  if (bavail * bsize < needed)
    throw new BackupRefusal(
      `Không đủ chỗ trong ${folder} để sao lưu: cần khoảng ${inMegabytes(needed)}, còn ${inMegabytes(bavail * bsize)}. Hãy giải phóng chỗ hoặc giảm BACKUP_KEEP. Các bản sao cũ còn nguyên.`,
    );
}

/**
 * Lets `write` make the file under a name that says it is unfinished; it gets its own name when it is whole. Whatever goes wrong,
 * the earlier ones are as they were.
 */
export async function finishedFile<Said>(
  folder: string,
  of: string,
  at: Date,
  write: (draft: string) => Promise<Said>,
): Promise<{ file: string; said: Said }> {
  const local = LOCAL.format(at).replace(" ", "T").replaceAll(":", "");
  const file = path.join(folder, `dondoc-${of}-${local}.backup`);
  const draft = `${file}.unfinished`;
  if (fs.existsSync(file)) throw new BackupRefusal(`Đã có ${file}. Hãy chạy lại sau một giây.`);
  try {
    const said = await write(draft);
    fs.renameSync(draft, file);
    flushFolder(folder);
    return { file, said };
  } catch (error) {
    fs.rmSync(draft, { force: true });
    if (FULL.has((error as NodeJS.ErrnoException).code))
      throw new BackupRefusal(
        `Ổ đĩa chứa ${folder} đã hết chỗ giữa chừng; bản sao dở dang đã được xóa, các bản sao cũ còn nguyên. Hãy giải phóng chỗ rồi chạy lại.`,
        { cause: error },
      );
    throw error;
  }
}

/** Takes away the backups of this database that no day, week or month keeps; what else lies in the folder is not ours. */
export function prune(folder: string, of: string, keep: Keep): BackupFile[] {
  const gone = tooOld(
    backupsIn(folder).filter((backup) => backup.of === of),
    keep,
  );
  for (const { file } of gone) fs.rmSync(file);
  return gone;
}

/** The backup that somebody means: the file itself, or the newest of a folder that holds those of one database. */
export function chosenBackup(place: string): string {
  if (!fs.existsSync(place))
    throw new BackupRefusal(`Không tìm thấy ${place}. Hãy nêu tệp bản sao hoặc thư mục chứa nó.`);
  if (!fs.statSync(place).isDirectory()) return place;
  const backups = backupsIn(place);
  const newest = backups.at(-1);
  if (!newest) throw new BackupRefusal(`Trong ${place} chưa có bản sao nào đã xong.`);
  if (backups.some(({ of }) => of !== newest.of))
    throw new BackupRefusal(
      `Trong ${place} có bản sao của nhiều cơ sở dữ liệu. Hãy nêu đúng một tệp, ví dụ ${newest.file}.`,
    );
  return newest.file;
}

export const inMegabytes = (bytes: number): string =>
  `${Math.max(1, Math.round(bytes / 1024 / 1024)).toLocaleString("vi-VN")} MB`;

const FULL: ReadonlySet<unknown> = new Set(["ENOSPC", "EDQUOT", "EFBIG"]);

function flushFolder(folder: string): void {
  const handle = fs.openSync(folder, "r");
  try {
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}
