import { routes } from "@dondoc/contract";
import pg from "pg";
import { figure, type Figure } from "./figure.ts";
import { enter, people, type Province } from "./province.ts";

export const TASK_IMPORT = "tasks.import";

const ROWS = 20_000;
/** So many lines name the same document. */
const LINES_A_DOCUMENT = 8;
const BOUNDARY = "dondoc-bench-import";
const SUBJECT = "Rà soát, báo cáo kết quả thực hiện nội dung";

/**
 * A tracking sheet of 20,000 lines through the door: read, checked, resolved and written, lines a second. Beside its floor: the
 * bare COPY of the same rows into the same table, with its indexes, foreign keys and triggers; no document, no history, no check.
 * Afterwards the batch is taken back, and the province is as it was.
 */
export async function taskImport(province: Province): Promise<Figure[]> {
  const { http } = province.program;
  const cookies = await enter(province, people.specialist);
  const units = await province.owner<{ name: string }>(
    `select name from app.unit_version where kind = 'department' and valid_to is null order by name`,
  );
  const payload = multipart(
    sheetOf(
      units.map(({ name }) => name),
      Date.now(),
    ),
  );
  const begun = performance.now();
  const answer = await http.inject({
    method: routes.importTasks.method,
    url: routes.importTasks.path,
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
  if (!written) throw new Error(`${TASK_IMPORT}: ${answer.body.slice(0, 500)}`);
  const floor = await copyBare(province.databaseUrl);
  return [
    figure(
      TASK_IMPORT,
      "rows/s",
      (ROWS * 1000) / taken,
      (ROWS * 1000) / floor,
      "COPY trần cùng các dòng vào cùng bảng",
      province.rows,
    ),
  ];
}

/** Lines of one's own for each run, so that none is here already. */
function sheetOf(units: readonly string[], run: number): string {
  const lines = Array.from({ length: ROWS }, (_, at) => {
    const number = Math.floor(at / LINES_A_DOCUMENT) + 1;
    const [lead, partner] = [units[at % units.length], units[(at + 1) % units.length]];
    const end = at % 3 === 0 ? "Hoàn thành;1/11/2025" : "Đang thực hiện;";
    return `${number}/UBND-BM${run};16/10/2025;${SUBJECT} ${at};${lead};${partner};15/12/2025;${end}`;
  });
  return [
    "Số ký hiệu;Ngày ban hành;Nội dung nhiệm vụ;Chủ trì;Phối hợp;Thời hạn;Trạng thái;Ngày hoàn thành",
    ...lines,
  ].join("\n");
}

function multipart(sheet: string): Buffer {
  const part = (head: string, body: string) =>
    `--${BOUNDARY}\r\nContent-Disposition: form-data; ${head}\r\n\r\n${body}\r\n`;
  const file = `name="file"; filename="so-theo-doi.csv"\r\nContent-Type: text/csv`;
  return Buffer.from(
    `${part('name="dryRun"', "false")}${part(file, sheet)}--${BOUNDARY}--\r\n`,
    "utf8",
  );
}

/** Milliseconds of the COPY; the rows that stood there are put aside for it and come back, and at the end the batch goes. */
async function copyBare(databaseUrl: string): Promise<number> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    const { rows: batches } = await client.query<{ id: string }>(
      "select id from app.task_import where taken_back_at is null order by imported_at desc limit 1",
    );
    const id = batches[0]?.id ?? "";
    const { rows: named } = await client.query<{ columns: string }>(
      `select string_agg(quote_ident(attname), ', ' order by attnum) as columns from pg_attribute
       where attrelid = 'app.task'::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    );
    const columns = named[0]?.columns ?? "";
    // A file of the server's own folder, which only the owner of a database of the bench may write.
    const file = `bench-import-${id}.copy`;
    const own = `select task_id from app.task_import_row where import_id = '${id}'`;
    await client.query(
      `copy (select ${columns} from app.task where id in (${own})) to program 'cat > ${file}'`,
    );
    await client.query("begin");
    await client.query("set local session_replication_role = replica");
    await client.query(`delete from app.task where id in (${own})`);
    await client.query("set local session_replication_role = origin");
    const begun = performance.now();
    await client.query(`copy app.task (${columns}) from program 'cat ${file}'`);
    const taken = performance.now() - begun;
    await client.query("rollback");
    await client.query(`copy (select 1) to program 'rm ${file}; cat > /dev/null'`);
    const { rows } = await client.query<{ touched: number }>(
      "select app.take_back_import($1) as touched",
      [id],
    );
    if (rows[0]?.touched !== 0)
      throw new Error(`${TASK_IMPORT}: the batch could not be taken back`);
    await client.query(
      `update app.task_import set taken_back_at = now(), taken_back_by = imported_by where id = $1`,
      [id],
    );
    return taken;
  } finally {
    await client.end();
  }
}
