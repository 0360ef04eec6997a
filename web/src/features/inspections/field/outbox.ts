import type { DeviceAnswer } from "@dondoc/contract";

/** What a device keeps until the server has it. */
export interface OutboxStore {
  /**
   * Answers that the server may not have yet, in the order in which they were written. From here on they are never changed: the
   * server may have one although its answer was lost.
   */
  claim(): Promise<readonly DeviceAnswer[]>;
  /** The bytes of a photograph; null where the device has none any more. */
  bytesOf(hash: string): Promise<Uint8Array<ArrayBuffer> | null>;
  sent(ids: readonly string[]): Promise<void>;
  refused(ids: readonly string[], because: string): Promise<void>;
}

/** The server as the device sees it; each may throw a `Trouble`. */
export interface OutboxServer {
  /** Which of these photographs have yet to be brought. */
  missing(hashes: readonly string[]): Promise<readonly string[]>;
  /** Brings one whole. @returns the hash under which the server keeps it */
  bring(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<string>;
  send(answers: readonly DeviceAnswer[]): Promise<{ aheadSeconds: number }>;
}

/** What a call came to: the status of the server's refusal, 0 where it was not reached. */
interface Trouble extends Error {
  status: number;
}

/** Answers in one sending; photographs asked for at once. */
const AT_ONCE = 40;
/** Signed out, too many at once, too slow: it says nothing about the answer, which is sent again later. */
const LATER: ReadonlySet<number> = new Set([401, 408, 429]);

const isRefusal = (error: unknown): error is Trouble => {
  const { status } = (error ?? {}) as Partial<Trouble>;
  return status !== undefined && status >= 400 && status < 500 && !LATER.has(status);
};

/**
 * Sends what waits: photographs first, by their hashes and each once, then the answers that name them. It may end anywhere and be
 * begun again: what the server has by then is not sent twice, or is there once. @returns by how many seconds the device's clock is
 * ahead of the server's; null where nothing was sent
 * @throws Trouble where it could not go on; what was not sent waits
 */
export async function sendOut(store: OutboxStore, server: OutboxServer): Promise<number | null> {
  const answers = await store.claim();
  const kept = await bringPhotos(answers, store, server);
  let ahead: number | null = null;
  for (let from = 0; from < kept.length; from += AT_ONCE) {
    // oxlint-disable-next-line no-await-in-loop -- in the order in which they were written
    ahead = (await sendSome(kept.slice(from, from + AT_ONCE), store, server)) ?? ahead;
  }
  return ahead;
}

async function sendSome(
  answers: readonly DeviceAnswer[],
  store: OutboxStore,
  server: OutboxServer,
): Promise<number | null> {
  const ids = answers.map(({ id }) => id);
  try {
    const { aheadSeconds } = await server.send(answers);
    await store.sent(ids);
    return aheadSeconds;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    // A signed record refuses all alike; else one wrong answer must not hold up the others.
    if (answers.length === 1 || error.status === 403) {
      await store.refused(ids, error.message);
      return null;
    }
    const half = Math.ceil(answers.length / 2);
    const first = await sendSome(answers.slice(0, half), store, server);
    return (await sendSome(answers.slice(half), store, server)) ?? first;
  }
}

/** @returns the answers all of whose photographs the server has */
async function bringPhotos(
  answers: readonly DeviceAnswer[],
  store: OutboxStore,
  server: OutboxServer,
): Promise<readonly DeviceAnswer[]> {
  const names = new Map(answers.flatMap(({ photos }) => photos.map((one) => [one.fileHash, one.fileName]))); // prettier-ignore
  const hashes = [...names.keys()];
  const lost = new Map<string, string>();
  for (let from = 0; from < hashes.length; from += AT_ONCE) {
    // oxlint-disable-next-line no-await-in-loop -- a weak line is not filled with several at once
    for (const hash of await server.missing(hashes.slice(from, from + AT_ONCE))) {
      // oxlint-disable-next-line no-await-in-loop -- as above
      const because = await bring(hash, names.get(hash) ?? "", store, server);
      if (because !== null) lost.set(hash, because);
    }
  }
  const wanting = answers.filter(({ photos }) => photos.some(({ fileHash }) => lost.has(fileHash)));
  for (const { id, photos } of wanting) {
    const hash = photos.find(({ fileHash }) => lost.has(fileHash))?.fileHash ?? "";
    // oxlint-disable-next-line no-await-in-loop -- few
    await store.refused([id], lost.get(hash) ?? "");
  }
  return answers.filter((answer) => !wanting.includes(answer));
}

/** @returns why it could not be kept; null where it is */
async function bring(
  hash: string,
  name: string,
  store: OutboxStore,
  server: OutboxServer,
): Promise<string | null> {
  const bytes = await store.bytesOf(hash);
  if (bytes === null) return `Ảnh ${name} không còn trên máy này.`;
  try {
    const kept = await server.bring(bytes, name);
    return kept === hash ? null : `Ảnh ${name} không còn nguyên vẹn trên máy này.`;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return `Ảnh ${name}: ${error.message}`;
  }
}
