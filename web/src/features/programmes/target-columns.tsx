import type { TargetDetail } from "@dondoc/contract";
import { Button, Text, VisuallyHidden } from "@mantine/core";
import type { Dictionary } from "../../app/words/use-words.tsx";
import { amountWord, figureWord } from "../../ui/figures.ts";
import { TextLink } from "../../ui/link.tsx";
import type { Column } from "../../ui/list-table.tsx";
import { mayOn } from "./may-on.ts";
import { PathLine } from "./path-line.tsx";
import { SignalBadge } from "./signal-badge.tsx";

type Words = Dictionary["programmes"];

/** "chậm lộ trình 3,2% cả chặng": how far a target stands from its path; a figure's rounding is no distance. */
export function leadWord({ targets }: Words, { leadPercent }: TargetDetail): string | null {
  if (leadPercent === null) return null;
  if (leadPercent === 0) return targets.onPath;
  const points = figureWord(Math.abs(leadPercent));
  return leadPercent > 0 ? targets.ahead(points) : targets.behind(points);
}

/** A target on its way: what is planned, what was reached, what its path expects of the same month. */
export function targetColumns(
  words: Words,
  programmeId: string,
  asOf: string | undefined,
): Column<TargetDetail>[] {
  const { targets } = words;
  const { columns } = targets;
  const months = (target: TargetDetail) => ({
    to: "/chuong-trinh/$id/chi-tieu/$targetId" as const,
    params: { id: programmeId, targetId: target.id },
    search: asOf ? { asOf } : {},
  });
  return [
    {
      title: columns.target,
      isName: true,
      render: (target) => (
        <>
          <TextLink {...months(target)}>
            {target.ordinal}. {target.name}
          </TextLink>
          <Text c="dimmed" size="sm" fw={400}>
            {target.owner.name}
          </Text>
        </>
      ),
    },
    {
      title: columns.planned,
      width: 9,
      render: ({ plan, unit }) => (
        <div>
          {amountWord(plan.planned, unit)}
          <Text c="dimmed" size="sm">
            {targets.from(amountWord(plan.baseline, unit))}
          </Text>
        </div>
      ),
    },
    {
      title: columns.actual,
      width: 10,
      render: (target) =>
        target.latest === null ? (
          <Text c="dimmed">{targets.noValue}</Text>
        ) : (
          <div>
            <TextLink {...months(target)} hash={`thang-${target.latest.month}`} underline="always">
              {amountWord(target.latest.value, target.unit)}
            </TextLink>
            <Text c="dimmed" size="sm">
              {targets.untilMonth(target.latest.month)}
            </Text>
          </div>
        ),
    },
    {
      title: columns.expected,
      width: 8,
      render: ({ latest, expected, unit }) =>
        latest === null ? "" : amountWord(expected[latest.month - 1] ?? 0, unit),
    },
    {
      title: columns.signal,
      width: 15,
      render: (target) => (
        <div>
          <SignalBadge target={target} />
          <Text size="sm">{leadWord(words, target)}</Text>
        </div>
      ),
    },
    {
      title: columns.path,
      width: 9,
      render: (target) => <PathLine target={target} label={targets.pathSaid(target.name)} />,
    },
  ];
}

/** The month's work of whoever answers for a target. */
export const enterColumn = (
  { columns, enter, enterFor }: Words["targets"],
  onEnter: (target: TargetDetail) => void,
): Column<TargetDetail> => ({
  title: columns.act,
  isActs: true,
  width: 8,
  render: (target) =>
    mayOn(target, "programmes.enter-value") && (
      <Button variant="default" onClick={() => onEnter(target)}>
        {enter}
        <VisuallyHidden> {enterFor(target.name)}</VisuallyHidden>
      </Button>
    ),
});
