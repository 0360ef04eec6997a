import type { PassageReading } from "@dondoc/contract";
import type { Runtime } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { resolveNames, type Resolution } from "../../organisation/index.ts";
import { documentDate } from "../domain/document-date.ts";
import { detailsOf, noDetails } from "../domain/engine-reading.ts";
import { jointDue, passageAt } from "../domain/passages.ts";
import { partyRoles } from "../domain/party-roles.ts";
import { duePhrase } from "../domain/traces.ts";
import { passageReader } from "../reading/read-passage-apart.ts";
import { documentRefusals } from "../refusals.ts";

/** What would be read of a passage if it were added. The text is fetched first, so that no connection waits for the reader. */
export async function readPassageOf(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  { documentId, start, end }: { documentId: string; start: number; end?: number | undefined },
): Promise<PassageReading> {
  const document = await inScope(db, actor, (tx) =>
    tx
      .selectFrom("app.document")
      .select(["text", "issued_on", "received_on"])
      .where("id", "=", documentId)
      .executeTakeFirst(),
  );
  if (!document) throw refusals.NOT_FOUND("văn bản này");
  const passage = passageAt(document.text, start, end ?? document.text.length);
  if (!passage) throw documentRefusals.SPAN_OUTSIDE();
  const span = { start: passage.start, end: passage.end };
  const read = await passageReader.read({ text: document.text, span });
  if (!read) return nothing;
  const named = partyRoles.flatMap(({ list, role }) =>
    read[list].map(({ value }) => ({ role, name: value })),
  );
  const asOf = documentDate({ issuedOn: document.issued_on, receivedOn: document.received_on });
  const resolutions = await inScope(db, actor, (tx) =>
    resolveNames(tx, [...new Set(named.map(({ name }) => name))], asOf),
  );
  return {
    read: true,
    parties: named.map((party) => ({ ...party, meaning: meaningOf(resolutions.get(party.name)) })),
    due: jointDue([read.due.map(({ value }) => value)]),
    duePhrase: duePhrase(read, document.text),
    deliverable: read.deliverable?.value ?? null,
    duty: read.duty.value,
    details: detailsOf(read),
  };
}

const nothing: PassageReading = {
  read: false,
  parties: [],
  due: ["standing"],
  duePhrase: null,
  deliverable: null,
  duty: "activity",
  details: noDetails,
};

/** Only what the register knows exactly. */
function meaningOf(resolution: Resolution | undefined): string | null {
  if (resolution?.kind === "unit") return resolution.unit.name;
  return resolution?.kind === "group" ? resolution.group.name : null;
}
