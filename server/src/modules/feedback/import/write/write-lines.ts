import type { VoiceKind, VoiceSource } from "@dondoc/contract";
import { sql } from "kysely";
import type { ActContext } from "../../../../kernel/act.ts";
import { newId } from "../../../../kernel/ids.ts";
import { clocksOf } from "../../domain/limits.ts";
import { phoneKey } from "../../domain/sender.ts";
import { isAbusive } from "../../public/domain/abusive.ts";
import { readLawToProject } from "../../read/law.ts";
import { accountOf, clockOf } from "../../write/step.ts";
import type { Line } from "../domain/read-line.ts";
import type { Changed } from "../read/plan.ts";

interface Batch {
  importId: string;
  source: VoiceSource;
}
/** So many lines a statement: few journeys, and no statement that fills the memory. */
const AT_ONCE = 5_000;

/** The columns of app.voice that a line brings, one array each. */
export async function writeFresh(
  context: ActContext,
  lines: readonly Line[],
  { importId, source }: Batch,
): Promise<void> {
  const { tx, now, today } = context;
  const clockOf = await clocks(context);
  for (let from = 0; from < lines.length; from += AT_ONCE) {
    const made = lines.slice(from, from + AT_ONCE).map((line) => ({
      ...line,
      id: newId(now.getTime()),
      ...(line.settled ? NO_CLOCK : clockOf(line.kind, line.receivedOn)),
    }));
    const column = <T>(pick: (line: (typeof made)[number]) => T) => made.map(pick);
    const ids = column(({ id }) => id);
    // oxlint-disable-next-line no-await-in-loop -- one part of the file after the other, in the order of its lines
    await sql`
      insert into app.voice (id, kind, channel, state, subject, content, place, named_agency, flags, received_on, received_by, received_at,
        round_from, due_step, due_from, due_on, due_unit, due_from_at, due_minutes, due_at, answer_due_on, answer_due_at, closed_on)
      select id, kind, ${source}, case when settled then 'SETTLED_ELSEWHERE' else 'NEW' end, subject, content, place, agency,
        case when abusive then array['abusive'] else '{}'::text[] end, received_on, ${accountOf(context)}::uuid, ${now}::timestamptz,
        received_on, due_step, due_from, due_on, due_unit, due_from_at, due_minutes, due_at, answer_due_on, answer_due_at,
        case when settled then coalesce(answered_on, ${today}::date) end
      from unnest(${ids}::uuid[], ${column(({ kind }) => kind)}::text[], ${column(({ settled }) => settled)}::boolean[],
        ${column(({ subject }) => subject)}::text[], ${column(({ content }) => content)}::text[], ${column(({ place }) => place)}::text[],
        ${column(({ agency }) => agency)}::text[], ${column(({ content }) => isAbusive(content))}::boolean[],
        ${column(({ receivedOn }) => receivedOn)}::date[], ${column(({ dueStep }) => dueStep)}::text[],
        ${column(({ dueFrom }) => dueFrom)}::date[], ${column(({ dueOn }) => dueOn)}::date[], ${column(({ dueUnit }) => dueUnit)}::text[],
        ${column(({ dueFromAt }) => dueFromAt)}::timestamptz[], ${column(({ dueMinutes }) => dueMinutes)}::int[],
        ${column(({ dueAt }) => dueAt)}::timestamptz[], ${column(({ answerDueAt }) => answerDueAt)}::timestamptz[],
        ${column(({ answerDueOn }) => answerDueOn)}::date[], ${column(({ answeredOn }) => answeredOn)}::date[])
        as line (id, kind, settled, subject, content, place, agency, abusive, received_on, due_step, due_from, due_on, due_unit,
          due_from_at, due_minutes, due_at, answer_due_at, answer_due_on, answered_on)`.execute(tx);
    context.leave(
      sql`insert into app.voice_sender (voice_id, name, phone, phone_key, email, address, keep_secret)
        select *, false from unnest(${ids}::uuid[], ${column(({ name }) => name)}::text[], ${column(({ phone }) => phone)}::text[],
          ${column(({ phone }) => phoneKey(phone))}::text[], ${column(({ email }) => email)}::text[],
          ${column(({ address }) => address)}::text[])`.execute(tx),
    );
    context.leave(
      sql`insert into app.voice_origin (source, external_id, voice_id, import_id, row, state_there, answer_there, answered_there_on,
          seen_import_id, seen_row)
        select ${source}, external_id, voice_id, ${importId}::uuid, row, state, answer, answered, ${importId}::uuid, row
        from unnest(${column(({ externalId }) => externalId)}::text[], ${ids}::uuid[], ${column(({ row }) => row)}::int[],
          ${column(({ stateThere }) => stateThere)}::text[], ${column(({ answerThere }) => answerThere)}::text[],
          ${column(({ answeredOn }) => answeredOn)}::date[]) as line (external_id, voice_id, row, state, answer, answered)`.execute(
        tx,
      ),
    );
  }
}

const NO_CLOCK = {
  dueStep: null,
  dueFrom: null,
  dueOn: null,
  dueUnit: null,
  dueFromAt: null,
  dueMinutes: null,
  dueAt: null,
  answerDueOn: null,
  answerDueAt: null,
};

/** The clocks of what is received on a day, reckoned once for each kind and day; a line tells no hour, so that hours count from its beginning. */
async function clocks({ tx, today }: ActContext) {
  const law = await readLawToProject(tx, today);
  const known = new Map<string, ReturnType<typeof reckon>>();
  const reckon = (kind: VoiceKind, receivedOn: string) => {
    const facts = { kind, state: "NEW" as const, receivedOn, roundFrom: receivedOn };
    const { running, answer } = clocksOf(
      { ...facts, assignedOn: null, answeredOn: null, pauses: [] },
      law,
    );
    const clock = clockOf(running, answer);
    return {
      dueStep: clock.step,
      dueFrom: clock.from,
      dueOn: clock.on,
      dueUnit: clock.unit,
      dueFromAt: clock.fromAt,
      dueMinutes: clock.minutes,
      dueAt: clock.at,
      answerDueOn: clock.answerOn,
      answerDueAt: clock.answerAt,
    };
  };
  return (kind: VoiceKind, receivedOn: string) => {
    const key = `${kind} ${receivedOn}`;
    const found = known.get(key) ?? reckon(kind, receivedOn);
    known.set(key, found);
    return found;
  };
}

/** What the other system says now; what it answered and nobody works on here asks nothing more. */
export async function writeChanged(
  { tx, today }: ActContext,
  changed: readonly Changed[],
  { importId, source }: Batch,
): Promise<void> {
  if (changed.length === 0) return;
  const column = <T>(pick: (line: Line) => T) => changed.map(({ line }) => pick(line));
  await sql`
    update app.voice_origin origin set state_there = line.state, answer_there = line.answer, answered_there_on = line.answered,
      seen_import_id = ${importId}::uuid, seen_row = line.row
    from unnest(${column(({ externalId }) => externalId)}::text[], ${column(({ row }) => row)}::int[],
      ${column(({ stateThere }) => stateThere)}::text[], ${column(({ answerThere }) => answerThere)}::text[],
      ${column(({ answeredOn }) => answeredOn)}::date[]) as line (external_id, row, state, answer, answered)
    where origin.source = ${source} and origin.external_id = line.external_id`.execute(tx);
  const settling = changed.filter(({ settles }) => settles);
  if (settling.length === 0) return;
  await sql`
    update app.voice set state = 'SETTLED_ELSEWHERE', closed_on = ${today}::date, due_step = null, due_from = null, due_on = null,
      due_unit = null, due_from_at = null, due_minutes = null, due_at = null, version = version + 1
    where id = any (${settling.map(({ voiceId }) => voiceId)}::uuid[]) and state in ('NEW', 'REOPENED') and unit_id is null`.execute(
    tx,
  );
}
