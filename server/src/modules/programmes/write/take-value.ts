import { TakeValue } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { defineAct, telling, type ActContext } from "../../../kernel/act.ts";
import { isProvinceWide } from "../../../kernel/actor.ts";
import { atField } from "../../../kernel/refusal.ts";
import { getIndicatorTable } from "../../indicators/index.ts";
import { mayNoteValue, type TargetSubject } from "../domain/programme-policies.ts";
import { programmeRefusals } from "../domain/refusals.ts";
import { endOfMonth } from "../domain/signal.ts";
import { lockTarget } from "./lock.ts";
import { storeValue, tellValue, type ToldValue, type ValueSource } from "./store-value.ts";

type From<Kind extends TakeValue["from"]["kind"]> = Extract<TakeValue["from"], { kind: Kind }>;
interface Taken {
  value: number;
  source: ValueSource;
}

/** Takes a value from where the program has it already: typed once, known twice. It stays as it was taken. */
export const takeValue = defineAct({
  name: "programmes.take-value",
  title: "Lấy số từ hệ thống",
  input: TakeValue,
  load: (context, input) => lockTarget(context, input),
  policy: mayNoteValue,
  async run(context, target, { month, from, because }) {
    const { value, source } =
      from.kind === "task"
        ? await ofTask(context, target, from)
        : await ofIndicator(context, target, month, from);
    return storeValue(context, target, { month, value, because }, source);
  },
  tell: telling<ToldValue>(tellValue),
});

/** What the latest confirmed result of a task was measured with, in the unit of the target. */
async function ofTask(
  { tx }: ActContext,
  { unit }: TargetSubject,
  { taskNumber, what }: From<"task">,
): Promise<Taken> {
  const { rows } = await sql<{
    id: string;
    what: string;
    unit: string;
    achieved: number | null;
    on: string;
  }>`
    select task.id, figure ->> 'what' as what, figure ->> 'unit' as unit, (figure ->> 'achieved')::float8 as achieved,
      to_char(latest.decided_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as on
    from app.task
    cross join lateral (select submission.measured, submission.decided_at from app.task_submission submission
      where submission.task_id = task.id and submission.outcome = 'confirmed' order by submission.decided_at desc limit 1) latest
    cross join lateral jsonb_array_elements(latest.measured) figure
    where task.number = ${taskNumber}`.execute(tx);
  const label = `NV-${taskNumber}`;
  const measured = rows.flatMap(({ achieved, ...row }) =>
    achieved === null ? [] : [{ ...row, achieved }],
  );
  const fitting = what === null ? measured : measured.filter((row) => row.what === what);
  const [figure, another] = fitting;
  if (!figure) throw atField(programmeRefusals.NOT_MEASURED(label), "from");
  if (another) {
    const names = fitting.map((row) => row.what).join("; ");
    throw atField(programmeRefusals.WHICH_FIGURE(names), "from");
  }
  if (figure.unit !== unit) throw atField(programmeRefusals.OTHER_UNIT(figure.unit, unit), "from");
  return {
    value: figure.achieved,
    source: {
      kind: "task",
      taskId: figure.id,
      words: `kết quả nhiệm vụ ${label}, xác nhận ngày ${vietnameseDate(figure.on)}`,
    },
  };
}

/** An indicator's figure of the plan's year up to the end of the month, or up to today within it. */
async function ofIndicator(
  { tx, today, actor }: ActContext,
  { unit, programme: { year } }: TargetSubject,
  month: number,
  { code, unitId }: From<"indicator">,
): Promise<Taken> {
  if (unitId === null && !isProvinceWide(actor)) {
    throw atField(programmeRefusals.PROVINCE_FIGURE(), "from");
  }
  const end = endOfMonth(year, month);
  const asOf = end > today ? today : end;
  const table = await getIndicatorTable(tx, actor, today, {
    set: code,
    period: String(year),
    asOf,
    ...(unitId === null ? {} : { unitId }),
  });
  const [indicator] = table.indicators;
  const [figure] = table.total;
  if (!indicator || !figure || figure.value === null) {
    throw atField(programmeRefusals.NOT_COUNTED(indicator?.name ?? code), "from");
  }
  const percent = indicator.unit === "percent";
  if (percent !== (unit === "%")) {
    throw atField(programmeRefusals.OTHER_UNIT(percent ? "%" : "số lượng", unit), "from");
  }
  const { numerator, denominator, value } = figure;
  return {
    value,
    source: {
      kind: "indicator",
      code,
      words: `chỉ số “${indicator.name}” của ${table.period.title.toLocaleLowerCase("vi")}, tính đến ${vietnameseDate(asOf)}`,
      facts: { period: table.period.code, asOf, unitId, numerator, denominator },
    },
  };
}
