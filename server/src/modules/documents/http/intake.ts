import { routes, type IntakeResult } from "@dondoc/contract";
import type { Runtime } from "../../../kernel/act.ts";
import { holdsAct, type Actor } from "../../../kernel/actor.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import type { Serve } from "../../../kernel/http/serve.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { mediaTypeOf } from "../files/media-type.ts";
import { listScanReadings, readScanReading } from "../read/scan-readings.ts";
import { cancelReading } from "../write/cancel-reading.ts";
import { intakeDocument } from "../write/intake-document.ts";
import { keepSecondCopy } from "../write/keep-second-copy.ts";
import { refuseAgencies } from "../write/office-act.ts";
import { queueScan } from "../write/queue-scan.ts";
import { readUnlessScan } from "../write/read-upload.ts";
import { takeIn } from "../write/take-in.ts";
import { withoutOrphans } from "../write/without-orphans.ts";

/** From an upload to a document, at once or by way of a reading. */
export function intakeResource(serve: Serve, runtime: Runtime): void {
  serve(routes.intakeDocument, async ({ actor, upload, body, key }): Promise<IntakeResult> => {
    refuseOthers(actor);
    const read = await readUnlessScan(upload);
    if (!("scanPages" in read)) {
      const taken = await takeIn(runtime, actor, { ...read, ...body }, key);
      return { outcome: "document", ...taken };
    }
    const { bytes, name } = upload;
    const order = { bytes, fileName: name, mediaType: mediaTypeOf(bytes), pages: read.scanPages };
    const { readingId } = await withoutOrphans(runtime, actor, (careful) =>
      queueScan.perform(careful, actor, { ...order, ...body }, key),
    );
    const reading = await inScope(runtime.db, actor, (tx) =>
      readScanReading(tx, actor, readingId, runtime.clock.now()),
    );
    return { outcome: "reading", reading };
  });
  serve(routes.listScanReadings, ({ actor }) =>
    inScope(runtime.db, actor, (tx) => listScanReadings(tx, actor, { now: runtime.clock.now() })),
  );
  serve(routes.cancelReading, ({ actor, body, key }) =>
    cancelReading.perform(runtime, actor, body, key),
  );
  serve(routes.keepSecondCopy, async ({ actor, body, key }) => {
    refuseOthers(actor);
    return keepSecondCopy(runtime, actor, body.readingId, key);
  });
}

/** Asked before the bytes are read: that takes a while, and is nobody else's to ask for. */
function refuseOthers(actor: Actor): void {
  if (!holdsAct(actor, intakeDocument.name)) {
    throw refusals.NOT_ALLOWED(`Chức trách của bạn không có quyền "${intakeDocument.title}".`);
  }
  refuseAgencies(actor, intakeDocument.name);
}
