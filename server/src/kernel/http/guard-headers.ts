import helmet from "@fastify/helmet";
import type { FastifyInstance } from "fastify";

/** What a page of ours may do. Mantine writes `<style>` elements and style attributes, so styles cannot be stricter. */
const OF_PAGES = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  scriptSrcAttr: ["'none'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", "data:"],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  manifestSrc: ["'self'"],
  workerSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
};

/** Of what is no page: data and files. Opened by itself it may load, run and send nothing, and has no origin of ours. */
export const OF_DATA =
  "default-src 'none'; sandbox; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The addresses of data, files and calendars. */
const DATA = /^\/(?:api|lich)\//;

/** Doors of the machine that no page of ours needs. Keys of the device are left as they are: signing in may ask for one. */
const CLOSED_DOORS = [
  "accelerometer",
  "autoplay",
  "camera",
  "display-capture",
  "encrypted-media",
  "geolocation",
  "gyroscope",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "serial",
  "usb",
  "xr-spatial-tracking",
]
  .map((door) => `${door}=()`)
  .join(", ");

/** A year, as browsers ask for their own lists. */
const HSTS = "max-age=31536000; includeSubDomains";

/**
 * The headers of every answer: what a browser may do with it, whom it may tell where it came from, and, where the line is
 * encrypted, that it is never asked without.
 */
export async function guardHeaders(app: FastifyInstance): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: OF_PAGES },
    crossOriginOpenerPolicy: { policy: "same-origin" },
    crossOriginResourcePolicy: { policy: "same-origin" },
    referrerPolicy: { policy: "no-referrer" },
    xFrameOptions: { action: "deny" },
    // Told below: only an encrypted line can promise it.
    strictTransportSecurity: false,
  });
  app.addHook("onRequest", async (request, reply) => {
    reply.header("permissions-policy", CLOSED_DOORS);
    if (DATA.test(request.url)) reply.header("content-security-policy", OF_DATA);
    if (request.protocol === "https") reply.header("strict-transport-security", HSTS);
  });
}
