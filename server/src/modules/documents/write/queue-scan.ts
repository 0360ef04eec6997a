import { createHash } from "node:crypto";
import type { Origin } from "@dondoc/contract";
import { z } from "zod";
import { allowed } from "../../../kernel/act.ts";
import { noteFile } from "../../../kernel/kept-files.ts";
import { newId } from "../../../kernel/ids.ts";
import { enqueue } from "../../../kernel/jobs/job.ts";
import { refusedDates } from "../domain/document-date.ts";
import { refusedByQueue } from "../domain/scan-queue.ts";
import { said } from "../domain/words.ts";
import { findEarlierCopies } from "../read/earlier-copy.ts";
import { countQueue } from "../read/scan-readings.ts";
import { refuseCopy } from "../refusals.ts";
import { accountOf } from "./actor-account.ts";
import { defineOfficeAct } from "./office-act.ts";
import { readScanJob } from "./read-scan-job.ts";
import { waitForTwins } from "./wait-for-twins.ts";

/** A scan, and what the clerk says of it. */
export interface ScanOrder {
  bytes: Uint8Array;
  fileName: string;
  mediaType: string;
  pages: number;
  receivedOn: string;
  origin: Origin;
  secondCopy: boolean;
}

/** Puts a scan in the line: its bytes are kept, its reading is a job that begins when this act is done. */
export const queueScan = defineOfficeAct({
  name: "documents.read-scan",
  title: "Đọc bản quét",
  input: z.custom<ScanOrder>(),
  async load({ tx, actor }, { bytes }) {
    const hash = createHash("sha256").update(bytes).digest("hex");
    // The line is counted by one at a time, or two would take the last place.
    await waitForTwins(tx, [hash, "scan queue"]);
    // Nothing is known of it yet but its bytes; that saves reading the very same file again.
    const [earlier] = await findEarlierCopies(tx, nothingKnown, { hash });
    return { hash, earlier, queue: await countQueue(tx, accountOf(actor)) };
  },
  policy: () => allowed,
  async run(context, { hash, earlier, queue }, order) {
    const { tx, now } = context;
    const { fileName, mediaType, pages, receivedOn, origin, secondCopy } = order;
    const wrongDates = refusedDates({ issuedOn: null, receivedOn }, context.today);
    if (wrongDates) throw wrongDates;
    if (earlier && !secondCopy) throw refuseCopy(earlier);
    const full = refusedByQueue(queue);
    if (full) throw full;
    await context.files.put(order.bytes);
    await noteFile(tx, context.actor, { hash, size: order.bytes.length, mediaType }, now);
    const id = newId(now.getTime());
    await tx
      .insertInto("app.scan_reading")
      .values({
        id,
        state: "waiting",
        entered_by: accountOf(context.actor),
        entered_at: now,
        file_hash: hash,
        file_name: fileName,
        received_on: receivedOn,
        origin,
        second_copy: secondCopy,
        pages,
      })
      .execute();
    await enqueue(tx, readScanJob, { readingId: id });
    // No name of the file: should the scan turn out to be secret, this line stays.
    context.record("reading", id, { pages, receivedOn });
    return { readingId: id };
  },
  tell: ({ pages }) => `gửi một bản quét ${said(pages)} trang để đọc`,
});

const nothingKnown = {
  issuerName: null,
  number: null,
  symbol: null,
  issuedOn: null,
  issuedMonth: null,
  receivedOn: "",
};
