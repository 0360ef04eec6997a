import type { Runtime } from "../../kernel/act.ts";
import type { KeyFolder } from "./keys/key-folder.ts";
import { sealEvents } from "./write/seal-events.ts";

/** What happened is sealed within this time: until then whoever owns the database could still change it unseen. */
const SEAL_EVERY_MS = 60_000;
/** How long a seal in the making may take when the program stops. */
const LET_GO_MS = 5_000;

export interface Sealer {
  /** Seals now, and from now on each minute. */
  start(): void;
  /** Ends when all that was committed is sealed; says how many events that were. */
  seal(): Promise<number>;
  stop(): Promise<void>;
}

interface SealerOptions {
  runtime: Runtime;
  keys: KeyFolder;
  /** Called once when it fails, and again only after it has gone well in between. */
  shout: (error: unknown) => void;
  every?: number;
}

/** Seals the journal while the program runs; of several processes on one database one at a time does. */
export function createSealer({
  runtime,
  keys,
  shout,
  every = SEAL_EVERY_MS,
}: SealerOptions): Sealer {
  const end = new AbortController();
  let timer: NodeJS.Timeout | null = null;
  let sealing: Promise<number> | null = null;
  let failing = false;

  function seal(): Promise<number> {
    sealing ??= sealEvents(runtime, keys, end.signal).finally(() => (sealing = null));
    return sealing;
  }

  async function look(): Promise<void> {
    try {
      await seal();
      failing = false;
    } catch (error) {
      if (!failing && !end.signal.aborted) shout(error);
      failing = true;
    }
  }

  return {
    start() {
      timer = setInterval(() => void look(), every);
      timer.unref();
      void look();
    },
    seal,
    async stop() {
      end.abort();
      if (timer) clearInterval(timer);
      await Promise.race([sealing?.catch(() => undefined), patience()]);
    },
  };
}

const patience = () => new Promise((resolve) => setTimeout(resolve, LET_GO_MS).unref());
