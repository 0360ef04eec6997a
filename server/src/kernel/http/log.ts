import type { FastifyInstance, FastifyLoggerOptions, FastifyRequest } from "fastify";
import pg from "pg";

/** Addresses that open something by themselves: what stands behind these is a key, and no key is written down. */
const KEYS_IN_ADDRESSES = /^(\/(?:lich|lien-ket)\/)[^/?#]+/;

/** Of the closed room not even what was asked for there: that a case is opened or entered is somebody's secret (ADR 51). */
const CLOSED_ROOM = /^(\/(?:api\/sealed|to-cao))(?:\/.*)?$/s;

/** A route as figures and lines may name it. */
export const toldRoute = (route: string): string => route.replace(CLOSED_ROOM, "$1/…");

/**
 * The log as lines of JSON: who asked for what and what came of it. Nothing that lets somebody in, and nothing that people wrote,
 * reaches it at any level: no header, no body, no query; of an address with a key only what it is for; of an error of the
 * database not the values it quotes.
 */
export function logOptions(level: string, stream?: NodeJS.WritableStream): FastifyLoggerOptions {
  return {
    level,
    serializers: { req: describeRequest, res: describeReply, err: describeError },
    ...(stream ? { stream } : {}),
  };
}

/** One line a request, when it has been answered; the caller learns the id that all its lines carry. */
export function logRequests(app: FastifyInstance): void {
  app.addHook("onRequest", async (request, reply) => {
    reply.header("x-request-id", request.id);
  });
  app.addHook("onResponse", async (request, reply) => {
    request.log.info({ req: request, res: reply, ms: Math.round(reply.elapsedTime) }, "request");
  });
}

function describeRequest(request: Partial<FastifyRequest>): Record<string, unknown> {
  const { method, url = "", ip, routeOptions } = request;
  return {
    method,
    path: url
      .replace(/[?#].*$/s, "")
      .replace(KEYS_IN_ADDRESSES, "$1…")
      .replace(CLOSED_ROOM, "$1/…"),
    route: routeOptions?.url === undefined ? undefined : toldRoute(routeOptions.url),
    ip,
  };
}

const describeReply = ({ statusCode }: { statusCode?: number }): Record<string, unknown> => ({
  status: statusCode,
});

interface Described {
  type: string;
  message: string;
  stack: string;
  [more: string]: unknown;
}

/** What failed and where; of PostgreSQL's errors not `detail` and `where`, which quote rows. */
function describeError(error: unknown): Described {
  if (!(error instanceof Error)) return { type: typeof error, message: "", stack: "" };
  const { name, message, stack = "", cause } = error;
  const { code } = error as { code?: unknown };
  const said = { type: name, code, message, stack };
  const why = cause === undefined ? {} : { cause: describeError(cause) };
  if (!(error instanceof pg.DatabaseError)) return { ...said, ...why };
  const { severity, schema, table, column, constraint, routine } = error;
  return { ...said, ...why, severity, schema, table, column, constraint, routine };
}
