import type { ReceiveDenunciation, TakeDenunciationStep } from "@dondoc/contract";
import { addDays, addWorkingDays, vietnamCalendar } from "@dondoc/workcalendar";
import { sql } from "kysely";
import type { Runtime } from "../kernel/act.ts";
import type { Actor } from "../kernel/actor.ts";
import type { Database } from "../kernel/database/connect.ts";
import {
  chargeHandler,
  receiveDenunciation,
  takeDenunciationStep,
} from "../modules/denunciations/index.ts";

interface Stage {
  owner: Database;
  at: (instant: string) => Runtime;
  actor: (login: string) => Promise<Actor>;
  today: string;
}
interface Carried {
  denunciationId: string;
  version: number;
}
type Step = TakeDenunciationStep extends infer One
  ? One extends unknown
    ? Omit<One, keyof Carried | "on">
    : never
  : never;

const DENOUNCER = {
  name: "Nguyễn Thị Bưởi",
  address: "Thôn 3, xã Phú Lộc",
  phone: "0903 000 777",
  email: null,
  papers: null,
};

/** Two invented cases: one under verification with somebody charged who does not know who denounces, one that came yesterday. */
export async function denounceInDemo(stage: Stage): Promise<void> {
  const { owner, today } = stage;
  const head = await stage.actor("tocao@tinhmau.example");
  const officer = await stage.actor("thanhtravien@tinhmau.example");
  const at = (day: string) => stage.at(`${day < today ? day : today}T08:40:00+07:00`);
  const unitId = await healthDepartment(owner);

  const begun = addDays(today, -21);
  const workday = (after: number) => addWorkingDays(vietnamCalendar, begun, after).date;
  const first = await receive({ subject: "Có dấu hiệu chia nhỏ gói mua sắm thiết bị để chỉ định thầu", content: "Từ tháng 3 đến tháng 6, một loại thiết bị được tách thành bốn gói mua cùng nhà cung cấp, mỗi gói đều dưới mức phải đấu thầu. Kèm bản sao bốn hợp đồng.", unitIds: [unitId], accusedText: null }, begun); // prettier-ignore
  await note(first, 4, { step: "accept", documentNumber: "31/QĐ-TTr", documentOn: workday(4) }); // prettier-ignore
  await note(first, 5, { step: "notify", text: "Đã thông báo cho người tố cáo và cơ quan bị tố cáo." }); // prettier-ignore
  const { version } = await chargeHandler.perform(at(workday(5)), head, { ...first, change: "name", accountId: officer.accountId ?? "", function: "verifier", knowsIdentity: false, reason: "Thành viên tổ xác minh theo Quyết định 33/QĐ-TTr." }); // prettier-ignore
  first.version = version;
  await note(first, 6, { step: "verify", documentNumber: "33/QĐ-TTr", documentOn: workday(6), text: "Xác minh hồ sơ bốn gói mua sắm và trách nhiệm của người phê duyệt." }); // prettier-ignore

  await receive({ subject: "Thu tiền ngoài quy định khi xác nhận hồ sơ đất đai", content: "Cán bộ địa chính yêu cầu nộp thêm tiền mặt, không có biên lai, khi xác nhận nguồn gốc đất trong tháng 10.", unitIds: [], accusedText: "Một cán bộ địa chính cấp xã, chưa rõ họ tên" }, addDays(today, -1)); // prettier-ignore

  async function receive(
    said: Pick<ReceiveDenunciation, "subject" | "content" | "unitIds" | "accusedText">,
    day: string,
  ): Promise<Carried> {
    const input = { ...said, form: "letter", receivedOn: day, severalPlaces: false, personIds: [], denouncer: DENOUNCER } as const; // prettier-ignore
    const { id } = await receiveDenunciation.perform(at(day), head, {
      ...input,
      personIds: [...input.personIds],
    });
    return { denunciationId: id, version: 1 };
  }
  async function note(carried: Carried, after: number, step: Step): Promise<void> {
    const on = workday(after);
    const input: TakeDenunciationStep = { ...carried, ...step, on };
    carried.version = (await takeDenunciationStep.perform(at(on), head, input)).version;
  }
}

async function healthDepartment(owner: Database): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select unit_id as id from app.unit_version where name = 'Sở Y tế' and valid_to is null order by unit_id limit 1`.execute(
    owner,
  );
  return rows[0]?.id ?? "";
}
