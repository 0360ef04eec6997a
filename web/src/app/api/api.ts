import type { BodyOf, ParamsOf, QueryOf, ResponseOf, RouteName, Routes } from "@dondoc/contract";
import { networkLost, problemOf } from "./api-problem.ts";
import { addresses } from "./routes.generated.ts";

type Part<Key extends string, Value> = [Value] extends [undefined] ? unknown : Record<Key, Value>;
type FilePart<R> = R extends { upload: true } ? { file?: File } : unknown;

/** What one operation needs: its path parameters, query, body and file, as the contract says. */
export type CallOf<N extends RouteName> = Part<"params", ParamsOf<Routes[N]>> &
  Part<"query", QueryOf<Routes[N]>> &
  Part<"body", BodyOf<Routes[N]>> &
  FilePart<Routes[N]>;
export type AnswerOf<N extends RouteName> = ResponseOf<Routes[N]>;

export interface SendOptions {
  /** Made when the form is opened and reused when the same content is sent again. */
  idempotencyKey?: string;
  signal?: AbortSignal;
  /** Goes on when the page is left. */
  keepalive?: boolean;
}

interface LooseCall {
  params?: Record<string, string>;
  query?: Record<string, unknown>;
  body?: Record<string, unknown>;
  file?: File;
}

const isGiven = (value: unknown): boolean => value !== undefined && value !== "";

/** The address of an operation, for a link or a fetch. */
function addressOf(path: string, call: LooseCall): string {
  const filled = path.replaceAll(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(call.params?.[name] ?? ""),
  );
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(call.query ?? {})) {
    if (isGiven(value)) search.set(key, String(value));
  }
  return search.size > 0 ? `${filled}?${search}` : filled;
}

/** The fields go before the file: the server reads them before it takes in the bytes. */
function multipart(call: LooseCall): FormData {
  const form = new FormData();
  for (const [key, value] of Object.entries(call.body ?? {})) {
    if (isGiven(value)) form.set(key, String(value));
  }
  if (call.file) form.set("file", call.file);
  return form;
}

function requestOf(method: string, call: LooseCall, options: SendOptions): RequestInit {
  const headers: Record<string, string> = { accept: "application/json" };
  if (method !== "GET") headers["x-dondoc"] = "1";
  if (options.idempotencyKey) headers["idempotency-key"] = options.idempotencyKey;
  let body: BodyInit | null = null;
  if ("file" in call) {
    body = multipart(call);
  } else if (call.body) {
    headers["content-type"] = "application/json";
    body = JSON.stringify(call.body);
  }
  return {
    method,
    headers,
    body,
    signal: options.signal ?? null,
    keepalive: options.keepalive ?? false,
    credentials: "same-origin",
  };
}

/**
 * Calls one operation of the API.
 * @throws ApiProblem with the server's message, or NETWORK_LOST when it could not be reached.
 */
export async function api<N extends RouteName>(
  name: N,
  call: CallOf<N>,
  options: SendOptions = {},
): Promise<AnswerOf<N>> {
  const { method, path } = addresses[name];
  const loose = call as LooseCall;
  const response = await fetch(addressOf(path, loose), requestOf(method, loose, options)).catch(
    (error: unknown) => {
      if (error instanceof DOMException && error.name === "AbortError") throw error;
      throw networkLost();
    },
  );
  if (!response.ok) throw await problemOf(response);
  if (response.status === 204) return {} as AnswerOf<N>;
  return (await response.json()) as AnswerOf<N>;
}
