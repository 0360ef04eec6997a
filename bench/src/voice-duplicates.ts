import { routes } from "@dondoc/contract";
import { figure, quantile, timePair, type Figure } from "./figure.ts";
import { enter, type Province } from "./province.ts";

export const VOICE_DUPLICATES = "feedback.duplicates";

const VOICES = 1_000_000;
const RUNS = 60;
const HOTLINE = "tongdai@tinhmau.example";

/*
 * What people report, put together from what matters for finding it again: the thing, what is wrong with it, where, and how people
 * go on. Streets are many and things few, as they are.
 */
const THINGS = ["đèn đường", "rác thải sinh hoạt", "nước máy", "mặt đường", "nắp cống", "cây xanh", "loa karaoke", "chó thả rông", "cột điện", "vỉa hè", "mương thoát nước", "xe tải chở đất", "lò giết mổ", "đầu số tổng đài", "hồ sơ đất đai", "giấy khai sinh", "thẻ bảo hiểm y tế", "hỗ trợ học phí", "chế độ người có công", "bến xe buýt"]; // prettier-ignore
const FAULTS = ["bị hỏng đã nhiều ngày", "không được xử lý", "gây mất vệ sinh", "gây ồn sau mười giờ đêm", "nguy hiểm cho người đi đường", "chậm trả kết quả", "tràn ra lối đi", "bốc mùi hôi thối", "bị lấn chiếm", "không ai trả lời", "đã phản ánh mà chưa sửa", "làm hư hại nhà dân"]; // prettier-ignore
const NAMES = ["Nguyễn", "Trần", "Lê", "Phan", "Hoàng", "Bùi", "Võ", "Đặng", "Ngô", "Dương", "Đỗ", "Hồ", "Lý", "Tôn", "Mai", "Cao", "Huỳnh", "Trương", "Đinh", "Phùng"]; // prettier-ignore
const GIVEN = ["Trãi", "Huệ", "Lợi", "Phú", "Thái Học", "Văn Cừ", "Thị Sáu", "Đình Phùng", "Quang Khải", "Công Trứ", "Bá Trác", "Hữu Thọ", "Chí Thanh", "Tất Tố", "Khuyến", "Du", "Thượng Hiền", "Đức Cảnh", "Hồng Phong", "Duy Tân"]; // prettier-ignore

const literal = (texts: readonly string[]) => `array[${texts.map((one) => `'${one}'`).join(", ")}]`;
const pick = (texts: readonly string[], step: number) =>
  `(${literal(texts)})[1 + abs(hashtext(i::text || '.${step}')) % ${texts.length}]`;
const PLACE = `${pick(NAMES, 3)} || ' ' || ${pick(GIVEN, 4)}`;

/** A million voices by the owner's hand, with the columns and indexes that everybody else's have. */
async function fill(province: Province): Promise<number> {
  const [before] = await province.owner<{ count: number }>(
    "select count(*)::int as count from app.voice",
  );
  const missing = VOICES - (before?.count ?? 0);
  if (missing > 0) {
    await province.owner("drop index app.voice_pairs");
    await province.owner(
      `insert into app.voice (kind, channel, state, subject, content, place, received_on, received_by, received_at, round_from, closed_on,
         refusal_ground, refusal_note)
       select 'service-request', 'hotline', 'REFUSED', initcap(${pick(THINGS, 1)}) || ' ở đường ' || ${PLACE} || ' ' || ${pick(FAULTS, 2)},
         'Người dân tổ ' || 1 + i % 40 || ' báo ' || ${pick(THINGS, 1)} || ' trước nhà số ' || 1 + abs(hashtext(i::text)) % 400 || ' đường ' || ${PLACE}
           || ' ' || ${pick(FAULTS, 5)} || ', đề nghị cơ quan chức năng sớm kiểm tra, xử lý và trả lời cho người dân được biết.',
         'Đường ' || ${PLACE}, current_date - (i % 900), (select id from app.account order by id limit 1), now(), current_date - (i % 900),
         current_date, 'unclear', 'x'
       from generate_series(1, $1) i`,
      [missing],
    );
    await province.owner("create index voice_pairs on app.voice using gin (pairs)");
    await province.owner("vacuum analyze app.voice");
  }
  const [after] = await province.owner<{ count: number }>(
    "select count(*)::int as count from app.voice",
  );
  return after?.count ?? 0;
}

/**
 * What the operator's screen asks while somebody speaks: which of a million voices read like this one. Beside its floor: the same
 * way through the door for a caller's number, which is one look into an index.
 */
export async function voiceDuplicates(province: Province): Promise<Figure[]> {
  const rows = await fill(province);
  const cookies = await enter(province, HOTLINE);
  const ask = async (url: string) => {
    const answer = await province.program.http.inject({ method: "GET", url, cookies });
    if (answer.statusCode !== 200) throw new Error(`${VOICE_DUPLICATES}: ${answer.body}`);
    return answer.json<{ items: unknown[] }>().items;
  };
  let at = 0;
  let found = 0;
  const similar = async () => {
    at += 1;
    const place = `${NAMES[(at * 7) % NAMES.length]} ${GIVEN[(at * 3) % GIVEN.length]}`;
    const text = `${THINGS[at % THINGS.length]} duong ${place} ${FAULTS[(at * 5) % FAULTS.length]}, mong cơ quan chức năng xử lý sớm`;
    const items = await ask(`${routes.findSimilarVoices.path}?text=${encodeURIComponent(text)}`);
    found += items.length;
  };
  const { work, floor } = await timePair(RUNS, similar, () => ask(`${routes.findCallerVoices.path}?phone=0905000111`)); // prettier-ignore
  if (found === 0) throw new Error(`${VOICE_DUPLICATES}: nothing was found`);
  return [
    figure(VOICE_DUPLICATES, "ms p95 http", quantile(work, 0.95), quantile(floor, 0.95), "các lần trước của một số điện thoại", rows), // prettier-ignore
  ];
}
