import { AskOpinions } from "@dondoc/contract";
import type { z } from "zod";
import { defineAct, telling, type ActContext } from "../../../kernel/act.ts";
import { newId } from "../../../kernel/ids.ts";
import { atField } from "../../../kernel/refusal.ts";
import { officersOf } from "../../access/index.ts";
import { notify } from "../../notifications/index.ts";
import { unitRefs, unitsExistingOn } from "../../organisation/index.ts";
import { readSettingsToProject } from "../../settings/index.ts";
import { mayAsk, type About } from "../domain/asking-policy.ts";
import { actsFor } from "../domain/parties.ts";
import { coordinationRefusals } from "../domain/refusals.ts";
import { numbered } from "../domain/words.ts";
import { readAbout } from "../read/about.ts";
import { readTerms } from "../read/terms.ts";
import { accountOf } from "./account-of.ts";
import { keepFiles } from "./keep-files.ts";
import { sendRequest } from "./send-request.ts";

type Input = z.output<typeof AskOpinions>;

/**
 * Asks agencies for their opinions: the lead's own view first, and for each agency which of its functions is concerned (procedures
 * digest 9.2). What silence means is not the asker's to say: it may only take what the rule or the setting gives (task digest 9). Asked of more agencies than the setting allows it waits for the head, unless the head asks.
 */
export const askOpinions = defineAct({
  name: "coordination.ask",
  title: "Lấy ý kiến",
  input: AskOpinions,
  load: ({ tx, actor, today }, input) => readAbout(tx, actor, input, today),
  policy: mayAsk,
  async run(context, about, input) {
    const { tx, today, actor } = context;
    const askingUnitId = about.askingUnitId ?? "";
    const asked = await namedAgencies(context, askingUnitId, input);
    const askedUnitIds = input.asked.map(({ unitId }) => unitId);
    const { urgent, field = null } = input;
    const request = { askingUnitId, askedUnitIds, field, urgent, sentOn: today };
    const terms = await readTerms(tx, request, await readSettingsToProject(tx, today));
    if (input.silence !== "none" && input.silence !== terms.silence) {
      throw atField(coordinationRefusals.SILENCE_NOT_GIVEN(), "silence");
    }
    const needsHead = asked.length > terms.manyAsked;
    const byHead = actsFor(actor, "coordination.confirm-many", askingUnitId);
    const { id, number } = await writeRequest(context, about, input, {
      needsHead,
      byHead,
      silenceBasis: terms.silenceBasis,
    });
    await keepFiles(context, id, null, input.files);
    const waitsForHead = needsHead && !byHead;
    const payload = { number, matter: input.matter, asked, waitsForHead };
    context.record("consultation", id, payload);
    if (about.type === "task") context.record("task", about.id, payload);
    if (waitsForHead) await tellHead(context, { id, number }, askingUnitId, asked.length);
    else {
      const { askingName } = about;
      await sendRequest(context, { id, number, askingName, askedUnitIds, terms });
    }
    return { id, number, waitsForHead };
  },
  toldTo: "parties",
  tell: telling<{ number: number; matter: string; asked: string[]; waitsForHead: boolean }>(
    ({ number, matter, asked, waitsForHead }) =>
      waitsForHead
        ? `lập yêu cầu lấy ý kiến ${numbered("LYK", number)} gửi ${asked.length} cơ quan, chờ thủ trưởng xác nhận: “${matter}”`
        : `lấy ý kiến ${asked.join(", ")} (${numbered("LYK", number)}): “${matter}”`,
  ),
});

/** Their names; refuses an agency named twice, gone, or asking itself, at its field. */
async function namedAgencies(
  { tx, today }: ActContext,
  askingUnitId: string,
  { asked }: Input,
): Promise<string[]> {
  const ids = asked.map(({ unitId }) => unitId);
  const names = await unitRefs(tx, ids, today);
  const existing = await unitsExistingOn(tx, ids, today);
  return ids.map((id, at) => {
    const name = names.get(id)?.name;
    const field = `asked.${at}.unitId`;
    if (name === undefined || !existing.has(id)) {
      throw atField(coordinationRefusals.ASKED_GONE(), field);
    }
    if (id === askingUnitId) throw atField(coordinationRefusals.ASKED_ITSELF(), field);
    if (ids.indexOf(id) !== at) throw atField(coordinationRefusals.ASKED_TWICE(name), field);
    return name;
  });
}

async function writeRequest(
  context: ActContext,
  about: About,
  input: Input,
  {
    needsHead,
    byHead,
    silenceBasis,
  }: { needsHead: boolean; byHead: boolean; silenceBasis: string | null },
): Promise<{ id: string; number: number }> {
  const { tx, now } = context;
  const id = newId();
  const askingUnitId = about.askingUnitId ?? "";
  const account = accountOf(context);
  await tx
    .insertInto("app.consultation")
    .values({
      id,
      asking_unit_id: askingUnitId,
      task_id: about.type === "task" ? about.id : null,
      document_id: about.type === "document" ? about.id : null,
      matter: input.matter,
      own_view: input.ownView,
      urgent: input.urgent,
      silence: input.silence,
      silence_basis: input.silence === "none" ? null : silenceBasis,
      field: input.field ?? null,
      created_by: account,
      created_at: now,
      needs_head: needsHead,
      confirmed_by: needsHead && byHead ? account : null,
    })
    .execute();
  await tx
    .insertInto("app.consultation_item")
    .values(input.items.map((question, at) => ({ consultation_id: id, ordinal: at + 1, question })))
    .execute();
  await tx
    .insertInto("app.consultation_asked")
    .values(
      input.asked.map(({ unitId, why }) => ({
        consultation_id: id,
        unit_id: unitId,
        asking_unit_id: askingUnitId,
        silence: input.silence,
        why,
      })),
    )
    .execute();
  const { number } = await tx
    .selectFrom("app.consultation")
    .select("number")
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  return { id, number };
}

async function tellHead(
  { tx, now, today }: ActContext,
  { id, number }: { id: string; number: number },
  unitId: string,
  agencies: number,
): Promise<void> {
  const heads = await officersOf(tx, [unitId], ["AGENCY_HEAD", "OFFICE_CHIEF"], today);
  await notify(
    tx,
    now,
    heads.map(({ accountId }) => accountId),
    {
      kind: "coordination.confirm-many",
      subject: { type: "consultation", id },
      title: `Yêu cầu ${numbered("LYK", number)} lấy ý kiến ${agencies} cơ quan, chờ thủ trưởng xác nhận trước khi gửi.`,
      key: "confirm-many",
    },
  );
}
