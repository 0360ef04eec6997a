import path from "node:path";

/** Where the key lies by which the secrets of authenticator applications are sealed (ADR 38). */
export const signInKeyFile = (dataDir: string): string => path.join(dataDir, "keys", "sign-in");
