import type { ReportForm, ReportQuery } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import type { Actor } from "../../../kernel/actor.ts";
import { localDateOf } from "../../../kernel/clock.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import type { Cell } from "../../../kernel/workbook/cell.ts";
import type { Sheet } from "../../../kernel/workbook/sheet.ts";
import { writeWorkbook } from "../../../kernel/workbook/write-workbook.ts";
import { readOrgans } from "../../drafting/index.ts";
import { unitRefs } from "../../organisation/index.ts";
import type { Asking, Form } from "../domain/form.ts";
import { groupName, fieldName } from "./filter-names.ts";
import { ask, forForm, formFor, formsFor } from "./ask.ts";
import { streamLines } from "./lines.ts";

/** What a period's workbook holds, in the order of its tabs; the others are asked for one by one. */
const TOGETHER: readonly ReportForm[] = [
  "F2",
  "F1",
  "F3",
  "F4",
  "F5",
  "F6",
  "F7",
  "F8",
  "F13",
  "F14",
];

export interface Workbook {
  name: string;
  bytes: Buffer;
}

/** When it is asked for: the day, and the moment up to which the figures hold what was written; null: nothing is missing. */
interface Asked {
  today: string;
  figuresAt: Date | null;
}

/** One form, or all that belong to a period together, as a workbook to be sent on; whole, not the page that is looked at. */
export async function readWorkbook(
  tx: Tx,
  actor: Actor,
  { today, figuresAt }: Asked,
  code: ReportForm | null,
  query: ReportQuery,
): Promise<Workbook> {
  const asking = await ask(tx, actor, today, query);
  const seen = new Set(formsFor(actor).map((form) => form.code));
  const chosen = code === null ? TOGETHER.filter((one) => seen.has(one)) : [code];
  const organs = await readOrgans(tx, today);
  const organ = organs ? [organs.committee.name, organs.office.name] : [""];
  const sheets: Sheet[] = [];
  for (const one of chosen) {
    const form = formFor(actor, one);
    const sheet = await sheetOf(form, forForm(asking, form), organ);
    sheets.push({ ...sheet, under: [...sheet.under, ...sayMoment(figuresAt)] });
  }
  const { code: period, day } = asking.period;
  const name = code === null ? "so-lieu" : `bieu-${code}`;
  return {
    name: `${name}-${period.replace("..", "_")}-chot-${day}.xlsx`,
    bytes: await writeWorkbook(sheets),
  };
}

/** Workbooks are sent on without the page that would say it. */
const sayMoment = (figuresAt: Date | null): string[] =>
  figuresAt === null
    ? []
    : [
        `Số liệu đến ${HOUR.format(figuresAt)} ngày ${vietnameseDate(localDateOf(figuresAt))}; việc ghi sau lúc đó chưa có trong bảng này`,
      ];

const HOUR = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Asia/Ho_Chi_Minh",
  timeStyle: "medium",
});

async function sheetOf(form: Form, asking: Asking, organ: readonly string[]): Promise<Sheet> {
  const head = {
    name: form.name,
    organ: organ.map((line) => line.toLocaleUpperCase("vi")),
    title: form.title,
    under: await underTitle(form, asking),
    columns: form.columns.map(({ title, band, type, width }) => ({
      title,
      band: band ?? null,
      type,
      ...(width === undefined ? {} : { width }),
    })),
  };
  const notes = form.notes(asking).map((note) => `Ghi chú: ${note}`);
  if (form.kind === "list") {
    return { ...head, lines: streamLines(form, asking), total: null, notes };
  }
  const { lines, total, checks } = await form.read(asking);
  return {
    ...head,
    lines: [lines.map(({ cells }): readonly Cell[] => cells)],
    total,
    notes: [
      ...notes,
      ...checks.map(
        ({ name, holds, words }) => `${holds ? "Khớp" : "KHÔNG KHỚP"}: ${name} (${words}).`,
      ),
    ],
  };
}

/** "Tháng 10/2026 (từ 15/09/2026 đến 14/10/2026). Chốt số liệu đến hết ngày …": the exact range, whatever the month is called. */
async function underTitle(form: Form, asking: Asking): Promise<string[]> {
  const { period, filter, view, tx } = asking;
  const range = `${period.title} (từ ngày ${vietnameseDate(period.from)} đến ngày ${vietnameseDate(period.to)})`;
  const until = `Chốt số liệu đến hết ngày ${vietnameseDate(period.day)}`;
  const { unitId, groupId, fieldId } = filter;
  const narrowed = [
    unitId === undefined
      ? null
      : `Cơ quan: ${(await unitRefs(tx, [unitId], period.day)).get(unitId)?.name ?? ""}`,
    groupId === undefined ? null : `Nhóm: ${await groupName(tx, groupId)}`,
    fieldId === undefined ? null : `Lĩnh vực: ${await fieldName(tx, fieldId)}`,
    view === "now" ? "Theo cơ cấu tổ chức hiện nay" : null,
  ].filter((line) => line !== null);
  const about =
    form.scope === "today" ? [`Tại ngày ${vietnameseDate(asking.today)}`] : [`${range}. ${until}`];
  return narrowed.length === 0 ? about : [...about, narrowed.join(". ")];
}
