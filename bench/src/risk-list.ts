import { routes } from "@dondoc/contract";
import { figure, quantile, timePair, type Figure } from "./figure.ts";
import { enter, people, type Province } from "./province.ts";
import { fillFindings, fillVoices } from "./registers.ts";

const RISK_LIST = "inspections.risk-list";
const INDICATOR_PAGE = "indicators.page";
const INDICATOR_VOICES = "indicators.voices";
export const RISK_FIGURES: readonly string[] = [RISK_LIST, INDICATOR_PAGE, INDICATOR_VOICES];

/** A rate of tasks and one of each register of inspections; those of voices over a million of them. */
const PAGES = ["ON_TIME_OF_DONE", "FINDINGS_REPEATED", "INSPECTED"];
const VOICE_PAGES = ["VOICES_ON_TIME", "VOICES_RAISED_AGAIN", "VOICES_SATISFIED"];
const RUNS = 60;
/** The list as the Office asks for it, and an indicator's page: its table by agency and its twelve months. */
export async function riskFigures(
  province: Province,
  wanted: ReadonlySet<string>,
): Promise<Figure[]> {
  const cookies = await enter(province, people.specialist);
  const ask = async (url: string): Promise<unknown[]> => {
    const answer = await province.program.http.inject({ method: "GET", url, cookies });
    if (answer.statusCode !== 200) throw new Error(`${url}: ${answer.body}`);
    const { rows = [] } = answer.json<{ rows?: unknown[] }>();
    return rows;
  };
  const figures: Figure[] = [];
  if (wanted.has(RISK_LIST)) {
    const rows = await fillVoices(province);
    await fillFindings(province);
    await province.owner("vacuum analyze");
    const list = await ask(routes.getRiskList.path);
    if (list.length === 0) throw new Error(`${RISK_LIST}: nobody is ranked`);
    const { work, floor } = await timePair(RUNS, () => ask(routes.getRiskList.path), () => ask(routes.listRiskWeighings.path)); // prettier-ignore
    figures.push(figure(RISK_LIST, "ms p95 http", quantile(work, 0.95), quantile(floor, 0.95), "các bộ trọng số, không đếm gì", rows)); // prettier-ignore
  }
  if (wanted.has(INDICATOR_PAGE)) {
    await fillFindings(province);
    await province.owner("vacuum analyze");
    figures.push(...(await slowest(INDICATOR_PAGE, PAGES, ask, province.rows)));
  }
  if (wanted.has(INDICATOR_VOICES)) {
    const rows = await fillVoices(province);
    await province.owner("vacuum analyze");
    figures.push(...(await slowest(INDICATOR_VOICES, VOICE_PAGES, ask, rows)));
  }
  return figures;
}

/** The slowest of some indicators' pages: the table by agency and the twelve months, one after the other. */
async function slowest(
  name: string,
  codes: readonly string[],
  ask: (url: string) => Promise<unknown>,
  rows: number,
): Promise<Figure[]> {
  const pages: Figure[] = [];
  for (const code of codes) {
    const page = async () => {
      await ask(`${routes.getIndicatorTable.path}?set=${code}`);
      await ask(`${routes.getIndicatorTrends.path}?code=${code}`);
    };
    // oxlint-disable-next-line no-await-in-loop -- one page at a time, or they would wait for each other
    const { work, floor } = await timePair(RUNS, page, () => ask(routes.getSession.path));
    pages.push({ ...figure(name, "ms p95 http", quantile(work, 0.95), quantile(floor, 0.95), "phiên làm việc", rows), of: code }); // prettier-ignore
  }
  return pages.toSorted((a, b) => b.value - a.value).slice(0, 1);
}
