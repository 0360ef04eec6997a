import { createHash } from "node:crypto";
import type { PageQuery, Publication, PublicationPage, PublicationRow } from "@dondoc/contract";
import { sql } from "kysely";
import type { z } from "zod";
import { verdictsOn, type ActDefinition } from "../../../kernel/act.ts";
import { isProvinceWide, type Actor } from "../../../kernel/actor.ts";
import { cutPage, decodeCursor } from "../../../kernel/cursor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { readJournal } from "../../audit/index.ts";
import { unitRefs } from "../../organisation/index.ts";
import { settingsOverTime } from "../../settings/index.ts";
import type { PublishedContent } from "../domain/content.ts";
import type { ToPublish } from "../domain/publication-policies.ts";
import { periodsEnded, publishedPeriod, type PublishedPeriod } from "../domain/published-period.ts";
import type { Withheld } from "../domain/redact.ts";
import { computeContent, type Computed } from "./compute-content.ts";
import { findPublication } from "./publication-record.ts";

type OnPublication = Pick<ActDefinition<never, ToPublish, unknown>, "name" | "title" | "policy">;
interface Row extends Omit<PublicationRow, "title" | "publishedAt" | "withdrawnAt"> {
  code: string;
  publishedAt: Date | null;
  withdrawnAt: Date | null;
}

const rowColumns = sql`id, period_code as code, from_on as "from", to_on as "to", state, published_at as "publishedAt",
  withdrawn_at as "withdrawnAt"`;
const toRow = ({ code, publishedAt, withdrawnAt, ...row }: Row): PublicationRow => ({
  ...row,
  title: titleOf(code),
  publishedAt: publishedAt?.toISOString() ?? null,
  withdrawnAt: withdrawnAt?.toISOString() ?? null,
});

/** "Quý III/2026", "6 tháng đầu năm 2026", "Năm 2026". */
export const titleOf = (code: string): string =>
  publishedPeriod(code, () => "CALENDAR", "9999-12-31")?.title ?? code;

/** The period as it was meant: by the rule that held when it ended. */
export async function periodFor(tx: Tx, code: string, today: string): Promise<PublishedPeriod> {
  const on = await settingsOverTime(tx);
  const period = publishedPeriod(code, (day) => on(day).periodRule, today);
  if (period === null) throw refusals.NOT_FOUND("kỳ này");
  return period;
}

/** The periods whose results the province publishes by now and has not. */
export async function periodsDue(tx: Tx, today: string): Promise<PublishedPeriod[]> {
  const on = await settingsOverTime(tx);
  const { rows } = await sql<{ code: string }>`
    select period_code as code from app.publication where state <> 'withdrawn'`.execute(tx);
  const there = new Set(rows.map(({ code }) => code));
  return periodsEnded(today, on(today)["publish.periods"], (day) => on(day).periodRule).filter(
    ({ code }) => !there.has(code),
  );
}

/** What is published, the latest period first; the Office sees what it is preparing too. */
export async function listPublications(
  tx: Tx,
  actor: Actor,
  today: string,
  { cursor, limit }: z.output<typeof PageQuery>,
  acts: Parameters<typeof verdictsOn<undefined>>[3],
): Promise<z.output<typeof PublicationPage>> {
  const [to = null, id = null] = decodeCursor(cursor, 2) ?? [];
  const { rows } = await sql<Row>`
    select ${rowColumns} from app.publication
    where ${to}::date is null or (to_on, id) < (${to}::date, ${id}::uuid)
    order by to_on desc, id desc limit ${limit + 1}`.execute(tx);
  const page = cutPage(rows, limit, (row) => [row.to, row.id]);
  const wide = isProvinceWide(actor);
  return {
    items: page.rows.map(toRow),
    next: page.next,
    due: wide ? (await periodsDue(tx, today)).map(({ code, title }) => ({ code, title })) : [],
    acts: verdictsOn(actor, undefined, today, acts),
  };
}

/** One publication: a draft by the figures of now, what is published to the letter. */
export async function readPublication(
  tx: Tx,
  actor: Actor,
  today: string,
  id: string,
  acts: readonly OnPublication[],
): Promise<Publication> {
  const { rows } = await sql<
    Row & { version: number; content: string | null; hash: string | null; because: string | null }
  >`
    select ${rowColumns}, version, content, hash, withdrawn_because as because from app.publication where id = ${id}`.execute(
    tx,
  );
  const [row] = rows;
  if (!row) throw refusals.NOT_FOUND("bản công bố này");
  const { version, content: kept, hash, because, ...head } = row;
  const office = isProvinceWide(actor) ? await readForOffice(tx, actor, today, id, kept) : null;
  const content = office?.content ?? (JSON.parse(kept ?? "null") as PublishedContent);
  const { period: _, rate, ...said } = content;
  const { rows: later } = await sql<{ id: string; code: string }>`
    select id, period_code as code from app.publication
    where period_code = ${row.code} and state = 'published' and id <> ${id}`.execute(tx);
  const [next] = later;
  return {
    ...toRow(head),
    version,
    ...said,
    rate: { name: rate.name, formula: rate.formula },
    kept: office?.kept ?? null,
    hash,
    intact: kept === null ? null : hashOf(kept) === hash,
    withdrawnBecause: because,
    replacedBy:
      row.state === "withdrawn" && next ? { id: next.id, title: titleOf(next.code) } : null,
    acts: office ? verdictsOn(actor, office.subject, today, acts) : [],
    journal: office ? await readJournal(tx, [id]) : [],
  };
}

/** The same with whom it does not name and why, and what may be done with it. */
async function readForOffice(
  tx: Tx,
  actor: Actor,
  today: string,
  id: string,
  kept: string | null,
): Promise<{ content: PublishedContent; kept: Publication["kept"]; subject: ToPublish }> {
  const publication = await findPublication(tx, id);
  const { content, withheld, agencies }: Computed =
    kept === null
      ? await computeContent(
          tx,
          actor,
          today,
          await periodFor(tx, publication.periodCode, today),
          publication,
        )
      : {
          content: JSON.parse(kept) as PublishedContent,
          withheld: await readWithheld(tx, id),
          agencies: [],
        };
  const names = await unitRefs(
    tx,
    [...withheld, ...agencies].map(({ unitId }) => unitId),
    publication.to,
  );
  const unit = (unitId: string) => names.get(unitId) ?? { id: unitId, name: "", shortName: null };
  return {
    content,
    kept: {
      withheld: withheld.map(({ unitId, because, reason }) => ({
        unit: unit(unitId),
        because,
        reason,
      })),
      agencies: agencies.map(({ unitId }) => unit(unitId)),
    },
    subject: { ...publication, disagreements: disagreementsOf(content) },
  };
}

async function readWithheld(tx: Tx, id: string): Promise<Withheld[]> {
  const { rows } = await sql<{ withheld: Withheld[] }>`
    select withheld from app.publication where id = ${id}`.execute(tx);
  return rows[0]?.withheld ?? [];
}

export const disagreementsOf = ({ checks }: PublishedContent): string[] =>
  checks.filter(({ holds }) => !holds).map(({ name }) => name);
export const hashOf = (content: string): string =>
  createHash("sha256").update(content).digest("hex");
