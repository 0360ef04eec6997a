import type { TaskClocks } from "@dondoc/contract";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../app/api/read.ts";
import { Answer } from "../../ui/answer.tsx";
import { AtDueSection } from "./at-due-section.tsx";
import { ChainSection } from "./chain-section.tsx";
import { may } from "./may.ts";
import { ClocksSection } from "./clocks-section.tsx";
import { DeadlineSection } from "./deadline-section.tsx";
import { DelaySection } from "./delay-section.tsx";
import { ReviewsSection } from "./reviews-section.tsx";
import { SeriesSection } from "./series-section.tsx";
import { YearsSection } from "./years-section.tsx";

/** What the calendar makes of a task, on its page. */
export function TaskClocksPart({ taskId }: { taskId: string }) {
  const query = useQuery(read("getTaskClocks", { params: { id: taskId } }));
  return <Answer query={query}>{(clocks) => <Parts taskId={taskId} clocks={clocks} />}</Answer>;
}

function Parts({ taskId, clocks }: { taskId: string; clocks: TaskClocks }) {
  const { series, reviews, delay } = clocks;
  const isChained =
    clocks.chain.feeds.length + clocks.chain.collectors.length > 0 || may(clocks, "tasks.link");
  const isReviewed =
    reviews.length > 0 || may(clocks, "tasks.review") || may(clocks, "tasks.decide-end");
  return (
    <>
      <AtDueSection taskId={taskId} clocks={clocks} />
      <ClocksSection clocks={clocks} />
      {delay && <DelaySection delay={delay} />}
      <DeadlineSection deadline={clocks.deadline} />
      {isChained && <ChainSection taskId={taskId} clocks={clocks} />}
      {series && <SeriesSection taskId={taskId} series={series} />}
      {clocks.years.length > 0 && <YearsSection taskId={taskId} clocks={clocks} />}
      {isReviewed && <ReviewsSection taskId={taskId} clocks={clocks} />}
    </>
  );
}
