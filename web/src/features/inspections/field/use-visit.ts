import type { InspectionChecklists } from "@dondoc/contract";
import { useCallback, useEffect, useRef, useState } from "react";
import { api } from "../../../app/api/api.ts";
import { ApiProblem } from "../../../app/api/api-problem.ts";
import type { OwnerRecord } from "../../../app/device/database.ts";
import { readOwner, takeDevice } from "../../../app/device/owner.ts";
import { isStale, keepShell, onNewRelease } from "./app-shell.ts";
import { sendOut } from "./outbox.ts";
import { serverOf } from "./server.ts";
import { type LocalAnswer, type Noted, openVisitStore, sealedForOthers, type VisitStore } from "./store.ts"; // prettier-ignore

/** Why nothing goes out now; nothing of it loses an answer. */
type Hindrance =
  | { kind: "offline" | "signed-out" | "stale" }
  | { kind: "trouble"; problem: unknown };

export interface Visit {
  /** Still being looked for. */
  loading: boolean;
  checklists: InspectionChecklists | null;
  /** What could not be fetched, where nothing lies on the device either. */
  problem: unknown;
  answers: readonly LocalAnswer[];
  sending: boolean;
  hindrance: Hindrance | null;
  /** By so many seconds the device's clock was ahead at the last sending. */
  ahead: number | null;
  sealed: number;
  /** @throws DOMException where the device has no room */
  note: (noted: Noted) => Promise<void>;
  keepPhoto: VisitStore["keepPhoto"];
  again: (id: string) => Promise<void>;
  drop: (id: string) => Promise<void>;
  send: () => void;
}

interface Held {
  store: VisitStore | null;
  timer: number;
  /** The server has a newer release: until the page is loaded anew nothing is sent by this one. */
  stale: boolean;
}

/** After the last change it is sent by itself so many milliseconds later: a person at an item is not interrupted. */
const QUIET = 8000;

const hindranceOf = (error: unknown): Hindrance => {
  if (!(error instanceof ApiProblem)) return { kind: "trouble", problem: error };
  if (error.status === 0) return { kind: "offline" };
  return error.needsSignIn ? { kind: "signed-out" } : { kind: "trouble", problem: error };
};

/** Who is at this device: whoever is signed in, or, where nobody can be asked, whose device it was last. */
async function ownerNow(): Promise<{ owner: OwnerRecord | null; hindrance: Hindrance | null }> {
  const before = await readOwner();
  try {
    const { account } = await api("getSession", {});
    if (before?.accountId === account.id) return { owner: before, hindrance: null };
    const { accountId, key } = await api("getDeviceKey", {});
    return { owner: await takeDevice(accountId, key), hindrance: null };
  } catch (error) {
    return { owner: before, hindrance: hindranceOf(error) };
  }
}

/** One inspection on this device: what lies here, and what goes out of it whenever there is a connection. */
export function useVisit(inspectionId: string): Visit {
  const [checklists, setChecklists] = useState<InspectionChecklists | null>(null);
  const [answers, setAnswers] = useState<readonly LocalAnswer[]>([]);
  const [loading, setLoading] = useState(true);
  const [sending, setSending] = useState(false);
  const [hindrance, setHindrance] = useState<Hindrance | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const [ahead, setAhead] = useState<number | null>(null);
  const [sealed, setSealed] = useState(0);
  const held = useRef<Held>({ store: null, timer: 0, stale: false });
  const noting = useRef<Promise<unknown>>(Promise.resolve());
  const sends = useRef<Promise<unknown>>(Promise.resolve());

  /** One after the other: two taps on one item are one answer. */
  const queued = useCallback(<T>(work: (store: VisitStore) => Promise<T>): Promise<T> => {
    const next = noting.current.then(async () => {
      const { store } = held.current;
      if (!store) throw new Error("nobody's device");
      const result = await work(store);
      setAnswers(await store.answers());
      return result;
    });
    noting.current = next.catch(() => undefined);
    return next;
  }, []);

  /** What lies here for somebody, and from now on is worked on. */
  const show = useCallback(
    async (owner: OwnerRecord | null) => {
      const store = owner && openVisitStore(owner, inspectionId);
      held.current.store = store;
      const kept = (await store?.visit()) ?? null;
      setChecklists(kept?.checklists ?? null);
      setAnswers((await store?.answers()) ?? []);
      setSealed(await sealedForOthers(owner?.accountId ?? null));
      if (kept) setLoading(false);
      return store;
    },
    [inspectionId],
  );

  const send = useCallback(async () => {
    setSending(true);
    try {
      // What lies here is there at once, however long the line takes.
      await show(await readOwner());
      const found = await ownerNow();
      const store = await show(found.owner);
      held.current.stale ||= found.hindrance === null && (await isStale());
      setHindrance(held.current.stale ? { kind: "stale" } : found.hindrance);
      if (found.hindrance || held.current.stale || !store) return;
      // Two tabs send one after the other.
      const told = await navigator.locks.request("dondoc-hien-truong", () =>
        sendOut(store.outbox, serverOf(inspectionId)),
      );
      if (told !== null) setAhead(told);
      const fresh = await api("getInspectionChecklists", { params: { id: inspectionId } });
      await store.saveVisit(fresh);
      setChecklists(fresh);
      setProblem(null);
    } catch (error) {
      const why = hindranceOf(error);
      setHindrance(why);
      if (why.kind === "trouble") setProblem(error);
    } finally {
      setAnswers((await held.current.store?.answers()) ?? []);
      setSending(false);
      setLoading(false);
    }
  }, [inspectionId, show]);

  const start = useCallback(() => {
    sends.current = sends.current.then(send);
  }, [send]);

  const later = useCallback(() => {
    window.clearTimeout(held.current.timer);
    held.current.timer = window.setTimeout(() => {
      if (navigator.onLine) start();
    }, QUIET);
  }, [start]);

  useEffect(() => {
    const { current } = held;
    keepShell().catch(() => undefined);
    start();
    const offline = () => setHindrance({ kind: "offline" });
    window.addEventListener("online", start);
    window.addEventListener("offline", offline);
    const stop = onNewRelease(() => {
      current.stale = true;
      setHindrance({ kind: "stale" });
    });
    return () => {
      window.clearTimeout(current.timer);
      window.removeEventListener("online", start);
      window.removeEventListener("offline", offline);
      stop();
    };
  }, [start]);

  return {
    loading,
    checklists,
    problem,
    answers,
    sending,
    hindrance,
    ahead,
    sealed,
    note: async (noted) => {
      await queued((store) => store.note(noted));
      later();
    },
    keepPhoto: (hash, bytes) => queued((store) => store.keepPhoto(hash, bytes)),
    again: async (id) => {
      await queued((store) => store.again(id));
      start();
    },
    drop: (id) => queued((store) => store.drop(id)),
    send: start,
  };
}
