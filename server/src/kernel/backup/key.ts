import { hkdfSync, randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { BackupRefusal } from "./backup-refusal.ts";

const KEY_BYTES = 32;

/** What opens a backup. `id` tells keys apart without telling anything of them; it stands in every backup. */
export interface BackupKey {
  bytes: Buffer;
  id: Buffer;
}

/** Makes a key in a new file that its owner alone reads; never over an existing one, whose backups would be lost. */
export function makeKey(file: string): BackupKey {
  const bytes = randomBytes(KEY_BYTES);
  try {
    fs.writeFileSync(file, `${bytes.toString("base64")}\n`, { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    throw new BackupRefusal(
      `Đã có tệp ${file}; khóa cũ không bị ghi đè vì các bản sao cũ chỉ mở được bằng khóa ấy. Hãy chọn tên tệp khác.`,
      { cause: error },
    );
  }
  return { bytes, id: idOf(bytes) };
}

/** The key that the setting BACKUP_KEY_FILE names. Backups lie elsewhere: together they would be as good as open. */
export function readKey(file: string | null, backups?: string): BackupKey {
  if (file === null)
    throw new BackupRefusal(
      "Chưa có khóa để mã hóa bản sao. Hãy tạo một lần: dondoc backup --make-key TỆP; rồi đặt BACKUP_KEY_FILE=TỆP và giữ thêm một bản của tệp ấy ở nơi khác (mất khóa là mất mọi bản sao).",
    );
  if (backups !== undefined && isWithin(file, backups))
    throw new BackupRefusal(
      `Tệp khóa ${file} nằm trong chính thư mục để bản sao: ai lấy được bản sao sẽ lấy được cả khóa. Hãy để khóa ở nơi khác.`,
    );
  let text: string;
  try {
    text = fs.readFileSync(file, "utf8").trim();
  } catch (error) {
    throw new BackupRefusal(
      `Không đọc được tệp khóa ${file} (${(error as NodeJS.ErrnoException).code ?? "lỗi"}). Hãy kiểm tra BACKUP_KEY_FILE.`,
      { cause: error },
    );
  }
  const bytes = /^[A-Za-z0-9+/]{43}=$/.test(text) ? Buffer.from(text, "base64") : Buffer.alloc(0);
  if (bytes.length !== KEY_BYTES)
    throw new BackupRefusal(
      `Tệp ${file} không phải khóa bản sao (một dòng 44 ký tự do dondoc backup --make-key tạo ra).`,
    );
  return { bytes, id: idOf(bytes) };
}

const idOf = (key: Buffer): Buffer =>
  Buffer.from(hkdfSync("sha256", key, "", "dondoc backup key id", 8));

function isWithin(file: string, folder: string): boolean {
  const real = (name: string) => (fs.existsSync(name) ? fs.realpathSync(name) : path.resolve(name));
  const way = path.relative(real(folder), real(file));
  return way !== "" && !way.startsWith("..") && !path.isAbsolute(way);
}
