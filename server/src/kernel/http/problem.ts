import { randomUUID } from "node:crypto";
import type { Problem } from "@dondoc/contract";
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { Refusal, refusals } from "../refusal.ts";

/** Sends every error in the one shape of the API; what was not expected is logged with the id the user sees. */
export function installProblems(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) =>
    send(asRefusal(error), error, request, reply),
  );
}

function send(refusal: Refusal, cause: Error | null, request: FastifyRequest, reply: FastifyReply) {
  const id = randomUUID().slice(0, 8);
  if (refusal.status >= 500) request.log.error({ err: cause, problem: id }, refusal.code);
  const body: Problem = {
    code: refusal.code,
    message: refusal.message,
    fields: refusal.fields,
    id,
  };
  return reply
    .code(refusal.status)
    .type("application/json; charset=utf-8")
    .serializer(JSON.stringify)
    .send(body);
}

const LOST_CONNECTION = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOENT",
  "EPIPE",
  "57P01",
  "57P02",
  "57P03",
  "08006",
  "08001",
  "53300",
]);

/** What a thrown thing means to the person who asked. */
export function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof z.ZodError) return invalidInput(error);
  const { code, statusCode, cause } = error as {
    code?: string;
    statusCode?: number;
    cause?: unknown;
  };
  if (cause instanceof z.ZodError) return invalidInput(cause);
  if (code && LOST_CONNECTION.has(code)) return refusals.DATABASE_DOWN();
  if (code === "53100" || code === "ENOSPC") return refusals.DISK_FULL();
  if (code === "FST_REQ_FILE_TOO_LARGE" || code === "FST_ERR_CTP_BODY_TOO_LARGE")
    return refusals.TOO_LARGE("50 MB");
  if (statusCode === 429) return refusals.TOO_MANY();
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) return refusals.INVALID();
  return refusals.UNEXPECTED();
}

function invalidInput(error: z.ZodError): Refusal {
  const invalid = refusals.INVALID();
  const fields = Object.fromEntries(
    error.issues.map((issue) => [issue.path.join("."), issue.message]),
  );
  return new Refusal(invalid.code, invalid.status, invalid.message, fields);
}
