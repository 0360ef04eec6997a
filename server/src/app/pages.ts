import { existsSync } from "node:fs";
import path from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { refusals } from "../kernel/refusal.ts";

const BUILT = path.resolve(import.meta.dirname, "../../../web/dist");

/** Addresses that are files or operations; every other one is a page, and the pages are one file. */
const NO_PAGE = /^\/(?:api|assets)\//;

/** The built front end: hashed assets for good, and the one page for every address that is neither file nor operation. */
export async function pages(http: FastifyInstance, folder = BUILT): Promise<void> {
  const built = existsSync(path.join(folder, "index.html"));
  if (built) {
    await http.register(fastifyStatic, {
      root: folder,
      preCompressed: true,
      setHeaders: (reply, file) => {
        const kept = file.includes(`${path.sep}assets${path.sep}`);
        void reply.header(
          "cache-control",
          kept ? "public, max-age=31536000, immutable" : "no-cache",
        );
      },
    });
  }
  http.setNotFoundHandler((request, reply) => {
    if (built && request.method === "GET" && !NO_PAGE.test(request.url))
      return reply.code(200).sendFile("index.html");
    throw refusals.NOT_FOUND("địa chỉ này");
  });
}
