import { addDays } from "@dondoc/workcalendar";
import { sql } from "kysely";
import type { Runtime } from "../kernel/act.ts";
import type { Actor } from "../kernel/actor.ts";
import type { Database } from "../kernel/database/connect.ts";
import { evaluateInnovation, linkInnovationTask, noteInnovation, protectInnovation, reportInnovation, reviewInnovation, startInnovation, submitInnovation, writeInnovation } from "../modules/accountability/index.ts"; // prettier-ignore

interface DareStage {
  owner: Database;
  at: (instant: string) => Runtime;
  actor: (login: string) => Promise<Actor>;
  chair: Actor;
  today: string;
}

interface Idea {
  login: string;
  title: string;
  bottleneck: string;
  content: string;
  impact: string;
}
const PERMITS: Idea = {
  login: "phuong",
  title: "Trả kết quả hồ sơ đất đai đơn giản tại nhà",
  bottleneck: "Chưa có quy định về ủy quyền ký tắt khi trả kết quả ngoài trụ sở; người cao tuổi phải đi lại nhiều lần.", // prettier-ignore
  content: "Tổ lưu động của phường trả kết quả vào thứ Bảy cho người từ 70 tuổi; thí điểm 8 tuần, 3 cán bộ.",
  impact: "Giảm đi lại; rủi ro thất lạc hồ sơ, khắc phục bằng biên nhận hai bản.",
}; // prettier-ignore
const BUDGET: Idea = {
  login: "sotaichinh",
  title: "Thẩm định dự toán song song với thẩm định thiết kế",
  bottleneck: "Hai bước thẩm định nối tiếp nhau, chưa có quy định cho làm đồng thời; nhiều dự án chậm giải ngân.", // prettier-ignore
  content: "Nhận hồ sơ một lần, hai bộ phận thẩm định cùng lúc trong 20 ngày; thí điểm với dự án dưới 15 tỷ đồng.", // prettier-ignore
  impact: "Rút ngắn khoảng 10 ngày; có thể phải thẩm định lại khi thiết kế thay đổi.",
};
const MARKET: Idea = {
  login: "xa",
  title: "Chợ phiên nông sản theo ngày đặt trước",
  bottleneck: "Quy chế chợ chưa quy định chợ họp theo đặt trước; nông dân bán qua trung gian.",
  content: "Mở sân trụ sở cũ mỗi tháng hai phiên cho hộ đã đăng ký; thí điểm 4 tháng.",
  impact: "Tăng đầu ra cho hộ nhỏ; cần giữ trật tự, vệ sinh.",
};

/** Three who dare: one came to its end and was protected, one runs with a task that serves it, one waits for its review. */
export async function dareInDemo(stage: DareStage): Promise<void> {
  const { today } = stage;
  await concluded(await begun(stage, PERMITS, addDays(today, -120), addDays(today, -60)));
  await running(await begun(stage, BUDGET, addDays(today, -40), addDays(today, 60)));
  await submitted(stage, MARKET, addDays(today, -4), addDays(today, 120));
  await sql`update app.notification set read_at = created_at + interval '5 hours'
    where kind like 'dare.%' and created_at < ${addDays(today, -5)}::date`.execute(stage.owner);
}

/** A proposal with the hands that carry it on; each act takes the version the one before left. */
interface Carried {
  stage: DareStage;
  proposer: Actor;
  /** The day on which it was written. */
  day: string;
  row: { innovationId: string; version: number };
}

async function submitted(stage: DareStage, { login, ...idea }: Idea, day: string, plannedTo: string): Promise<Carried> {
  const proposer = await stage.actor(`${login}@tinhmau.example`);
  const runtime = stage.at(`${day}T09:00:00+07:00`);
  const { id } = await writeInnovation.perform(runtime, proposer, {
    ...idea,
    wideScope: false,
    plannedFrom: addDays(day, 14),
    plannedTo,
  });
  const { version } = await submitInnovation.perform(runtime, proposer, { innovationId: id, version: 1 });
  return { stage, proposer, day, row: { innovationId: id, version } };
} // prettier-ignore

async function begun(stage: DareStage, idea: Idea, day: string, to: string): Promise<Carried> {
  const carried = await submitted(stage, idea, day, to);
  const { row, proposer } = carried;
  const reviewed = await reviewInnovation.perform(
    stage.at(`${addDays(day, 7)}T10:00:00+07:00`),
    stage.chair,
    {
      ...row,
      votesFor: 4,
      votesAgainst: 1,
      votesAbstained: 0,
      headFor: true,
      minutesDocument: `${idea === BUDGET ? 61 : 37}/BB-UBND`,
      reason: "Cần thiết, vì lợi ích chung, không trái quy định của Đảng và pháp luật.",
      overrideDocument: null,
      escalate: false,
    },
  );
  const started = await startInnovation.perform(
    stage.at(`${addDays(day, 14)}T08:00:00+07:00`),
    proposer,
    { ...row, version: reviewed.version },
  );
  return { ...carried, row: { ...row, version: started.version } };
}

async function running({ stage, proposer, day, row }: Carried): Promise<void> {
  const { version } = await noteInnovation.perform(
    stage.at(`${addDays(day, 30)}T15:00:00+07:00`),
    proposer,
    {
      ...row,
      kind: "deviation",
      content: "Hai hồ sơ phải thẩm định lại do thiết kế thay đổi sau khi nhận.",
      documentNumber: null,
      plannedTo: null,
    },
  );
  const unitIds = proposer.grants.map(({ unitId }) => unitId);
  const { rows } = await sql<{ number: number }>`
    select number from app.task where holder_unit_id = any (${unitIds}::uuid[]) and state in ('ASSIGNED', 'IN_PROGRESS')
      and (last_day > ${stage.today}::date) is not false
    order by last_day, id limit 1`.execute(stage.owner);
  const [task] = rows;
  if (!task) return;
  await linkInnovationTask.perform(
    stage.at(`${addDays(stage.today, -5)}T09:30:00+07:00`),
    proposer,
    {
      ...row,
      version,
      taskNumber: task.number,
    },
  );
}

async function concluded({ stage, proposer, day, row }: Carried): Promise<void> {
  const after = (days: number) => stage.at(`${addDays(day, days)}T14:00:00+07:00`);
  const noted = await noteInnovation.perform(after(30), proposer, {
    ...row,
    kind: "progress",
    content: "Đã trả 46 hồ sơ, không hồ sơ nào thất lạc.",
    documentNumber: null,
    plannedTo: null,
  });
  const reported = await reportInnovation.perform(after(63), proposer, {
    ...row,
    version: noted.version,
    finishedOn: addDays(day, 60),
    report: "Trả 92 trên 120 hồ sơ dự kiến; hai tuần mưa lũ không tổ chức được.",
  });
  const evaluated = await evaluateInnovation.perform(after(70), stage.chair, {
    ...row,
    version: reported.version,
    outcome: "PARTLY",
    causes: "objective",
    evaluation: "Chủ trương đúng; chưa đạt số hồ sơ do thiên tai.",
    documentNumber: "74/BB-UBND",
  });
  await protectInnovation.perform(after(72), stage.chair, {
    ...row,
    version: evaluated.version,
    protection: "excluded",
    pureMotive: true,
    documentNumber: "212/TB-UBND",
    reason: "Chủ trương đúng, động cơ trong sáng, vì lợi ích chung.",
  });
}
