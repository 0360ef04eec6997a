import { RecommendationShow } from "@dondoc/contract";
import { sql } from "kysely";
import type { Tx } from "../../../../kernel/database/scope.ts";
import { knownRecommendations, shownBy, type FollowedBy } from "./followed-recommendations.ts";

/** Recommendations of inspections as a period counts them: each figure has as many as its list. */
export type RecommendationFigures = Record<RecommendationShow, number>;

export async function recommendationFigures(
  tx: Tx,
  asked: FollowedBy,
): Promise<RecommendationFigures> {
  const shown = shownBy(asked.from);
  const counted = RecommendationShow.options.map(
    (show) => sql`(count(*) filter (where ${shown[show]}))::int as ${sql.id(show)}`,
  );
  const { rows } = await sql<RecommendationFigures>`
    select ${sql.join(counted)} from (${knownRecommendations(asked)}) known`.execute(tx);
  const [figures] = rows;
  if (!figures) throw new Error("a count has one row");
  return figures;
}
