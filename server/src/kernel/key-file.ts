import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";

const KEY_BYTES = 32;

/**
 * A secret in a file of its own, which is made when it is first needed. Two processes may need it first at the same time: a link is made whole or not at all, and both read what stands there.
 */
export function readKeyFile(file: string): Buffer {
  if (!fs.existsSync(file)) {
    fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    const made = `${file}.${process.pid}.${randomBytes(4).toString("hex")}`;
    fs.writeFileSync(made, randomBytes(KEY_BYTES), { mode: 0o600 });
    try {
      fs.linkSync(made, file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    } finally {
      fs.unlinkSync(made);
    }
  }
  const key = fs.readFileSync(file);
  if (key.length !== KEY_BYTES) throw new Error(`the key in ${path.basename(file)} is damaged`);
  return key;
}
