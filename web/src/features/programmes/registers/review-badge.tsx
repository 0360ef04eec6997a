import type { ReviewDue } from "@dondoc/contract";
import { Text } from "@mantine/core";
import { useWords } from "../../../app/words/use-words.tsx";
import { formatDate } from "../../../ui/dates.ts";
import { type Tone, ToneBadge } from "../../../ui/tone-badge.tsx";

const tones: Record<ReviewDue, Tone> = {
  later: "working",
  soon: "waiting",
  overdue: "late",
  none: "quiet",
};

/** How near the next review is, with its day. */
export function ReviewBadge({ review, by }: { review: ReviewDue; by: string }) {
  const { registers: words } = useWords();
  return (
    <div>
      <ToneBadge tone={tones[review]}>{words.reviews[review]}</ToneBadge>
      {review !== "none" && <Text size="sm">{words.reviewBy(formatDate(by))}</Text>}
    </div>
  );
}
