import type { Route } from "@dondoc/contract";
import type { TestProgram } from "../../../testing/test-program.ts";

export interface Told {
  status: number;
  code: string | null;
  message: string;
  text: string;
  headers: Record<string, unknown>;
}

let visitors = 0;
/** One raw request of somebody signed in, each from an address of its own, so that no limit hides what is asked. */
export async function ask(
  house: TestProgram,
  session: string,
  { method, url, payload, headers = {} }: { method: Route["method"]; url: string; payload?: string | Buffer; headers?: Record<string, string> }, // prettier-ignore
): Promise<Told> {
  visitors += 1;
  const answer = await house.program.http.inject({
    method,
    url,
    remoteAddress: `10.${7 + (visitors >> 16)}.${(visitors >> 8) & 255}.${visitors & 255}`,
    headers: {
      "x-dondoc": "1",
      cookie: `dondoc_session=${session}`,
      ...(payload === undefined ? {} : { "content-type": "application/json" }),
      ...headers,
    },
    ...(payload === undefined ? {} : { payload }),
  });
  const text = answer.body;
  const problem = answer.statusCode >= 400 ? (JSON.parse(text) as Record<string, unknown>) : {};
  return {
    status: answer.statusCode,
    code: typeof problem["code"] === "string" ? problem["code"] : null,
    message: typeof problem["message"] === "string" ? problem["message"] : "",
    text,
    headers: answer.headers,
  };
}

/** What an answer must never be: a fault, another shape than the one of the API, or a place in our code. */
export function wrongIn({ status, code, message, text }: Told): string | null {
  if (status >= 500) return `${status} ${text.slice(0, 200)}`;
  if (code === "NOT_SIGNED_IN") return "the session that asks has ended";
  if (status >= 400 && (code === null || message === ""))
    return `no problem: ${text.slice(0, 200)}`;
  if (status >= 400 && /\n\s+at |node_modules|\.ts:\d|Error:|pg_|select /.test(text))
    return `tells of our code: ${text.slice(0, 200)}`;
  return null;
}
