import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { expect } from "vitest";
import { openKeyFolder, readHeadsFile, verifyChain } from "../../../modules/audit/index.ts";
import { workAsOwner } from "../../cli/with-database.ts";
import type { Ledger } from "./ledger.ts";
import type { OwnServer } from "./own-server.ts";

/** Each counts what would be half done; by what is half of it. */
const HALVES: Readonly<Record<string, string>> = {
  "a key without its event": `select count(*)::int as n from audit.act_receipt r
    where r.actor_id in (select id from app.account) and not exists (
      select from audit.event e where e.act = r.act and e.at = r.at and e.actor_id = r.actor_id)`,
  "an event without its payload": `select count(*)::int as n from audit.event e
    where not exists (select from audit.payload p where p.event_id = e.id)
      and not exists (select from audit.expunged x where x.event_id = e.id)`,
  "a document without its event": `select count(*)::int as n from app.document d
    where (select count(*) from audit.event e where e.subject_id = d.id and e.act = 'documents.intake') <> 1`,
  "an event of a document that is not there": `select count(*)::int as n from audit.event e
    where e.act = 'documents.intake' and not exists (select from app.document d where d.id = e.subject_id)`,
  "a task whose history ends elsewhere": `select count(*)::int as n from app.task t
    where (t.state, t.holder_unit_id, t.last_day) is distinct from (
      select (h.state, h.holder_unit_id, h.last_day) from app.task_history h where h.task_id = t.id order by h.ordinal desc limit 1)`,
  "a history with two ends": `select count(*)::int as n from (
      select task_id from app.task_history where until_day = 'infinity' group by task_id having count(*) <> 1) two`,
  "a report without its event": `select abs((select count(*) from app.task_report)
    - (select count(*) from audit.event where act = 'tasks.report-progress'))::int as n`,
  "a submission without its event": `select abs((select count(*) from app.task_submission)
    - (select count(*) from audit.event where act = 'tasks.submit'))::int as n`,
  "a task with another state than its last submission says": `select count(*)::int as n from app.task t
    join lateral (select outcome from app.task_submission s where s.task_id = t.id order by submitted_at desc limit 1) s on true
    where (t.state = 'SUBMITTED' and s.outcome is not null) or (t.state = 'COMPLETED' and s.outcome is distinct from 'confirmed')
      or (t.state = 'IN_PROGRESS' and s.outcome is null)`,
};

/** Nothing is there by half, whoever it was that asked for it. */
export async function nothingByHalf(server: OwnServer): Promise<void> {
  for (const [half, sql] of Object.entries(HALVES)) {
    const [row] = await server.query<{ n: number }>(sql);
    expect({ half, count: row?.n }).toEqual({ half, count: 0 });
  }
}

/** Everything that was acknowledged is there, once: documents with their bytes, reports with their words. */
export async function everythingOnce(
  server: OwnServer,
  dataDir: string,
  ledger: Ledger,
): Promise<void> {
  const documents = ledger.acknowledged.flatMap(({ wish: { sending }, answer }) =>
    sending.file
      ? [
          {
            id: (answer as { id: string }).id,
            hash: createHash("sha256").update(sending.file.bytes).digest("hex"),
          },
        ]
      : [],
  );
  const kept = await server.query<{ id: string; hash: string }>(
    "select id, file_hash as hash from app.document where file_hash = any ($1) order by id",
    [documents.map(({ hash }) => hash)],
  );
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  expect(kept).toEqual(documents.toSorted(byId));
  for (const { hash } of documents) {
    const bytes = fs.readFileSync(path.join(dataDir, "files", hash.slice(0, 2), hash.slice(2)));
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(hash);
  }
  const told = ledger.acknowledged.flatMap(({ wish: { sending } }) =>
    sending.name === "reportProgress" ? [String(sending.body["content"])] : [],
  );
  const reports = await server.query<{ content: string }>(
    'select content from app.task_report where content = any ($1) order by content collate "C"',
    [told],
  );
  expect(reports.map(({ content }) => content)).toEqual(told.toSorted());
}

/** Each act on a task makes one version: one act twice, or one lost since the beginning, shows here. */
export async function eachActOneVersion(
  server: OwnServer,
  ledger: Ledger,
  firstVersions: ReadonlyMap<string, number>,
): Promise<void> {
  const versions = await server.query<{ id: string; version: number }>(
    "select id, version from app.task where id = any ($1)",
    [[...firstVersions.keys()]],
  );
  for (const { id, version } of versions) {
    const acts = ledger.acknowledged.filter(({ wish }) => wish.taskId === id).length;
    expect({ id, version }).toEqual({ id, version: (firstVersions.get(id) ?? 0) + acts });
  }
}

/** As `dondoc audit verify` does, with the log of heads that lies beside the key. */
export async function chainVerifies(server: OwnServer, auditKeys: string): Promise<number> {
  const folder = openKeyFolder(auditKeys);
  const { heads } = readHeadsFile(await folder.headLog());
  const keys = await folder.publicKeys();
  const verified = await workAsOwner(server.owner, (owner) =>
    verifyChain(owner, { keys, kept: [{ where: "log", heads }] }),
  );
  expect(verified.findings).toEqual([]);
  return verified.seals;
}
