import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import { readKeyFile } from "./key-file.ts";

/** Keeps what must be read again, yet not by whoever has the database alone. */
export interface SecretBox {
  /** `owner` is bound to it: sealed for one account it does not open for another. */
  seal(secret: Uint8Array, owner: string): Buffer;
  /** @throws Error when it was sealed by another key, for another owner, or changed since */
  open(sealed: Uint8Array, owner: string): Buffer;
  /** Tells one key from another and nothing of the key: to be kept beside what it sealed. */
  keyName(): string;
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * AES-256-GCM by a key in a file of its own, which is made when it is first needed and readable by the program's user alone.
 * Several processes share it as they share the folder. Whoever restores a database without it has its secrets no more.
 */
export function createSecretBox(file: string): SecretBox {
  let key: Buffer | undefined;
  const theKey = (): Buffer => (key ??= readKeyFile(file));
  return {
    seal(secret, owner) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv("aes-256-gcm", theKey(), nonce).setAAD(Buffer.from(owner));
      const text = Buffer.concat([cipher.update(secret), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), text]);
    },
    open(sealed, owner) {
      const nonce = sealed.subarray(0, NONCE_BYTES);
      const tag = sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
      const cipher = createDecipheriv("aes-256-gcm", theKey(), nonce, { authTagLength: TAG_BYTES })
        .setAAD(Buffer.from(owner))
        .setAuthTag(tag);
      return Buffer.concat([
        cipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)),
        cipher.final(),
      ]);
    },
    keyName: () =>
      createHash("sha256").update("name of ").update(theKey()).digest("hex").slice(0, 12),
  };
}

/** Where nothing is to be sealed. @throws Error whatever is asked of it */
export const noBox: SecretBox = {
  seal: () => noKey(),
  open: () => noKey(),
  keyName: () => noKey(),
};
function noKey(): never {
  throw new Error("there is no key here for what is sealed");
}
