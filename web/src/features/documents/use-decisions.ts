import type { Assignment, AssignmentMode, BodyOf, DocumentDetail, Routes } from "@dondoc/contract";
import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef, useState } from "react";
import { api } from "../../app/api/api.ts";
import { ApiProblem } from "../../app/api/api-problem.ts";
import { newIdempotencyKey } from "../../app/api/idempotency-key.ts";
import { read } from "../../app/api/read.ts";

/** One quick decision, by key or button, on one assignment. */
export type Decision =
  | { kind: "accept"; id: string; mode?: AssignmentMode }
  | { kind: "reject"; id: string; reason: string }
  | { kind: "mode"; id: string; mode: AssignmentMode }
  /** `answers` is the question that it settles. */
  | { kind: "correct"; id: string; correction: Correction; answers?: string };

export type Correction = Omit<BodyOf<Routes["correctAssignment"]>, "assignmentId" | "version">;

interface Queued {
  decision: Decision;
  key: string;
}

export interface Decisions {
  decide: (...decisions: Decision[]) => void;
  /** How many are still to be sent. */
  waiting: number;
  problem: ApiProblem | null;
  resend: () => void;
  clear: () => void;
}

/**
 * Sends decisions one after another, each on the version that the one before has left, so that "1 a j 1 a" typed
 * quickly is never a conflict with oneself. The page shows them at once and is read again when the last is through.
 * A refusal stops the queue.
 */
export function useDecisions(documentId: string): Decisions {
  const cache = useQueryClient();
  const queue = useRef<Queued[]>([]);
  const running = useRef(false);
  const [waiting, setWaiting] = useState(0);
  const [problem, setProblem] = useState<ApiProblem | null>(null);

  const run = useCallback(async () => {
    setWaiting(queue.current.length);
    if (running.current) return;
    running.current = true;
    try {
      for (let next = queue.current[0]; next; next = queue.current[0]) {
        await carryOut(cache, documentId, next);
        queue.current.shift();
        setWaiting(queue.current.length);
      }
    } catch (error) {
      setProblem(asProblem(error));
    } finally {
      running.current = false;
      void cache.invalidateQueries();
    }
  }, [cache, documentId]);

  const decide = useCallback(
    (...decisions: Decision[]) => {
      setProblem(null);
      showAtOnce(cache, documentId, decisions);
      for (const decision of decisions) {
        queue.current.push({
          decision: withWaitingMode(queue.current, decision),
          key: newIdempotencyKey(),
        });
      }
      void run();
    },
    [cache, documentId, run],
  );
  return {
    decide,
    waiting,
    problem,
    resend: () => {
      setProblem(null);
      void run();
    },
    clear: () => {
      queue.current = [];
      setWaiting(0);
      setProblem(null);
    },
  };
}

/** "1 a" on one assignment is one step for the server, as long as the mode is still waiting behind another decision. */
function withWaitingMode(queue: Queued[], decision: Decision): Decision {
  const last = queue.at(-1)?.decision;
  if (queue.length < 2 || decision.kind !== "accept" || last?.kind !== "mode") return decision;
  if (last.id !== decision.id) return decision;
  queue.pop();
  return { ...decision, mode: last.mode };
}

const keyOf = (documentId: string) => read("getDocument", { params: { id: documentId } }).queryKey;

/** Before anything is sent: the next key may follow faster than the server answers. */
function showAtOnce(cache: QueryClient, documentId: string, decisions: readonly Decision[]): void {
  const queryKey = keyOf(documentId);
  // An answer that is on its way knows nothing of these decisions.
  void cache.cancelQueries({ queryKey });
  cache.setQueryData<DocumentDetail>(
    queryKey,
    (detail) =>
      detail &&
      decisions.reduce(
        (shown, decision) =>
          withoutAnswered(withAssignment(shown, decision.id, shownOf(decision)), decision),
        detail,
      ),
  );
}

/** What is answered is asked no more; where the server refuses, it is there again with the next answer. */
function withoutAnswered(detail: DocumentDetail, decision: Decision): DocumentDetail {
  if (decision.kind !== "correct" || decision.answers === undefined) return detail;
  const questions = detail.questions.filter(({ id }) => id !== decision.answers);
  return { ...detail, questions };
}

/** Sends one decision on the newest version known and notes the version that it left. */
async function carryOut(
  cache: QueryClient,
  documentId: string,
  { decision, key }: Queued,
): Promise<void> {
  const queryKey = keyOf(documentId);
  const now = cache
    .getQueryData<DocumentDetail>(queryKey)
    ?.assignments.find(({ id }) => id === decision.id);
  if (!now) return;
  const { version } = await sendDecision(decision, now.version, key);
  cache.setQueryData<DocumentDetail>(
    queryKey,
    (detail) => detail && withAssignment(detail, decision.id, { version }),
  );
}

function withAssignment(
  detail: DocumentDetail,
  id: string,
  change: Partial<Assignment>,
): DocumentDetail {
  const assignments = detail.assignments.map((one) =>
    one.id === id ? { ...one, ...change } : one,
  );
  return { ...detail, assignments };
}

function shownOf(decision: Decision): Partial<Assignment> {
  switch (decision.kind) {
    case "accept":
      return { state: "accepted", ...(decision.mode ? { mode: decision.mode } : {}) };
    case "reject":
      return { state: "rejected", rejectReason: decision.reason };
    case "mode":
      return { mode: decision.mode };
    case "correct":
      return decision.correction.mode ? { mode: decision.correction.mode } : {};
    default:
      return decision satisfies never;
  }
}

function sendDecision(
  decision: Decision,
  version: number,
  idempotencyKey: string,
): Promise<{ version: number }> {
  const options = { idempotencyKey };
  const on = { assignmentId: decision.id, version };
  switch (decision.kind) {
    case "accept":
      return api(
        "acceptAssignment",
        { body: { ...on, ...(decision.mode ? { mode: decision.mode } : {}) } },
        options,
      );
    case "reject":
      return api("rejectAssignment", { body: { ...on, reason: decision.reason } }, options);
    case "mode":
      return api("correctAssignment", { body: { ...on, mode: decision.mode } }, options);
    case "correct":
      return api("correctAssignment", { body: { ...decision.correction, ...on } }, options);
    default:
      return decision satisfies never;
  }
}

const asProblem = (error: unknown): ApiProblem =>
  error instanceof ApiProblem
    ? error
    : new ApiProblem({ code: "UNKNOWN", message: String(error), fields: {}, id: "" }, 0);
