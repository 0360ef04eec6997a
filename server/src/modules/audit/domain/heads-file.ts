import { createPublicKey, type KeyObject } from "node:crypto";
import { keyIdOf } from "./head.ts";

/** A seal's head as it is kept outside the database. */
export interface KeptHead {
  number: number;
  head: Buffer;
  sealedAt: Date;
  keyId: string;
}

export interface HeadsFile {
  heads: KeptHead[];
  keys: ReadonlyMap<string, KeyObject>;
}

const NOTE = `# Đôn Đốc: đầu chuỗi niêm phong nhật ký. Mỗi dòng "seal": số, mã băm SHA-256, lúc niêm phong, khóa ký; "key": khóa công khai Ed25519.
# Giữ tệp này ở nơi khác (đóng dấu thời gian nếu cần); đối chiếu về sau: dondoc audit verify --against TỆP
`;

export const headLine = ({ number, head, sealedAt, keyId }: KeptHead): string =>
  `seal ${number} ${head.toString("hex")} ${sealedAt.toISOString()} ${keyId}`;

export function writeHeadsFile({ heads, keys }: HeadsFile): string {
  const keyLines = [...keys].map(
    ([id, key]) => `key ${id} ${key.export({ type: "spki", format: "der" }).toString("base64")}`,
  );
  return `${NOTE}${[...keyLines, ...heads.map(headLine)].join("\n")}\n`;
}

/** A line that is none of these; the last line of a log may be cut by a pulled plug, and is then left out. */
export class NoHeadsFile extends Error {}

/** Reads what `writeHeadsFile` wrote, or a log of head lines. Throws NoHeadsFile, naming the line. */
export function readHeadsFile(text: string): HeadsFile {
  const heads: KeptHead[] = [];
  const keys = new Map<string, KeyObject>();
  const lines = text.slice(0, text.lastIndexOf("\n") + 1).split("\n");
  for (const [at, line] of lines.entries()) {
    if (line === "" || line.startsWith("#")) continue;
    const seal = /^seal (\d{1,15}) ([0-9a-f]{64}) (\S+) (\S+)$/u.exec(line);
    const key = /^key ([0-9a-f]{64}) (\S+)$/u.exec(line);
    if (seal) {
      const [, number = "", head = "", sealedAt = "", keyId = ""] = seal;
      heads.push({
        number: Number(number),
        head: Buffer.from(head, "hex"),
        sealedAt: new Date(sealedAt),
        keyId,
      });
    } else if (key) keys.set(...readKey(key, at + 1));
    else throw new NoHeadsFile(`Dòng ${at + 1} không phải dòng "seal" hay "key".`);
  }
  return { heads, keys };
}

function readKey([, id = "", der = ""]: RegExpExecArray, line: number): [string, KeyObject] {
  try {
    const key = createPublicKey({ key: Buffer.from(der, "base64"), format: "der", type: "spki" });
    if (keyIdOf(key) === id) return [id, key];
  } catch {
    // Said below: it is no key.
  }
  throw new NoHeadsFile(`Khóa ở dòng ${line} không đúng với mã của nó.`);
}
