import type { RouteName } from "@dondoc/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { api, type AnswerOf, type CallOf } from "../app/api/api.ts";
import { ApiProblem } from "../app/api/api-problem.ts";
import { newIdempotencyKey } from "../app/api/idempotency-key.ts";
import { useStatus } from "./status.tsx";

interface ActOptions<N extends RouteName> {
  /** After the server has done it; the data on the page is read again afterwards. */
  onDone?: (answer: AnswerOf<N>, call: CallOf<N>) => void | Promise<void>;
  /** The sentence shown and spoken when done. */
  said?: string | ((answer: AnswerOf<N>, call: CallOf<N>) => string);
  /** False where nothing on the page depends on the act. */
  refresh?: boolean;
}

export interface Act<N extends RouteName> {
  send: (call: CallOf<N>) => void;
  /** Sends the last call again under the same key. */
  resend: () => void;
  /** True until the page shows the new state. */
  pending: boolean;
  problem: ApiProblem | null;
  /** Forgets the problem. */
  clear: () => void;
}

const fingerprint = (call: unknown): string =>
  JSON.stringify(call, (_, value: unknown) =>
    value instanceof File ? [value.name, value.size, value.lastModified] : value,
  );

const asProblem = (error: Error): ApiProblem =>
  error instanceof ApiProblem
    ? error
    : new ApiProblem({ code: "UNKNOWN", message: error.message, fields: {}, id: "" }, 0);

/**
 * One act of the API from the page. The same content sent again after a lost answer carries the same key, so that
 * the server does it once; content that was refused or changed is a new act with a new key.
 */
export function useAct<N extends RouteName>(name: N, options: ActOptions<N> = {}): Act<N> {
  const cache = useQueryClient();
  const say = useStatus();
  const underWay = useRef("");
  const sent = useRef({ content: "", key: newIdempotencyKey() });

  const keyFor = (call: CallOf<N>): string => {
    const content = fingerprint(call);
    if (sent.current.content !== "" && sent.current.content !== content) {
      sent.current.key = newIdempotencyKey();
    }
    sent.current.content = content;
    return sent.current.key;
  };
  const nextKey = () => {
    sent.current = { content: "", key: newIdempotencyKey() };
  };

  const mutation = useMutation<AnswerOf<N>, Error, CallOf<N>>({
    mutationKey: [name],
    mutationFn: (call) => api(name, call, { idempotencyKey: keyFor(call) }),
    onSuccess: async (answer, call) => {
      nextKey();
      const { said, onDone, refresh = true } = options;
      if (said) say(typeof said === "string" ? said : said(answer, call));
      await onDone?.(answer, call);
      if (refresh) await cache.invalidateQueries();
    },
    onError: (error) => {
      if (error instanceof ApiProblem && !error.mayHaveHappened) nextKey();
    },
    onSettled: (_answer, _error, call) => {
      if (underWay.current === fingerprint(call)) underWay.current = "";
    },
  });
  const { mutate, variables, reset } = mutation;
  // A double click comes before the page has drawn the button as busy.
  const send = (call: CallOf<N>) => {
    const content = fingerprint(call);
    if (underWay.current === content) return;
    underWay.current = content;
    mutate(call);
  };

  return {
    send,
    resend: () => {
      if (variables) send(variables);
    },
    pending: mutation.isPending,
    problem: mutation.error ? asProblem(mutation.error) : null,
    clear: reset,
  };
}
