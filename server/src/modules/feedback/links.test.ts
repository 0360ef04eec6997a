import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { inScope } from "../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { atInspected } from "../inspections/remediation/testing.ts";
import { buildInspectingProvince, type InspectingProvince } from "../inspections/testing.ts";
import { castOf } from "../tasks/testing.ts";
import { readVoice } from "./read/get-voice.ts";
import { voicesAbout } from "./read/list-voices.ts";
import { linkVoice } from "./write/link-voice.ts";
import { receiveVoice } from "./write/receive-voice.ts";

/* A voice, a finding and an entry of the register that point at each other, each read by those who may. */
const TODAY = "2026-11-23";
let database: TestDatabase;
let province: InspectingProvince;
const { who, officer } = castOf(() => database.owner);
beforeAll(async () => {
  database = await createTestDatabase();
  province = await buildInspectingProvince(database);
  await officer("chief", "OFFICE_CHIEF", province.health);
  await officer("focal", "AGENCY_FOCAL", province.finance);
});
afterAll(() => database.close());

it("ties what was said to a finding and to an entry of the register, and is found from the finding and the entry", async () => {
  const { runtime, owner } = database;
  const at = atInspected(database, province);
  const { id: inspectionId } = await at.signedRecord();
  const { number } = await owner.selectFrom("app.inspection").select("number").where("id", "=", inspectionId).executeTakeFirstOrThrow(); // prettier-ignore
  const { rows: measures } = await sql<{ id: string; number: string }>`
    insert into app.measure (id, kind, subject_kind, unit_id, document_number, document_on, issuer, counts_for, entered_by, entered_at, explain_by,
      remedy_wanted, remedy_by)
    values (gen_random_uuid(), 'criticism', 'agency', ${province.finance.unitId}, '9/UBND', '2026-11-05', 'UBND tỉnh', '2026',
      ${who("chief").accountId}, '2026-11-05T03:00:00Z', '2026-12-01', 'x', '2026-12-15') returning id, number`.execute(
    owner,
  );
  const [measure] = measures;
  const said = { kind: "conduct-feedback" as const, channel: "hotline" as const, subject: "Quầy vắng người", content: "Chờ một giờ.", place: null, receivedOn: TODAY, name: null, phone: null, email: null, address: null, keepSecret: false }; // prettier-ignore
  const { id: voiceId } = await receiveVoice.perform(runtime, who("chief"), said);
  const tie = (record: string, version: number) =>
    linkVoice.perform(runtime, who("chief"), { voiceId, version, record, unitId: null });
  await tie(`kt ${number}.1`, 1);
  await tie(`STN-${measure?.number}`, 2);
  await expect(tie(`KT-${number}.1`, 3)).rejects.toMatchObject({ code: "LINKED" });
  await expect(tie(`KT-${number}.9`, 3)).rejects.toMatchObject({ code: "RECORD_UNKNOWN", fields: { record: expect.stringContaining(`KT-${number}.9`) } }); // prettier-ignore
  await expect(tie("ba mươi", 3)).rejects.toMatchObject({ code: "LINK_WHAT" });

  const { links } = await inScope(runtime.db, who("chief"), (tx) =>
    readVoice(tx, who("chief"), voiceId, { now: `${TODAY}T09:00`, acts: [], onPart: [] }),
  );
  expect(links.map(({ type, opensId }) => [type, opensId])).toEqual([
    ["finding", inspectionId],
    ["measure", measure?.id],
  ]);
  const onMeasure = await inScope(runtime.db, who("chief"), (tx) =>
    voicesAbout(tx, "measure", measure?.id ?? "", `${TODAY}T09:00`),
  );
  expect(onMeasure.map(({ id }) => id)).toEqual([voiceId]);
  // Whoever inspects reads findings and not what people said; the agency neither, until the voice is routed to it.
  expect((await at.read(inspectionId)).findings[0]?.voices).toEqual([]);
  const forFocal = await inScope(runtime.db, who("focal"), (tx) => voicesAbout(tx, "measure", measure?.id ?? "", `${TODAY}T09:00`)); // prettier-ignore
  expect(forFocal).toEqual([]);
  const seen = await inScope(runtime.db, who("chief"), (tx) =>
    sql<{ label: string }>`
      select 'PAKN-' || voice.number as label from app.voice_link link join app.voice on voice.id = link.voice_id
      where link.finding_id is not null`.execute(tx),
  );
  expect(seen.rows).toHaveLength(1);
});
