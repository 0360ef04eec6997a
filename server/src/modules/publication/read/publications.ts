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
import { titleOf } from "./titles.ts";

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

/** The period as it was meant: by the rule that held when it ended. */
export async function periodFor(tx: Tx, code: string, today: string): Promise<PublishedPeriod> {
  const on = await settingsOverTime(tx);
  const period = publishedPeriod(code, (day) => on(day).periodRule, today);
  if (period === null) throw refusals.NOT_FOUND("kỳ này");
  return period;
}

/** What somebody hears of: the Office of all, everybody else of what is published, and that it was withdrawn and why. */
const toldTo = (actor: Actor) =>
  isProvinceWide(actor) ? sql`app.publication` : sql`app.publications_told() as publication`;

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
    select ${rowColumns} from ${toldTo(actor)}
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

/** One publication: a draft by the figures of now, what is published to the letter, what is withdrawn without its figures. */
export async function readPublication(
  tx: Tx,
  actor: Actor,
  today: string,
  id: string,
  acts: readonly OnPublication[],
): Promise<Publication> {
  const { rows } = await sql<
    Row & { version: number; hash: string | null; because: string | null }
  >`
    select ${rowColumns}, version, hash, withdrawn_because as because from ${toldTo(actor)} where id = ${id}::uuid`.execute(
    tx,
  );
  const [row] = rows;
  if (!row) throw refusals.NOT_FOUND("bản công bố này");
  const { version, hash, because, ...head } = row;
  const kept = await readContent(tx, id);
  const office = isProvinceWide(actor) ? await readForOffice(tx, actor, today, id, kept) : null;
  const content =
    office?.content ?? (kept === null ? null : (JSON.parse(kept) as PublishedContent));
  const { rows: later } = await sql<{ id: string; code: string }>`
    select id, period_code as code from app.publication
    where period_code = ${row.code} and state = 'published' and id <> ${id}::uuid`.execute(tx);
  const [next] = later;
  return {
    ...toRow(head),
    version,
    results: content && resultsIn(content),
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

/** As far as the database lets it be read. */
async function readContent(tx: Tx, id: string): Promise<string | null> {
  const { rows } = await sql<{ content: string | null }>`
    select content from app.publication where id = ${id}::uuid`.execute(tx);
  return rows[0]?.content ?? null;
}

function resultsIn({ rate, ...said }: PublishedContent): Publication["results"] {
  const { intro, lines, others, total, smallest, checks } = said;
  const { name, formula } = rate;
  return { intro, lines, others, total, smallest, checks, rate: { name, formula } };
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
  const {
    content,
    withheld,
    agencies,
    exposed,
  }: Pick<Computed, "content" | "withheld" | "agencies" | "exposed"> =
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
          exposed: [],
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
    subject: { ...publication, disagreements: disagreementsOf(content), exposed },
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
