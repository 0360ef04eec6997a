import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from "node:crypto";
import { BackupRefusal } from "./backup-refusal.ts";
import type { BackupKey } from "./key.ts";

/**
 * The sealed file: magic · id of the key · salt · HMAC of these three · chunks. Every file has a key of its own, drawn from the
 * province's key and the salt (HKDF-SHA256). Chunks are AES-256-GCM over 64 KiB each; a chunk's nonce is its number and whether
 * it is the last, so that none can be moved, left out or put behind (the STREAM construction of Hoang, Reyhanitabar, Rogaway
 * and Vizár, 2015, as the tool age uses it).
 */
const MAGIC = Buffer.from("DONDOC-BACKUP-1\n");
const ID_BYTES = 8;
const SALT_BYTES = 32;
const MAC_BYTES = 32;
const HEADER_BYTES = MAGIC.length + ID_BYTES + SALT_BYTES + MAC_BYTES;
const CHUNK_BYTES = 64 * 1024;
const TAG_BYTES = 16;

type Bytes = AsyncIterable<Uint8Array>;

/** Encrypts what comes; nothing is held back but one chunk. */
export async function* seal(source: Bytes, key: BackupKey): AsyncGenerator<Buffer> {
  const salt = randomBytes(SALT_BYTES);
  const head = Buffer.concat([MAGIC, key.id, salt]);
  const keys = keysOf(key, salt);
  yield Buffer.concat([head, macOf(head, keys.header)]);
  let number = 0;
  // A full chunk goes only when something follows it: the last one is never empty, unless all is.
  let held: Buffer = Buffer.alloc(0);
  for await (const piece of inPieces(source, CHUNK_BYTES)) {
    if (held.length > 0) yield sealChunk(held, keys.chunks, nonceOf(number++, false));
    held = piece;
  }
  yield sealChunk(held, keys.chunks, nonceOf(number, true));
}

/**
 * Decrypts; hands out nothing that was not checked, and throws a BackupRefusal for a file that is not a backup, was sealed with
 * another key, was cut off or was changed anywhere.
 */
export async function* unseal(source: Bytes, key: BackupKey): AsyncGenerator<Buffer> {
  const pieces = headAndChunks(source);
  const first = await pieces.next();
  const keys = checkHeader(first.done ? Buffer.alloc(0) : first.value, key);
  let number = 0;
  let next = await pieces.next();
  if (next.done) throw cutOff();
  while (!next.done) {
    const sealed = next.value;
    next = await pieces.next();
    const open = openChunk(sealed, keys.chunks, nonceOf(number, next.done === true));
    if (open === null) {
      const whole = next.done && openChunk(sealed, keys.chunks, nonceOf(number, false)) !== null;
      throw whole ? cutOff() : damaged();
    }
    number += 1;
    yield open;
  }
}

function checkHeader(header: Buffer, key: BackupKey): ReturnType<typeof keysOf> {
  if (!header.subarray(0, MAGIC.length).equals(MAGIC))
    throw new BackupRefusal("Đây không phải tệp bản sao của Đôn Đốc. Hãy chọn đúng tệp.");
  if (header.length < HEADER_BYTES) throw cutOff();
  const id = header.subarray(MAGIC.length, MAGIC.length + ID_BYTES);
  if (!id.equals(key.id))
    throw new BackupRefusal(
      `Bản sao này không mở được bằng khóa đang dùng: nó cần khóa có mã ${id.toString("hex")}, khóa đang dùng có mã ${key.id.toString("hex")}. Hãy đặt BACKUP_KEY_FILE trỏ tới đúng khóa.`,
    );
  const head = header.subarray(0, HEADER_BYTES - MAC_BYTES);
  const keys = keysOf(key, head.subarray(MAGIC.length + ID_BYTES));
  if (!timingSafeEqual(macOf(head, keys.header), header.subarray(HEADER_BYTES - MAC_BYTES)))
    throw damaged();
  return keys;
}

function keysOf(key: BackupKey, salt: Buffer): { header: Buffer; chunks: Buffer } {
  const drawn = (use: string) =>
    Buffer.from(hkdfSync("sha256", key.bytes, salt, `dondoc backup ${use}`, 32));
  return { header: drawn("header"), chunks: drawn("chunks") };
}

const macOf = (head: Buffer, key: Buffer): Buffer =>
  createHmac("sha256", key).update(head).digest();

function nonceOf(number: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeBigUInt64BE(BigInt(number), 3);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}

function sealChunk(plain: Buffer, key: Buffer, nonce: Buffer): Buffer {
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function openChunk(sealed: Buffer, key: Buffer, nonce: Buffer): Buffer | null {
  if (sealed.length < TAG_BYTES) return null;
  const cipher = createDecipheriv("aes-256-gcm", key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  const plain = cipher.update(sealed.subarray(0, -TAG_BYTES));
  try {
    return Buffer.concat([plain, cipher.final()]);
  } catch {
    return null;
  }
}

async function* headAndChunks(source: Bytes): AsyncGenerator<Buffer> {
  let isHead = true;
  let kept: Buffer = Buffer.alloc(0);
  for await (const bytes of source) {
    kept = Buffer.concat([kept, bytes]);
    let at = 0;
    for (;;) {
      const size = isHead ? HEADER_BYTES : CHUNK_BYTES + TAG_BYTES;
      if (kept.length - at < size) break;
      yield kept.subarray(at, at + size);
      at += size;
      isHead = false;
    }
    kept = kept.subarray(at);
  }
  if (kept.length > 0) yield kept;
}

/** The same bytes in pieces of one size; the last may be shorter. */
async function* inPieces(source: Bytes, size: number): AsyncGenerator<Buffer> {
  let kept: Buffer[] = [];
  let length = 0;
  for await (const bytes of source) {
    for (let at = 0; at < bytes.length;) {
      const taken = Buffer.from(bytes.subarray(at, at + size - length));
      kept.push(taken);
      length += taken.length;
      at += taken.length;
      if (length < size) continue;
      yield Buffer.concat(kept);
      [kept, length] = [[], 0];
    }
  }
  if (length > 0) yield Buffer.concat(kept);
}

const cutOff = () =>
  new BackupRefusal(
    "Tệp bản sao bị cắt cụt: phần cuối không có ở đây. Hãy chép lại tệp từ nơi gốc, hoặc dùng bản sao khác.",
  );
const damaged = () =>
  new BackupRefusal(
    "Tệp bản sao đã bị hỏng hoặc bị sửa: nội dung không khớp với dấu kiểm. Hãy chép lại tệp từ nơi gốc, hoặc dùng bản sao khác.",
  );
