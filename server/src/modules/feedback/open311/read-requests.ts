import type { Open311Query, Open311Request } from "@dondoc/contract";
import { localDateOf } from "../../../kernel/clock.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { publishedAnswers } from "../public/read/published.ts";
import { asRequest, numberIn } from "./domain/requests.ts";

/** The standard's own bound of one answer. Older ones are asked for with `end_date`. */
const MOST = 1000;

const inList = (text: string | undefined): string[] | null =>
  text === undefined ? null : text.split(",").map((one) => one.trim());

/** The day in Việt Nam of an instant, or the day that was asked for. */
const dayOf = (moment: string | undefined): string | null => {
  if (moment === undefined) return null;
  return moment.includes("T") ? localDateOf(new Date(moment)) : moment;
};

/** What a question of Open311 asks for; a status of which nothing is told asks for nothing. */
function choiceIn(query: Open311Query) {
  const statuses = inList(query.status);
  return {
    nothing: statuses !== null && !statuses.includes("closed"),
    codes: inList(query.service_code),
    numbers: inList(query.service_request_id)?.map(numberIn) ?? null,
    since: dayOf(query.start_date),
    until: dayOf(query.end_date),
  };
}

export async function listRequests(tx: Tx, query: Open311Query): Promise<Open311Request[]> {
  const { nothing, codes, numbers, since, until } = choiceIn(query);
  if (nothing) return [];
  const rows = await publishedAnswers(tx, { latest: true, kinds: codes, numbers, since, until, most: MOST }); // prettier-ignore
  return rows.map(asRequest);
}

/** @throws NOT_FOUND also for one that is not published: whether there is one is told to whoever holds its code */
export async function getRequest(tx: Tx, id: string): Promise<Open311Request[]> {
  const number = numberIn(id);
  const rows =
    number === null ? [] : await publishedAnswers(tx, { latest: true, numbers: [number], most: 1 });
  if (rows.length === 0) throw refusals.NOT_FOUND("phản ánh đã công khai này");
  return rows.map(asRequest);
}
