import { api } from "../app/api/api.ts";
import { ApiProblem } from "../app/api/api-problem.ts";
import { readUnsent, writeUnsent } from "./unsent-draft.ts";

/** How long after the last stroke a draft is saved, and how long after a lost connection it is tried again, in milliseconds. */
const SAVE_AFTER = 700;
const AGAIN_AFTER = 10_000;

/** Where a draft stands, as the form says it. */
export interface DraftStanding {
  /** When it was last saved on the server. */
  savedAt: string | null;
  /** The server could not be reached: it is kept on this machine only. */
  unsent: boolean;
  /** When the draft of another window was saved that this one has taken the place of. */
  overtook: string | null;
}

export const nothingKept: DraftStanding = { savedAt: null, unsent: false, overtook: null };

interface KeeperOptions {
  accountId: string;
  /** The form and what it is about: "task.<id>.progress". */
  place: string;
  /** What stands in the form now. */
  content: () => object;
  onStanding: (standing: DraftStanding) => void;
  /** A draft saved earlier, here or on another machine. */
  onFound: (content: object) => void;
}

export interface DraftKeeper {
  /** Something was typed. */
  touch: () => void;
  /** It was sent, or is not wanted. */
  drop: () => void;
  /** The form is closed: what is not saved yet is saved now. */
  close: () => void;
}

const passes = (error: unknown): boolean => error instanceof ApiProblem && error.mayHaveHappened;

/**
 * Keeps one form's draft on the server: asks for the earlier one, saves after each pause, one request after the other. What is
 * not saved yet lies on this machine, so that a lost connection or a closed window loses nothing.
 */
export function keepDraft(options: KeeperOptions): DraftKeeper {
  const { accountId, place, content, onStanding, onFound } = options;
  const unsent = readUnsent(accountId, place);
  let base = unsent?.base ?? null;
  let dirty = unsent !== null;
  let dropped = false;
  let closed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let line: Promise<unknown> = unsent ? Promise.resolve() : find();

  async function find(): Promise<void> {
    const { draft } = await api("getFormDraft", { query: { place } });
    if (!draft || dropped) return;
    base = draft.revision;
    onStanding({ ...nothingKept, savedAt: draft.savedAt });
    onFound(draft.content);
  }

  async function save(keepalive: boolean): Promise<void> {
    if (!dirty || dropped) return;
    dirty = false;
    try {
      const body = { place, content: { ...content() }, base };
      const { revision, savedAt, overtook } = await api("saveFormDraft", { body }, { keepalive });
      base = revision;
      if (dropped) return;
      writeUnsent(accountId, place, dirty ? { content: content(), base } : null);
      onStanding({ savedAt, unsent: false, overtook });
    } catch (error) {
      if (dropped) return;
      dirty = true;
      onStanding({ ...nothingKept, unsent: true });
      // A form that is closed finds it on this machine when it is opened again.
      if (passes(error) && !closed) later(AGAIN_AFTER);
    }
  }

  function next(step: () => Promise<void>): void {
    line = line.then(step, step);
  }
  function now(keepalive = false): void {
    clearTimeout(timer);
    if (dirty) next(() => save(keepalive));
  }
  function later(delay: number): void {
    clearTimeout(timer);
    timer = setTimeout(now, delay);
  }
  const leaving = () => {
    if (document.visibilityState === "hidden") now(true);
  };
  const back = () => now();
  document.addEventListener("visibilitychange", leaving);
  window.addEventListener("online", back);
  line.catch(() => undefined);
  if (dirty) later(0);

  return {
    touch() {
      dirty = true;
      dropped = false;
      writeUnsent(accountId, place, { content: content(), base });
      later(SAVE_AFTER);
    },
    drop() {
      clearTimeout(timer);
      dirty = false;
      dropped = true;
      writeUnsent(accountId, place, null);
      onStanding(nothingKept);
      next(async () => {
        if (!base) return;
        const revision = base;
        base = null;
        await api("dropFormDraft", { body: { place, revision } }, { keepalive: true });
      });
      line.catch(() => undefined);
    },
    close() {
      closed = true;
      now(true);
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", leaving);
      window.removeEventListener("online", back);
    },
  };
}
