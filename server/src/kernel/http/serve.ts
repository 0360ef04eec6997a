import type { BodyOf, ParamsOf, QueryOf, ResponseOf, Route } from "@dondoc/contract";
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteShorthandOptions } from "fastify";
import type { z } from "zod";
import type { Actor } from "../actor.ts";
import { newId } from "../ids.ts";
import { refusals } from "../refusal.ts";
import { serialiserFor } from "./serialise.ts";

/** A file that came with a multipart request. */
export interface Upload {
  bytes: Uint8Array;
  name: string;
}

type Out<S> = S extends z.ZodType ? z.output<S> : undefined;

/** What a handler gets: everything checked against the contract already. */
export interface Call<R extends Route> {
  actor: Actor;
  params: ParamsOf<R> extends undefined ? undefined : Out<R["params"]>;
  query: QueryOf<R> extends undefined ? undefined : Out<R["query"]>;
  body: BodyOf<R> extends undefined ? undefined : Out<R["body"]>;
  upload: R extends { upload: true } ? Upload : undefined;
  /** The client's idempotency key; a fresh one when it sent none. */
  key: string;
  request: FastifyRequest;
  reply: FastifyReply;
}

export type IdentifyActor = (request: FastifyRequest) => Promise<Actor | null>;
export type Serve = <R extends Route>(
  route: R,
  handle: (call: Call<R>) => Promise<ResponseOf<R>>,
  options?: RouteShorthandOptions,
) => void;

const NOBODY: Actor = { accountId: null, personId: null, name: "", grants: [] };

/** Binds routes of the contract to handlers: who asks, what they sent, one handler, the compiled answer. */
export function serveOn(app: FastifyInstance, identify: IdentifyActor): Serve {
  return (route, handle, options = {}) => {
    const write = serialiserFor(route.response);
    app.route({
      ...options,
      method: route.method,
      url: route.path,
      handler: async (request, reply) => {
        refuseForeignPages(request);
        const actor = await identify(request);
        if (!actor && !route.open) throw refusals.NOT_SIGNED_IN();
        const sent = route.upload
          ? await readUpload(request)
          : { fields: request.body, upload: undefined };
        const call = {
          actor: actor ?? NOBODY,
          params: route.params?.parse(request.params),
          query: route.query?.parse(request.query),
          body: route.body?.parse(sent.fields ?? {}),
          upload: sent.upload,
          key: keyOf(request),
          request,
          reply,
        };
        // The schemas above are the route's own, so the call has the route's types.
        const answer = await handle(call as unknown as Call<typeof route>);
        return reply
          .type("application/json; charset=utf-8")
          .header("cache-control", "no-store")
          .serializer((text: string) => text)
          .send(write(answer));
      },
    });
  };
}

/** A form on another site cannot send this header; together with the SameSite cookie it keeps foreign pages out. */
function refuseForeignPages(request: FastifyRequest): void {
  if (request.method !== "GET" && request.headers["x-dondoc"] !== "1")
    throw refusals.FOREIGN_PAGE();
}

function keyOf(request: FastifyRequest): string {
  const key = request.headers["idempotency-key"];
  return typeof key === "string" && /^[\w-]{8,100}$/.test(key) ? key : newId();
}

async function readUpload(
  request: FastifyRequest,
): Promise<{ fields: Record<string, string>; upload: Upload }> {
  const fields: Record<string, string> = {};
  let upload: Upload | undefined;
  if (!request.isMultipart()) throw refusals.INVALID();
  for await (const part of request.parts()) {
    if (part.type === "file")
      upload = { bytes: await part.toBuffer(), name: part.filename.normalize("NFC") };
    else if (typeof part.value === "string") fields[part.fieldname] = part.value;
  }
  if (!upload) throw refusals.INVALID();
  return { fields, upload };
}
