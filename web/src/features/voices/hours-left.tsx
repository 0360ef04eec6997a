import type { VoiceHours } from "@dondoc/contract";
import { Text } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { ToneBadge } from "../../ui/tone-badge.tsx";

/** How far a clock in hours has run: what is left of it, that half of it is gone, or how long it is over. */
export function HoursLeft({ hours }: { hours: VoiceHours }) {
  const { hours: words } = useWords().voices;
  const { isLate, isHalfUsed, minutesLate, minutesLeft, runs } = hours;
  if (isLate) return <ToneBadge tone="late">{words.late(minutesLate, runs)}</ToneBadge>;
  const left = words.left(minutesLeft, runs);
  return isHalfUsed ? (
    <ToneBadge tone="waiting">{words.half(left)}</ToneBadge>
  ) : (
    <Text size="sm">{left}</Text>
  );
}
