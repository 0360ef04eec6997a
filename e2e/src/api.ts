import { randomUUID } from "node:crypto";
import {
  type BodyOf,
  type ParamsOf,
  type QueryOf,
  type ResponseOf,
  type Route,
  type RouteName,
  routes,
  type Routes,
} from "@dondoc/contract";
import type { Page } from "playwright-core";

type Part<Key extends string, Value> = [Value] extends [undefined] ? unknown : Record<Key, Value>;
type CallOf<N extends RouteName> = Part<"params", ParamsOf<Routes[N]>> &
  Part<"query", QueryOf<Routes[N]>> &
  Part<"body", BodyOf<Routes[N]>> &
  (Routes[N] extends { upload: true } ? { file: UploadedText } : unknown);

interface UploadedText {
  name: string;
  text: string;
}
interface LooseCall {
  params?: Record<string, string>;
  query?: Record<string, string | number | boolean>;
  body?: Record<string, string>;
  file?: UploadedText;
}

/** Calls the API as the person in this window: for what a test needs to stand there and does not test. */
export async function api<N extends RouteName>(
  page: Page,
  name: N,
  call: CallOf<N>,
): Promise<ResponseOf<Routes[N]>> {
  const { method, path }: Route = routes[name];
  const { params = {}, query = {}, body, file } = call as LooseCall;
  const answer = await page.request.fetch(
    path.replaceAll(/:(\w+)/g, (_, key: string) => params[key] ?? ""),
    {
      method,
      headers: { "x-dondoc": "1", "idempotency-key": randomUUID() },
      params: query,
      ...(file
        ? {
            multipart: {
              ...body,
              file: { name: file.name, mimeType: "text/plain", buffer: Buffer.from(file.text) },
            },
          }
        : body && { data: body }),
    },
  );
  if (!answer.ok()) throw new Error(`${name}: ${answer.status()} ${await answer.text()}`);
  return (await answer.json()) as ResponseOf<Routes[N]>;
}
