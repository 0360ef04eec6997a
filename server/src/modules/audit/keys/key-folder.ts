import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomUUID,
  type KeyObject,
} from "node:crypto";
import { link, mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import { keyIdOf } from "../domain/head.ts";

export interface SigningKey {
  id: string;
  privateKey: KeyObject;
}

/**
 * Where the keys of the seals lie: a folder outside the database, readable by the program's user alone. `signing.key` is the
 * one that signs now; `<id>.pub` are the public halves of all that ever did; `heads.log` has a line for each seal made here.
 */
export interface KeyFolder {
  /** The key that signs now; the first time one is made. Read anew at each seal, so that a rotation needs no restart. */
  signing(): Promise<SigningKey>;
  /** Makes another key the signing one; the private half of the one before is gone, its public half stays. */
  rotate(): Promise<SigningKey>;
  publicKeys(): Promise<ReadonlyMap<string, KeyObject>>;
  /** Notes a seal's head where no database reaches: a chain that is cut afterwards is shorter than this. */
  noteHead(line: string): Promise<void>;
  headLog(): Promise<string>;
}

const SIGNING = "signing.key";
const HEADS = "heads.log";

export function openKeyFolder(folder: string): KeyFolder {
  const at = (name: string) => path.join(folder, name);
  const readSigning = async (): Promise<SigningKey | null> => {
    const pem = await readOr(at(SIGNING), null);
    if (pem === null) return null;
    const privateKey = createPrivateKey(pem);
    return { id: keyIdOf(createPublicKey(privateKey)), privateKey };
  };
  /** Writes a new pair beside the others and puts its private half in place. */
  const make = async (place: (draft: string) => Promise<unknown>): Promise<void> => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const { publicKey, privateKey } = generateKeyPairSync("ed25519");
    const draft = at(`${randomUUID()}.draft`);
    try {
      await writeFlushed(at(`${keyIdOf(publicKey)}.pub`), publicKey.export({ type: "spki", format: "pem" }).toString()); // prettier-ignore
      await writeFlushed(draft, privateKey.export({ type: "pkcs8", format: "pem" }).toString());
      await place(draft);
    } finally {
      await rm(draft, { force: true });
    }
  };
  const signing = async (): Promise<SigningKey> => {
    const known = await readSigning();
    if (known) return known;
    // Of two processes that start together one wins, whole; both then read the same key.
    await make((draft) => link(draft, at(SIGNING)).catch(unlessThere));
    const made = await readSigning();
    if (!made) throw new Error(`no signing key in ${folder}`);
    return made;
  };
  return {
    signing,
    async rotate() {
      await make((draft) => rename(draft, at(SIGNING)));
      return signing();
    },
    async publicKeys() {
      const names = await readdir(folder).catch(orNothing);
      const keys = new Map<string, KeyObject>();
      for (const name of names.filter((file) => file.endsWith(".pub"))) {
        const key = createPublicKey(await readFile(at(name)));
        keys.set(keyIdOf(key), key);
      }
      return keys;
    },
    async noteHead(line) {
      const file = await open(at(HEADS), "a", 0o600);
      try {
        await file.writeFile(`${line}\n`);
        await file.sync();
      } finally {
        await file.close();
      }
    },
    headLog: () => readOr(at(HEADS), ""),
  };
}

async function writeFlushed(target: string, text: string): Promise<void> {
  const file = await open(target, "wx", 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code;

const readOr = <Else>(file: string, otherwise: Else): Promise<string | Else> =>
  readFile(file, "utf8").catch((error: unknown) => {
    if (codeOf(error) === "ENOENT") return otherwise;
    throw error;
  });

const orNothing = (error: unknown): string[] => {
  if (codeOf(error) === "ENOENT") return [];
  throw error;
};

const unlessThere = (error: unknown): void => {
  if (codeOf(error) !== "EEXIST") throw error;
};
