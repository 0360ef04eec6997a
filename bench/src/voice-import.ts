import { routes } from "@dondoc/contract";
import pg from "pg";
import { figure, type Figure } from "./figure.ts";
import { enter, type Province } from "./province.ts";

export const VOICE_IMPORT = "feedback.import";

const ROWS = 20_000;
const BOUNDARY = "dondoc-bench-voices";
const HOTLINE = "tongdai@tinhmau.example";

/**
 * A portal's file of 20,000 lines through the door: read, checked, looked up by its codes, given its clocks and written with sender
 * and provenance, in one transaction. Beside its floor: the bare COPY of the same rows into the same table, with its indexes and the
 * pairs of syllables that are reckoned for each row; no sender, no provenance, no check. Afterwards the rows go.
 */
export async function voiceImport(province: Province): Promise<Figure[]> {
  const cookies = await enter(province, HOTLINE);
  const payload = multipart(fileOf(Date.now()));
  const begun = performance.now();
  const answer = await province.program.http.inject({
    method: routes.importVoices.method,
    url: routes.importVoices.path,
    cookies,
    headers: {
      "x-dondoc": "1",
      "idempotency-key": crypto.randomUUID(),
      "content-type": `multipart/form-data; boundary=${BOUNDARY}`,
    },
    payload,
  });
  const taken = performance.now() - begun;
  const { written } = answer.json<{ written?: boolean }>();
  if (!written) throw new Error(`${VOICE_IMPORT}: ${answer.body.slice(0, 500)}`);
  const [stood] = await province.owner<{ count: number }>(
    "select count(*)::int as count from app.voice",
  );
  const floor = await copyBare(province.databaseUrl);
  return [
    figure(
      VOICE_IMPORT,
      "ms/20k rows",
      taken,
      floor,
      "COPY trần cùng các dòng vào cùng bảng, cùng chỉ mục",
      (stood?.count ?? ROWS) - ROWS,
    ),
  ];
}

const STREETS = ["Nguyễn Trãi", "Lê Lợi", "Trần Phú", "Phan Bội Châu", "Hùng Vương", "Lý Thường Kiệt", "Quang Trung", "Võ Thị Sáu"]; // prettier-ignore
const MATTERS = ["đèn đường không sáng", "rác chưa được thu gom", "mặt đường sụt lún", "nước sinh hoạt yếu", "nắp cống bị mất", "loa kéo gây ồn"]; // prettier-ignore

/** Codes of their own for each run, so that none is here already. */
function fileOf(run: number): string {
  const lines = Array.from({ length: ROWS }, (_, at) => {
    const [street, matter] = [STREETS[at % STREETS.length], MATTERS[at % MATTERS.length]];
    const day = `${String((at % 20) + 1).padStart(2, "0")}/10/2025 08:${String(at % 60).padStart(2, "0")}`;
    const end = at % 3 === 0 ? "Đã trả lời;Đã kiểm tra, xử lý xong.;30/10/2025" : "Đang xử lý;;";
    return `BM${run}-${at};${day};Sự cố;Người dân tổ ${at % 40} phản ánh ${matter} trước nhà số ${at % 900} đường ${street}, đề nghị sớm xử lý và trả lời.;Đường ${street};Nguyễn Văn ${at % 500};0905${String(at).padStart(6, "0")};${end}`;
  });
  return [
    "Mã hồ sơ;Ngày tiếp nhận;Loại;Nội dung;Địa điểm;Họ tên;Điện thoại;Trạng thái;Trả lời;Ngày trả lời",
    ...lines,
  ].join("\n");
}

function multipart(file: string): Buffer {
  const part = (head: string, body: string) =>
    `--${BOUNDARY}\r\nContent-Disposition: form-data; ${head}\r\n\r\n${body}\r\n`;
  const sheet = `name="file"; filename="1022.csv"\r\nContent-Type: text/csv`;
  const fields = `${part('name="dryRun"', "false")}${part('name="source"', "hotline")}`;
  return Buffer.from(`${fields}${part(sheet, file)}--${BOUNDARY}--\r\n`, "utf8");
}

/** Milliseconds of the COPY: the rows that stood there are taken away for it; at the end nothing of the batch is left. */
async function copyBare(databaseUrl: string): Promise<number> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    const { rows: batches } = await client.query<{ id: string }>(
      "select id from app.voice_import order by imported_at desc, id desc limit 1",
    );
    const id = batches[0]?.id ?? "";
    const { rows: named } = await client.query<{ columns: string }>(
      `select string_agg(quote_ident(attname), ', ' order by attnum) as columns from pg_attribute
       where attrelid = 'app.voice'::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    );
    const columns = named[0]?.columns ?? "";
    // A file of the server's own folder, which only the owner of a database of the bench may write.
    const file = `bench-voices-${id}.copy`;
    await client.query(
      `create temp table batch as select voice_id from app.voice_origin where import_id = '${id}'`,
    );
    const own = "select voice_id from batch";
    await client.query(
      `copy (select ${columns} from app.voice where id in (${own})) to program 'cat > ${file}'`,
    );
    await client.query("set session_replication_role = replica");
    await client.query(`delete from app.voice_origin where voice_id in (${own})`);
    await client.query(`delete from app.voice_sender where voice_id in (${own})`);
    await client.query(`delete from app.voice_round where voice_id in (${own})`);
    await client.query(`delete from app.voice where id in (${own})`);
    await client.query("set session_replication_role = origin");
    // What figures count is kept by a trigger: that is the program's work, and no part of a bare COPY.
    await client.query("alter table app.voice disable trigger keep_rounds_new");
    const begun = performance.now();
    await client.query(`copy app.voice (${columns}) from program 'cat ${file}'`);
    const taken = performance.now() - begun;
    await client.query("alter table app.voice enable trigger keep_rounds_new");
    await client.query(`delete from app.voice where id in (${own})`);
    await client.query(`delete from app.voice_import where id = '${id}'`);
    await client.query(`copy (select 1) to program 'rm ${file}; cat > /dev/null'`);
    return taken;
  } finally {
    await client.end();
  }
}
