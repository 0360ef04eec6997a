import { existsSync } from "node:fs";
import path from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { refusals } from "../kernel/refusal.ts";

const BUILT = path.resolve(import.meta.dirname, "../../../web/dist");

/** The built front end: hashed assets for good, and the one page for every address that is not the API's. */
export async function pages(http: FastifyInstance): Promise<void> {
  if (!existsSync(path.join(BUILT, "index.html"))) return;
  await http.register(fastifyStatic, {
    root: BUILT,
    wildcard: false,
    preCompressed: true,
    setHeaders: (reply, file) => {
      const kept = file.includes(`${path.sep}assets${path.sep}`);
      void reply.header("cache-control", kept ? "public, max-age=31536000, immutable" : "no-cache");
    },
  });
  http.get("/*", (request, reply) => {
    if (request.url.startsWith("/api/")) throw refusals.NOT_FOUND("địa chỉ này");
    return reply.sendFile("index.html");
  });
}
