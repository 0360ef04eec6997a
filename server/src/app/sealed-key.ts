import path from "node:path";

/**
 * Where the key lies by which denunciations are sealed, unless SEALED_KEY says otherwise (ADR 51). Apart from `keys`: no backup
 * takes it along, so that whoever has a backup with its own key still has no denunciation.
 */
export const sealedKeyFile = (dataDir: string): string =>
  path.join(dataDir, "sealed-key", "denunciations");
