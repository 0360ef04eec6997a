import { createHmac } from "node:crypto";
import { readKeyFile } from "./key-file.ts";

/** What nobody can reckon who has not the key: HMAC-SHA256 by a key in a file of its own. */
export interface KeyedHash {
  /** `purpose` keeps apart what must not be laid beside each other. */
  of(purpose: string, value: string | Uint8Array): Buffer;
}

export function createKeyedHash(file: string): KeyedHash {
  let key: Buffer | undefined;
  return {
    of(purpose, value) {
      key ??= readKeyFile(file);
      return createHmac("sha256", key).update(purpose).update("\0").update(value).digest();
    },
  };
}
