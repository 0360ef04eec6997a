import type { Problem } from "@dondoc/contract";
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import pg from "pg";
import { z } from "zod";
import { Refusal, refusals } from "../refusal.ts";
import { OF_DATA } from "./guard-headers.ts";
import { LARGEST_BODY, LARGEST_UPLOAD } from "./limits.ts";

/** Sends every error in the one shape of the API; what was not expected is logged with the id the user sees. */
export function installProblems(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) =>
    send(asRefusal(error), error, request, reply),
  );
}

function send(refusal: Refusal, cause: Error | null, request: FastifyRequest, reply: FastifyReply) {
  // What the user sees is what every line of the log about this request carries.
  const { id } = request;
  if (refusal.status >= 500) request.log.error({ err: cause }, refusal.code);
  // Ours or theirs? Whoever looks for a cause sees what PostgreSQL said.
  else if (cause instanceof pg.DatabaseError) request.log.warn({ err: cause }, refusal.code);
  const body: Problem = {
    code: refusal.code,
    message: refusal.message,
    fields: refusal.fields,
    id,
  };
  return reply
    .code(refusal.status)
    .type("application/json; charset=utf-8")
    .header("cache-control", "no-store")
    .header("content-security-policy", OF_DATA)
    .serializer(JSON.stringify)
    .send(body);
}

const LOST_CONNECTION = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "57P01",
  "57P02",
  "57P03",
  "08006",
  "08001",
  "53300",
]);

/** A value that was sent does not fit its column: a made-up cursor, a NUL in a text, a date outside the calendar. */
const UNFIT_VALUES = new Set(["22P02", "22P05", "22003", "22007", "22008", "22021"]);

/** Two who wait for each other, or for the same rows: PostgreSQL has taken back the whole of what this one wanted. */
const CROSSED = new Set(["40P01", "40001", "55P03"]);

/** pg tells of a cut connection by its words only. */
const CUT =
  /^Connection terminated|^timeout expired|^timeout exceeded when trying to connect|^Client has encountered a connection error/;

/** What a thrown thing means to the person who asked. */
export function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof z.ZodError) return invalidInput(error);
  const { code, statusCode, cause, syscall, message } = (error ?? {}) as Partial<FastifyError> & {
    syscall?: string;
  };
  if (cause instanceof z.ZodError) return invalidInput(cause);
  if (code && (LOST_CONNECTION.has(code) || (code === "ENOENT" && syscall === "connect")))
    return refusals.DATABASE_DOWN();
  if (CUT.test(message ?? "")) return refusals.DATABASE_DOWN();
  if (code === "53100" || code === "ENOSPC") return refusals.DISK_FULL();
  if (code && CROSSED.has(code)) return refusals.CROSSED();
  if (code && UNFIT_VALUES.has(code)) return refusals.INVALID();
  if (code === "FST_REQ_FILE_TOO_LARGE") return refusals.TOO_LARGE(inMegabytes(LARGEST_UPLOAD));
  if (code === "FST_ERR_CTP_BODY_TOO_LARGE") return refusals.TOO_LARGE(inMegabytes(LARGEST_BODY));
  if (statusCode === 429) return refusals.TOO_MANY();
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) return refusals.INVALID();
  return refusals.UNEXPECTED();
}

const inMegabytes = (bytes: number): string => `${bytes / 1024 / 1024} MB`;

function invalidInput(error: z.ZodError): Refusal {
  const invalid = refusals.INVALID();
  const fields: Record<string, string> = {};
  for (const issue of error.issues) fields[issue.path.join(".") || "body"] ??= issue.message;
  return new Refusal(invalid.code, invalid.status, invalid.message, fields);
}
