import type { FastifyRequest } from "fastify";
import { refusals } from "../refusal.ts";

const READS = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses what another site's page would have a browser do. Three walls, of which each holds by itself: the session's cookie is
 * SameSite=Strict; a form cannot send our header, and a script elsewhere must first ask leave, which nobody gives; what the
 * browser says about where it comes from is believed where it speaks against the request.
 */
export function refuseForeignPages(request: FastifyRequest): void {
  if (READS.has(request.method)) return;
  if (request.headers["x-dondoc"] !== "1" || comesFromElsewhere(request))
    throw refusals.FOREIGN_PAGE();
}

/** For what programs of others send without our header and without anybody signed in: no page elsewhere has a browser send it. */
export function refuseOtherSites(request: FastifyRequest): void {
  if (comesFromElsewhere(request)) throw refusals.FOREIGN_PAGE();
}

/** By Sec-Fetch-Site, which no script can set; of an older browser by Origin. A program that calls us sends neither. */
function comesFromElsewhere({ headers, hostname }: FastifyRequest): boolean {
  const site = headers["sec-fetch-site"];
  if (site !== undefined) return site !== "same-origin" && site !== "none";
  const { origin } = headers;
  if (origin === undefined) return false;
  return !URL.canParse(origin) || new URL(origin).hostname !== hostname;
}
