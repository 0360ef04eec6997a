import { isDeepStrictEqual } from "node:util";
import { routes } from "@dondoc/contract";
import pg from "pg";
import { ProgramClient } from "../../server/src/kernel/database/client.ts";
import { figure, median, timePair, type Figure } from "./figure.ts";
import { enter, people, type Province } from "./province.ts";
import { pageStatements, recordStatements, replay, type PageStatements } from "./statements.ts";

export const ROW_SECURITY = "access.row-security";

const RUNS = 200;
const FLOOR_IS = "cùng câu SQL do chủ sở hữu hỏi, không qua bảo mật mức dòng";

/** Lists as those see them whom row-level security narrows, and one as the Office sees it. */
const lists: readonly { of: string; login: string; query: string }[] = [
  { of: "agency, open", login: people.agencyHead, query: "list=open" },
  { of: "agency, overdue", login: people.agencyHead, query: "list=overdue" },
  { of: "agency, all", login: people.agencyHead, query: "list=all&limit=100" },
  { of: "office, overdue", login: people.specialist, query: "list=overdue" },
];

/**
 * What the second wall costs: the statements of a list in the asker's role, beside the same statements asked by the tables' owner
 * past every policy. The lists filter by themselves, so that both must find the same rows.
 */
export async function rowSecurity(province: Province): Promise<Figure[]> {
  const as = { connectionString: province.databaseUrl, pipeline: true };
  const owners = new pg.Pool({ ...as, max: 1, Client: ProgramClient });
  try {
    const figures: Figure[] = [];
    for (const list of lists) figures.push(await oneList(province, owners, list));
    return figures;
  } finally {
    await owners.end();
  }
}

async function oneList(
  province: Province,
  owners: pg.Pool,
  { of, login, query }: (typeof lists)[number],
): Promise<Figure> {
  const { http, connection } = province.program;
  const cookies = await enter(province, login);
  const url = `${routes.listTasks.path}?${query}`;
  const asked = pageStatements(
    await recordStatements(connection.pool, async () => {
      const answer = await http.inject({ method: "GET", url, cookies });
      if (answer.statusCode !== 200) throw new Error(`${url}: ${answer.body}`);
    }),
  );
  const free = pastThePolicies(asked);
  const seen = [await replay(connection.pool, asked), await replay(owners, free)] as const;
  if (!isDeepStrictEqual(...seen))
    throw new Error(`${ROW_SECURITY}: ${of} finds other rows without its policies`);
  const times = await timePair(
    RUNS,
    () => replay(connection.pool, asked),
    () => replay(owners, free),
  );
  return {
    ...figure(
      ROW_SECURITY,
      "ms median",
      median(times.work),
      median(times.floor),
      FLOOR_IS,
      province.rows,
    ),
    of,
  };
}

/** The same as the owner: with row security off PostgreSQL refuses what a policy would still narrow. */
function pastThePolicies({ frame, own }: PageStatements): PageStatements {
  const text = frame.text.replace(/set local role \w+/, "set local row_security = off");
  if (text === frame.text) throw new Error(`no role in the frame: ${frame.text}`);
  return { frame: { ...frame, text }, own };
}
