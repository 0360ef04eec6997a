import type { Question } from "@dondoc/contract";
import type { Reading, Span } from "@dondoc/directive";
import { tooClose } from "../../tasks/index.ts";
import type { Settings } from "../../settings/index.ts";
import { question } from "./question-facts.ts";
import { placeOf } from "./words.ts";

/** Where the reading saw reports go to one that sums them up: passages of the text, for assignments are split and merged. */
export interface StoredChain {
  feeds: Span[];
  summary: Span;
}

/** One assignment's reports go into another's. */
export interface ChainPair {
  feedId: string;
  collectorId: string;
}

interface Placed {
  id: string;
  state: string;
  mode: string | null;
  span_start: number;
  span_end: number;
}

/** A chain told in one provision has no second assignment to hand in to, and is not kept. */
export function chainsToStore({ chains, assignments }: Reading): StoredChain[] {
  const spanAt = (index: number): Span[] => {
    const span = assignments[index]?.span;
    return span ? [{ start: span.start, end: span.end }] : [];
  };
  return chains.flatMap(({ feeds, summary }) => {
    const [whole] = summary === null ? [] : spanAt(summary);
    return whole ? [{ feeds: feeds.flatMap(spanAt), summary: whole }] : [];
  });
}

/**
 * What the reading's chains say of the assignments as people left them: a part of a passage that was split hands in as the
 * whole did, and what was merged with its summary hands in to nobody. A pair that would close a circle is left out.
 */
export function chainPairs(
  chains: readonly StoredChain[],
  assignments: readonly Placed[],
): ChainPair[] {
  const live = assignments.filter(
    ({ state, mode }) => (state === "proposed" || state === "accepted") && mode === "followed",
  );
  const within = ({ start, end }: Span) =>
    live.filter((one) => one.span_start < end && one.span_end > start);
  const onward = new Map<string, Set<string>>();
  const leadsTo = (from: string, to: string): boolean =>
    from === to || [...(onward.get(from) ?? [])].some((next) => leadsTo(next, to));
  const pairs: ChainPair[] = [];
  for (const { feeds, summary } of chains) {
    const collectors = within(summary);
    for (const feed of feeds.flatMap(within)) {
      for (const { id } of collectors) {
        if (onward.get(feed.id)?.has(id) || leadsTo(id, feed.id)) continue;
        onward.set(feed.id, (onward.get(feed.id) ?? new Set()).add(id));
        pairs.push({ feedId: feed.id, collectorId: id });
      }
    }
  }
  return pairs;
}

/** Advice before release on parts that come too late for their summary (task digest, section 5.1, report chain). */
export function chainQuestions(
  chains: readonly StoredChain[],
  assignments: readonly (Placed & {
    path: string;
    text: string;
    projection: { lastDay: string | null };
  })[],
  settings: Pick<Settings, "chain.minDaysBetween" | "calendar">,
): Question[] {
  const byId = new Map(assignments.map((one) => [one.id, one]));
  return chainPairs(chains, assignments).flatMap(({ feedId, collectorId }) => {
    const feed = byId.get(feedId);
    const collector = byId.get(collectorId);
    if (!feed || !collector) return [];
    const told = tooClose(feed.projection.lastDay, collector.projection.lastDay, settings);
    if (told === null) return [];
    const places = `${placeOf(feed.path, feed.text)} nộp để tổng hợp ở ${placeOf(collector.path, collector.text)}`;
    return question("CHAIN_TOO_CLOSE", `Báo cáo ở ${places}: ${told} Hãy xem lại hai thời hạn.`, {
      blocking: false,
      assignmentId: feedId,
      field: collectorId,
    });
  });
}
