import {
  routes,
  type BodyOf,
  type QueryOf,
  type ResponseOf,
  type RouteName,
  type Routes,
} from "@dondoc/contract";

/** What somebody sends; the same again is the same object. */
export interface Sending {
  name: RouteName;
  body: Record<string, unknown>;
  params?: Record<string, string>;
  file?: { name: string; bytes: Uint8Array<ArrayBuffer> };
  key: string;
}

export interface Reply {
  status: number;
  body: unknown;
}

/** Somebody at a browser who is signed in; which process answers is said at each call. */
export interface Person {
  cookie: string;
  /** @throws what fetch throws when no answer comes */
  send(address: string, sending: Sending): Promise<Reply>;
  /** An act, which must go well. */
  does<Name extends RouteName>(
    address: string,
    name: Name,
    body: BodyOf<Routes[Name]>,
    file?: Sending["file"],
  ): Promise<ResponseOf<Routes[Name]>>;
  /** A question, which must be answered. */
  asks<Name extends RouteName>(
    address: string,
    name: Name,
    about?: { params?: Record<string, string>; query?: QueryOf<Routes[Name]> },
  ): Promise<ResponseOf<Routes[Name]>>;
}

/** Whoever waits longer has gone. */
const PATIENCE_MS = 30_000;

/** How a question reaches the program: fetch, or what stands for it where something stands between. */
export type Ask = (address: string, request: RequestInit) => Promise<Response>;

export async function signIn(link: string, ask: Ask = fetch): Promise<Person> {
  const { origin, hash } = new URL(link);
  const answer = await ask(`${origin}${routes.useLink.path}`, {
    method: "POST",
    headers: { "x-dondoc": "1", "content-type": "application/json" },
    body: JSON.stringify({ token: hash.slice(1) }),
  });
  const cookie = answer.headers.get("set-cookie")?.split(";")[0];
  if (answer.status !== 200 || !cookie) throw new Error(await answer.text());
  return personWith(cookie, ask);
}

function personWith(cookie: string, ask: Ask): Person {
  const send: Person["send"] = async (address, sending) => {
    const route = routes[sending.name];
    const answer = await ask(`${address}${placeOf(sending)}`, {
      method: route.method,
      signal: AbortSignal.timeout(PATIENCE_MS),
      ...carried(route.method, sending, cookie),
    });
    return { status: answer.status, body: await answer.json() };
  };
  const must = async (address: string, sending: Sending): Promise<unknown> => {
    const { status, body } = await send(address, sending);
    if (status !== 200) throw new Error(`${sending.name}: ${status} ${JSON.stringify(body)}`);
    return body;
  };
  return {
    cookie,
    send,
    // The route's own schemas made these answers.
    does: (address, name, body, file) =>
      must(address, {
        name,
        body: body ?? {},
        key: crypto.randomUUID(),
        ...(file ? { file } : {}),
      }) as Promise<never>,
    asks: (address, name, { params = {}, query = {} } = {}) =>
      must(address, {
        name,
        params,
        body: query,
        key: crypto.randomUUID(),
      }) as Promise<never>,
  };
}

function placeOf({ name, params = {}, body }: Sending): string {
  const route = routes[name];
  const place = Object.entries(params).reduce(
    (path, [key, value]) => path.replace(`:${key}`, encodeURIComponent(value)),
    route.path,
  );
  if (route.method !== "GET") return place;
  const query = Object.entries(body).map(([key, value]): [string, string] => [key, String(value)]);
  return `${place}?${new URLSearchParams(query).toString()}`;
}

function carried(method: string, { body, file, key }: Sending, cookie: string): RequestInit {
  const headers = { cookie, "x-dondoc": "1", "idempotency-key": key };
  if (method === "GET") return { headers };
  if (!file)
    return {
      headers: { ...headers, "content-type": "application/json" },
      body: JSON.stringify(body),
    };
  const form = new FormData();
  for (const [name, value] of Object.entries(body)) form.set(name, String(value));
  form.set("file", new Blob([file.bytes]), file.name);
  return { headers, body: form };
}
