import path from "node:path";

/** Where the keys lie that the house made for itself, each in a file of its own. */
const keyFolder = (dataDir: string): string => path.join(dataDir, "keys");

/** By which the secrets of authenticator applications are sealed (ADR 38). */
export const signInKeyFile = (dataDir: string): string => path.join(keyFolder(dataDir), "sign-in");

/** By which codes of what was sent without an account are made (ADR 50). In no backup: what was made by it lies in the database as hashes. */
export const publicVoiceKeyFile = (dataDir: string): string =>
  path.join(keyFolder(dataDir), "public-voices");

/**
 * Where the key lies by which denunciations and tips are sealed, unless SEALED_KEY says otherwise (ADR 50, 51). Apart from `keys`: no backup
 * takes it along, so that whoever has a backup with its own key still has none of them.
 */
export const sealedKeyFile = (dataDir: string): string =>
  path.join(dataDir, "sealed-key", "denunciations");
