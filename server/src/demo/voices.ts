import type { TakenDownBy, VoiceKind } from "@dondoc/contract";
import { addDays } from "@dondoc/workcalendar";
import { sql } from "kysely";
import type { Runtime } from "../kernel/act.ts";
import type { Actor } from "../kernel/actor.ts";
import type { Database } from "../kernel/database/connect.ts";
import { approveVoiceAnswer, askSender, askVoicePart, draftVoiceAnswer, linkVoice, publishVoice, raiseVoiceAgain, rateVoice, receiveVoice, refuseVoice, routeVoice, supplyVoice, transferVoice } from "../modules/feedback/index.ts"; // prettier-ignore

export interface VoiceStage {
  owner: Database;
  at: (instant: string) => Runtime;
  actor: (login: string) => Promise<Actor>;
  today: string;
}
interface Said {
  kind: VoiceKind;
  channel: TakenDownBy;
  subject: string;
  content: string;
  place?: string;
  name?: string;
  phone?: string;
  address?: string;
  keepSecret?: boolean;
}
/** One voice as it is carried on; each act takes the version the one before left. */
interface Carried {
  day: string;
  subject: string;
  row: { voiceId: string; version: number };
}

const SINH = { name: "Trần Văn Sinh", phone: "0905 000 111", address: "Tổ 4, phường Tân An" };
const LAMPS: Said = { kind: "service-request", channel: "hotline", subject: "Đèn đường hỏng ba cột liền nhau trên đường Nguyễn Trãi", content: "Ba cột đèn đường Nguyễn Trãi, đoạn trước chợ Tân An, không sáng từ thứ Hai, tối đi lại rất nguy hiểm.", place: "Đường Nguyễn Trãi, trước chợ Tân An", ...SINH }; // prettier-ignore
const LAMPS_AGAIN: Said = { kind: "service-request", channel: "province-portal", subject: "Đường Nguyễn Trãi đoạn chợ Tân An tối om", content: "Cột đèn đường Nguyễn Trãi trước chợ Tân An hỏng, không sáng đã nhiều đêm, đi lại rất nguy hiểm.", place: "Chợ Tân An", name: "Lê Thị Mận", phone: "0914 000 222" }; // prettier-ignore
const RUBBISH: Said = { kind: "service-request", channel: "hotline", subject: "Rác tồn đọng ở đầu hẻm 12 đường Lê Lợi", content: "Rác không được thu gom ba ngày nay ở đầu hẻm 12 đường Lê Lợi, bốc mùi.", place: "Hẻm 12, đường Lê Lợi", ...SINH }; // prettier-ignore
const PERMIT: Said = { kind: "rule-feedback", channel: "national-portal", subject: "Thành phần hồ sơ cấp phép xây dựng nhà ở riêng lẻ yêu cầu giấy tờ đã bỏ", content: "Bộ phận một cửa vẫn yêu cầu bản sao sổ hộ khẩu khi nộp hồ sơ cấp phép xây dựng, trong khi quy định đã bỏ.", name: "Phạm Quốc Huy", phone: "0935 000 333", address: "Phường Tân An" }; // prettier-ignore
const COUNTER: Said = { kind: "conduct-feedback", channel: "counter", subject: "Phải đi lại ba lần để bổ sung giấy tờ ở bộ phận một cửa", content: "Cán bộ tiếp nhận không hướng dẫn một lần, mỗi lần đến lại yêu cầu thêm giấy tờ khác.", name: "Võ Thị Lan", phone: "0977 000 444", keepSecret: true }; // prettier-ignore
const LEASE: Said = { kind: "recommendation", channel: "meeting", subject: "Kiến nghị rút ngắn thời gian xác định tiền thuê đất trong cụm công nghiệp", content: "Doanh nghiệp chờ xác định đơn giá thuê đất hơn bốn tháng nên không vay được vốn.", name: "Công ty Gỗ An Phát", phone: "0263 000 555" }; // prettier-ignore
const QUEUE: Said = { kind: "initiative", channel: "email", subject: "Hiến kế nhắn tin số thứ tự khi chờ tại Trung tâm Phục vụ hành chính công", content: "Nên nhắn tin khi sắp đến lượt để người dân không phải ngồi chờ cả buổi.", name: "Đỗ Minh Khang" }; // prettier-ignore
const LAND: Said = { kind: "complaint", channel: "post", subject: "Khiếu nại quyết định thu hồi đất mở rộng đường tỉnh", content: "Không đồng ý với diện tích bị thu hồi và đơn giá bồi thường ghi trong quyết định.", name: "Huỳnh Văn Tám", address: "Xã Phú Lộc" }; // prettier-ignore
const VOTERS: Said = { kind: "voter-council", channel: "meeting", subject: "Cử tri đề nghị sớm nâng cấp tuyến mương thoát nước khu dân cư số 5", content: "Mương nhỏ, mưa lớn là ngập nhà dân; cử tri đã kiến nghị hai kỳ họp.", place: "Khu dân cư số 5" }; // prettier-ignore
const TRAIN: Said = { kind: "proposal", channel: "province-portal", subject: "Đề nghị tăng chuyến tàu dừng tại ga An Sơn", content: "Mỗi ngày chỉ có một chuyến tàu dừng, người dân đi khám bệnh rất bất tiện.", name: "Bùi Thị Sáu", phone: "0988 000 666" }; // prettier-ignore
const SHOUT: Said = { kind: "proposal", channel: "province-portal", subject: "Không có nội dung", content: "Toàn lời xúc phạm, không nêu sự việc." }; // prettier-ignore
const BUDGET: Said = { kind: "proposal", channel: "hotline", subject: "Đề nghị công khai mức hỗ trợ học phí năm học này", content: "Phụ huynh không biết mức hỗ trợ học phí được tính thế nào và khi nào nhận.", ...SINH }; // prettier-ignore

/** Two months of what the province hears, at every stage: new, asked back, late, waiting for a second pair of eyes, published, raised again, refused. */
export async function hearVoices(stage: VoiceStage): Promise<void> {
  const { owner, today } = stage;
  const hotline = await stage.actor("tongdai@tinhmau.example");
  const ward = await agencyOf(stage, "phuong@tinhmau.example");
  const finance = await agencyOf(stage, "sotaichinh@tinhmau.example");
  const { receive, does, route, publish } = handsOf(stage, hotline);

  // Answered and published, with what people made of it.
  const budget = await route(await receive(BUDGET, -48), finance, 1);
  await publish(budget, finance, 6, "Mức hỗ trợ tính theo Nghị quyết của HĐND tỉnh, chi trả qua tài khoản; bảng tính đăng tại trang của Sở."); // prettier-ignore
  await does(rateVoice, budget, 9, { rating: "satisfied", note: null });
  const permit = await route(await receive(PERMIT, -40), ward, 2);
  await publish(permit, ward, 9, "Giấy tờ này đã bỏ; bộ phận một cửa đã sửa bảng niêm yết và không yêu cầu nữa."); // prettier-ignore
  await does(rateVoice, permit, 12, { rating: "unsatisfied", note: "Lần sau đến vẫn bị đòi." });
  await does(raiseVoiceAgain, permit, 38, { content: "Tuần này vẫn bị yêu cầu bản sao hộ khẩu." });

  // With agencies: one is late and concerns a task, two report the same lamps, one waits for approval.
  const lease = await route(await receive(LEASE, -34), finance, 1);
  const taskNumber = await openTask(owner, finance.unitId);
  if (taskNumber !== null)
    await does(linkVoice, lease, 2, { record: `NV-${taskNumber}`, unitId: null });
  // The ward answers for the lamps; what the department says of the money is its part of the one answer.
  const lamps = await route(await receive(LAMPS, -9), ward, 0);
  await does(askVoicePart, lamps, 1, { unitId: finance.unitId, asks: "Kinh phí duy tu chiếu sáng công cộng năm nay của phường đã giao chưa?", lastDay: addDays(today, -4) }, ward.focal); // prettier-ignore
  await route(await receive(LAMPS_AGAIN, -1), ward, 0);
  await receive(RUBBISH, -4);
  const counter = await route(await receive(COUNTER, -6), ward, 1);
  await does(draftVoiceAnswer, counter, 4, { body: "UBND phường đã kiểm tra, xin lỗi công dân và bố trí lại người hướng dẫn." }, ward.focal); // prettier-ignore

  await does(askSender, await receive(QUEUE, -3), 1, { question: "Ông/bà thường đến quầy nào, giờ nào?" }); // prettier-ignore
  const land = await receive(LAND, -12);
  await does(askSender, land, 2, { question: "Đề nghị gửi bản sao quyết định bị khiếu nại." });
  await does(supplyVoice, land, 5, { supplied: "Đã gửi bản sao quyết định qua bưu điện." });
  await receive(VOTERS, -2);
  await does(transferVoice, await receive(TRAIN, -20), 2, { to: "Tổng công ty Đường sắt Việt Nam", reason: "Lịch chạy tàu không thuộc thẩm quyền của tỉnh." }); // prettier-ignore
  await does(refuseVoice, await receive(SHOUT, -15), 1, { ground: "abusive", note: "Không có nội dung để xem xét; đề nghị gửi lại với sự việc cụ thể." }); // prettier-ignore
  await sql`update app.notification set read_at = created_at + interval '3 hours'
    where kind = 'voices.step' and created_at < ${addDays(today, -5)}::date`.execute(owner);
}

interface Agency {
  unitId: string;
  head: Actor;
  /** Whoever writes the drafts that the head approves. */
  focal: Actor;
}

async function agencyOf(stage: VoiceStage, login: string): Promise<Agency> {
  const head = await stage.actor(login);
  const unitId = head.grants[0]?.unitId ?? "";
  const { rows } = await sql<{ login: string }>`
    select account.login from app.role_grant held join app.account on account.id = held.account_id
    where held.unit_id = ${unitId}::uuid and held.role_code = 'AGENCY_FOCAL' and held.valid_to is null
    order by account.login limit 1`.execute(stage.owner);
  return { unitId, head, focal: await stage.actor(rows[0]?.login ?? login) };
}

async function openTask(owner: Database, unitId: string): Promise<number | null> {
  const { rows } = await sql<{ number: number }>`
    select number from app.task where holder_unit_id = ${unitId}::uuid and state in ('ASSIGNED', 'IN_PROGRESS')
    order by last_day, id limit 1`.execute(owner);
  return rows[0]?.number ?? null;
}

type OnVoice = Carried["row"];
interface Step<Input> {
  perform(runtime: Runtime, actor: Actor, input: Input): Promise<{ version: number }>;
}

/** The hands of the reception and, through them, of the agencies; nothing happens later than today. */
function handsOf({ at, today }: VoiceStage, hotline: Actor) {
  const on = (day: string, hour: string) => at(`${day < today ? day : today}T${hour}:00+07:00`);

  async function receive(said: Said, offset: number): Promise<Carried> {
    const day = addDays(today, offset);
    const { place = null, name = null, phone = null, address = null, keepSecret = false } = said;
    const input = {
      ...said,
      receivedOn: day,
      place,
      name,
      phone,
      email: null,
      address,
      keepSecret,
    };
    const { id } = await receiveVoice.perform(on(day, "08:20"), hotline, input);
    return { day, subject: said.subject, row: { voiceId: id, version: 1 } };
  }

  async function does<Input extends OnVoice>(
    act: Step<Input>,
    carried: Carried,
    after: number,
    more: Omit<Input, keyof OnVoice>,
    by = hotline,
  ): Promise<void> {
    // What remains of an act's input without the record it is on, and the record: both together are the input.
    const input = { ...carried.row, ...more } as Input;
    const { version } = await act.perform(on(addDays(carried.day, after), "09:10"), by, input);
    carried.row.version = version;
  }

  async function route(carried: Carried, { unitId }: Agency, after: number): Promise<Carried> {
    await does(routeVoice, carried, after, { unitId, note: null });
    return carried;
  }

  async function publish(carried: Carried, { head, focal }: Agency, after: number, body: string) {
    await does(draftVoiceAnswer, carried, after, { body }, focal);
    await does(approveVoiceAnswer, carried, after + 1, {}, head);
    await does(publishVoice, carried, after + 2, { question: `${carried.subject}.`, answer: body });
  }
  return { receive, does, route, publish };
}
