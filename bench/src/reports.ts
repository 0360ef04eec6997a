import { routes, type ReportSheet } from "@dondoc/contract";
import { serialiserFor } from "../../server/src/kernel/http/serialise.ts";
import { renderDraft } from "../../server/src/modules/drafting/files/render.ts";
import { figure, median, timePair, type Figure } from "./figure.ts";
import { enter, people, type Province } from "./province.ts";
import { residentMegabytes, signIn, startServer } from "./running-server.ts";
import { pageStatements, recordStatements, replay } from "./statements.ts";
import { withFolder } from "./surroundings.ts";

const REPORTS_MONTHLY = "reports.monthly";
const REPORTS_WORKBOOK = "reports.workbook";
export const REPORTS: readonly string[] = [REPORTS_MONTHLY, REPORTS_WORKBOOK];

const RUNS = 5;

/** The report of the running month over the whole province, its document as PDF, and the workbook of every task of the period. */
export async function reportFigures(
  province: Province,
  wanted: ReadonlySet<string>,
): Promise<Figure[]> {
  return [
    ...(wanted.has(REPORTS_MONTHLY) ? await monthly(province) : []),
    ...(wanted.has(REPORTS_WORKBOOK) ? await workbook(province) : []),
  ];
}

/** Beside its floor: the same statements, written as JSON. */
async function monthly(province: Province): Promise<Figure[]> {
  const { http, connection } = province.program;
  const cookies = await enter(province, people.chair);
  const id = await openReport(province);
  const url = routes.getMonthlyReport.path.replace(":id", id);
  const ask = async () => {
    const answer = await http.inject({ method: "GET", url, cookies });
    if (answer.statusCode !== 200) throw new Error(`${url}: ${answer.body}`);
    return answer;
  };
  const report = (await ask()).json<Report>();
  const statements = pageStatements(await recordStatements(connection.pool, ask));
  const write = serialiserFor(routes.getMonthlyReport.response);
  const counted = await timePair(RUNS, ask, async () => {
    await replay(connection.pool, statements);
    return write(report);
  });
  const model = documentOf(report);
  const first = { ...model, blocks: model.blocks.slice(0, 1), annexes: [] };
  // A page that is not drawn before costs what it costs each time: the subject tells the pictures apart.
  let no = 0;
  const drawn = await timePair(
    RUNS,
    () => renderDraft({ ...model, subject: `${model.subject} ${(no += 1)}` }, "pdf"),
    () => renderDraft({ ...first, subject: `${model.subject} ${(no += 1)}` }, "pdf"),
  );
  return [
    figure(
      REPORTS_MONTHLY,
      "ms median",
      median(counted.work),
      median(counted.floor),
      "cùng câu SQL, vai trò, giao dịch, bộ ghi JSON",
      province.rows,
    ),
    figure(
      REPORTS_MONTHLY,
      "ms pdf",
      median(drawn.work),
      median(drawn.floor),
      "trang đầu của cùng văn bản",
      province.rows,
    ),
  ];
}

interface Report {
  subject: string;
  blocks: Parameters<typeof renderDraft>[0]["blocks"];
  annexes: Parameters<typeof renderDraft>[0]["annexes"];
}

/** What the report says, as the document that it becomes. */
const documentOf = ({ subject, blocks, annexes }: Report): Parameters<typeof renderDraft>[0] => ({
  kind: "báo cáo",
  organ: {
    unitId: "0198a000-0000-7000-8000-000000000001",
    name: "Văn phòng UBND tỉnh",
    kind: "other",
    superior: "UBND tỉnh An Sơn",
    symbol: "VP",
  },
  draftingMark: "TH",
  place: "An Sơn",
  draftedOn: "2026-11-23",
  number: null,
  issuedOn: null,
  urgency: null,
  subject,
  addressees: ["Chủ tịch UBND tỉnh"],
  blocks,
  annexes,
  recipients: ["Như trên"],
  filedAt: "VT, TH",
  signing: { capacity: "own", lines: ["CHÁNH VĂN PHÒNG"], name: null },
});

/** An open report of the month of yesterday, after frozen ones that are as long as the province is now. */
async function openReport({ owner }: Province): Promise<string> {
  await owner(
    `insert into app.report_task (report_id, task_id, unit_id, standing, carried_over, last_day)
     select report.id, h.task_id, h.holder_unit_id, app.timeliness(h.state, h.last_day, h.received_on, h.submitted_on, h.completed_on,
         report.as_of, report.as_of - 1, h.extension_pending), h.received_on < report.from_on, h.last_day
     from app.report join app.task_history h on h.day <= report.as_of and h.until_day > report.as_of and h.received_on <= report.to_on
       and (h.state in ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED', 'SUSPENDED')
         or h.state = 'COMPLETED' and h.state_since between report.from_on and report.as_of)
     where report.state = 'frozen' on conflict do nothing`,
  );
  await owner("analyze app.report_task");
  const [row] = await owner<{ id: string }>(
    `insert into app.report (period_code, from_on, to_on, as_of, obstacles, proposals, made_by, made_at)
     select to_char(day, 'YYYY-MM'), date_trunc('month', day)::date, (date_trunc('month', day) + interval '1 month - 1 day')::date, day,
       'Không có.', 'Không có.', (select id from app.account order by id limit 1), now()
     from (select ((now() at time zone 'Asia/Ho_Chi_Minh')::date - 1) as day) yesterday
     on conflict (period_code) do update set version = app.report.version returning id`,
  );
  if (!row) throw new Error("no report was begun");
  return row.id;
}

/** A workbook's time is told for so many lines, however many the month has. */
const HUNDRED_THOUSAND = 100_000;
const REGISTER = "/api/reports/workbook?form=F1";

/** Beside its floor: the rows read by the same cursor and thrown away. The rows are those of the workbook. */
async function workbook(province: Province): Promise<Figure[]> {
  const { http, connection } = province.program;
  const cookies = await enter(province, people.chair);
  const get = async (url: string) => {
    const answer = await http.inject({ method: "GET", url, cookies });
    if (answer.statusCode !== 200) throw new Error(`${url}: ${answer.body}`);
    return answer;
  };
  const rows = counted((await get(`${routes.getReportSheet.path}?form=F2`)).json<ReportSheet>());
  const ask = async () => (await get(REGISTER)).rawPayload;
  const statements = pageStatements(await recordStatements(connection.pool, ask));
  const times = await timePair(1, ask, () => replay(connection.pool, statements));
  const memory = await withFolder((folder) => peakMemory(province, folder));
  const per = HUNDRED_THOUSAND / rows;
  return [
    figure(
      REPORTS_WORKBOOK,
      "ms/100k rows",
      median(times.work) * per,
      median(times.floor) * per,
      "cùng câu SQL, không ghi bảng tính",
      rows,
    ),
    figure(
      REPORTS_WORKBOOK,
      "MB peak",
      memory.peak,
      memory.before,
      "cùng chương trình trước khi xuất",
      rows,
    ),
  ];
}

/** All tasks of the period: of each the register has a line. */
function counted({ columns, total }: ReportSheet): number {
  const at = columns.findIndex(({ key }) => key === "ASSIGNED");
  return Number(total?.[at]?.replaceAll(".", ""));
}

/** The most memory the program takes, in a process of its own over the same database, before it writes the workbook and by then. */
async function peakMemory(
  province: Province,
  folder: string,
): Promise<{ before: number; peak: number }> {
  const server = await startServer(folder, province.databaseUrl);
  try {
    const browser = await signIn(server.address, await province.tokenFor(people.chair));
    await browser.get(routes.getSession.path);
    const before = residentMegabytes(server.pid).peak;
    await browser.get(REGISTER);
    const { peak } = residentMegabytes(server.pid);
    browser.close();
    return { before, peak };
  } finally {
    await server.stop();
  }
}
