import { randomUUID } from "node:crypto";
import cookie from "@fastify/cookie";
import multipart from "@fastify/multipart";
import rateLimit from "@fastify/rate-limit";
import Fastify, { LogController, type FastifyInstance } from "fastify";
import { refusals } from "../refusal.ts";
import { guardHeaders } from "./guard-headers.ts";
import { LARGEST_BODY, LARGEST_UPLOAD } from "./limits.ts";
import { logOptions, logRequests } from "./log.ts";
import { installProblems } from "./problem.ts";

/** The bare HTTP server: logging, security headers, limits and the one shape of errors; no routes yet. */
export async function createHttpServer(options: {
  logLevel: string;
  /** Addresses of the proxies whose X-Forwarded-… are believed; nobody's without it. */
  trustProxy?: readonly string[];
  stream?: NodeJS.WritableStream;
}): Promise<FastifyInstance> {
  const { trustProxy = [] } = options;
  const app = Fastify({
    bodyLimit: LARGEST_BODY,
    // While it stops, what still comes over open lines is answered and the line then closed: behind a proxy a 503 would reach people.
    return503OnClosing: false,
    trustProxy: trustProxy.length > 0 ? [...trustProxy] : false,
    logger: logOptions(options.logLevel, options.stream),
    genReqId: () => randomUUID().slice(0, 8),
    logController: new LogController({ disableRequestLogging: true }),
    routerOptions: { maxParamLength: 200 },
  });
  logRequests(app);
  installProblems(app);
  await app.register(cookie);
  await app.register(rateLimit, { global: false, errorResponseBuilder: () => refusals.TOO_MANY() });
  await app.register(multipart, {
    limits: { fileSize: LARGEST_UPLOAD, files: 1, fields: 20, fieldSize: 10_000 },
    throwFileSizeLimit: true,
  });
  await guardHeaders(app);
  return app;
}
