import type { BodyOf, ParamsOf, QueryOf, ResponseOf, Route } from "@dondoc/contract";
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteShorthandOptions } from "fastify";
import type { z } from "zod";
import type { Actor } from "../actor.ts";
import { newId } from "../ids.ts";
import { atField, refusals } from "../refusal.ts";
import { sayIssue } from "./field-messages.ts";
import { LARGEST_UPLOAD } from "./limits.ts";
import { refuseForeignPages } from "./own-pages.ts";
import { serialiserFor } from "./serialise.ts";

/** A file that came with a multipart request. */
export interface Upload {
  bytes: Uint8Array;
  name: string;
}

type Out<S> = S extends z.ZodType ? z.output<S> : undefined;

/** What a handler gets: everything checked against the contract already. */
interface Call<R extends Route> {
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

/** Who asks. What the page asks by itself while it is open (`unattended`) does not show that somebody is at it. */
export type IdentifyActor = (request: FastifyRequest, unattended?: true) => Promise<Actor | null>;
export type Serve = <R extends Route>(
  route: R,
  handle: (call: Call<R>) => Promise<ResponseOf<R>>,
  options?: RouteShorthandOptions,
) => void;

const IN_WORDS = { error: sayIssue };
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
        const actor = await identify(request, route.unattended);
        if (!actor && !route.open) throw refusals.NOT_SIGNED_IN();
        const key = keyOf(request);
        const sent = route.upload
          ? await readUpload(request, route.uploadMegabytes)
          : { fields: request.body, upload: undefined };
        const call = {
          actor: actor ?? NOBODY,
          params: route.params?.parse(request.params, IN_WORDS),
          query: route.query?.parse(request.query, IN_WORDS),
          body: route.body?.parse(sent.fields ?? {}, IN_WORDS),
          upload: sent.upload,
          key,
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

export function keyOf(request: FastifyRequest): string {
  const key = request.headers["idempotency-key"];
  if (key === undefined) return newId();
  if (typeof key !== "string" || !/^[\w-]{8,100}$/.test(key))
    throw atField(refusals.INVALID(), "idempotency-key");
  return key;
}

const MEGABYTE = 1024 * 1024;

async function readUpload(
  request: FastifyRequest,
  megabytes = LARGEST_UPLOAD / MEGABYTE,
): Promise<{ fields: Record<string, string>; upload: Upload }> {
  const fields: Record<string, string> = {};
  let upload: Upload | undefined;
  if (!request.isMultipart()) throw refusals.INVALID();
  try {
    for await (const part of request.parts({ limits: { fileSize: megabytes * MEGABYTE } })) {
      if (part.type === "file") upload = { bytes: await part.toBuffer(), name: nameOf(part) };
      else if (typeof part.value === "string") fields[part.fieldname] = part.value;
    }
  } catch (error) {
    if ((error as { code?: string }).code === "FST_REQ_FILE_TOO_LARGE")
      throw atField(refusals.TOO_LARGE(`${megabytes} MB`), "file");
    // The limits have a status of their own; what has none is a form that broke off or never was one.
    if ((error as { statusCode?: number }).statusCode !== undefined) throw error;
    throw atField(refusals.INVALID(), "file");
  }
  if (!upload) throw atField(refusals.INVALID(), "file");
  return { fields, upload };
}

/** As long as a name on a disk may be. */
const LONGEST_NAME = 200;

/**
 * A client need not name the file, whatever the types of the library say. Of a path its last part; without signs that are not
 * seen, which could turn a name that ends in ".exe" around before whoever saves it.
 */
const nameOf = ({ filename }: { filename: string | undefined }): string =>
  (filename ?? "")
    .normalize("NFC")
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, "")
    .replace(/^.*[/\\]/s, "")
    .slice(-LONGEST_NAME);
