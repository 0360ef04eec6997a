import { Open311Report, routes } from "@dondoc/contract";
import type { FastifyInstance, RouteShorthandOptions } from "fastify";
import { atTheDoor } from "../../../../kernel/database/scope.ts";
import { sayIssue } from "../../../../kernel/http/field-messages.ts";
import { refuseOtherSites } from "../../../../kernel/http/own-pages.ts";
import { keyOf, type Serve } from "../../../../kernel/http/serve.ts";
import { Refusal } from "../../../../kernel/refusal.ts";
import type { PublicParts } from "../../public/parts.ts";
import { sendVoice } from "../../public/write/send-voice.ts";
import { discovery } from "../domain/discovery.ts";
import { voiceIn } from "../domain/report.ts";
import { services } from "../domain/services.ts";
import { getRequest, listRequests } from "../read-requests.ts";

const FORM = "application/x-www-form-urlencoded";
/** The longest report is well below. */
const LARGEST_FORM = 64 * 1024;

/** What is wrong is said at the field as the standard names it. */
function nameFields(error: unknown): never {
  if (error instanceof Refusal && "content" in error.fields) {
    const { code, status, message } = error;
    throw new Refusal(code, status, message, { description: message });
  }
  throw error;
}

/**
 * Open311 GeoReport v2 (wiki.open311.org/GeoReport_v2) in JSON. Read is what was published; sent is what the public form sends,
 * within the same measures. `address` is where people open the program, empty where nobody said so.
 */
export function open311Routes(
  serve: Serve,
  parts: PublicParts & { address: string },
  app: FastifyInstance,
  guarded: RouteShorthandOptions,
): void {
  serve(routes.getOpen311Discovery, async ({ request }) =>
    discovery(parts.address || `${request.protocol}://${request.host}`),
  );
  serve(routes.listOpen311Services, async () => services());
  serve(
    routes.listOpen311Requests,
    ({ query }) => atTheDoor(parts.db, (tx) => listRequests(tx, query)),
    guarded,
  );
  serve(
    routes.getOpen311Request,
    ({ params }) => atTheDoor(parts.db, (tx) => getRequest(tx, params.id)),
    guarded,
  );
  // Within a scope of its own: forms are read here and nowhere else, since any page on the web can have a browser send one.
  void app.register(async (inner) => {
    inner.addContentTypeParser(
      FORM,
      { parseAs: "string", bodyLimit: LARGEST_FORM },
      async (_request: unknown, body: string | Buffer) =>
        Object.fromEntries(new URLSearchParams(body.toString())),
    );
    inner.post(routes.listOpen311Requests.path, guarded, async (request, reply) => {
      refuseOtherSites(request);
      const report = Open311Report.parse(request.body ?? {}, { error: sayIssue });
      const from = { key: keyOf(request), address: request.ip, channel: "open311" } as const;
      const sent = await sendVoice(parts, voiceIn(report), from).catch(nameFields);
      return reply
        .code(201)
        .header("cache-control", "no-store")
        .send([
          {
            token: sent.code,
            service_notice: `Đã nhận. Mã tra cứu ${sent.code}: xem tình trạng, bổ sung và xem trả lời tại trang Tra cứu (/tra-cuu-phan-anh).`,
            account_id: null,
          },
        ]);
    });
  });
}
