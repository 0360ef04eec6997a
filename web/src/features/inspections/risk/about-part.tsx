import type { InspectionSourceKind, InspectionState } from "@dondoc/contract";
import { Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../../app/api/read.ts";
import { useWords } from "../../../app/words/use-words.tsx";
import { TextLink } from "../../../ui/link.tsx";
import { Section } from "../../../ui/section.tsx";
import { ToneBadge } from "../../../ui/tone-badge.tsx";
import { Hidden } from "../hidden.tsx";
import { inspectionTones } from "../tones.ts";
import { ProposeFrom } from "./propose-from.tsx";

interface AboutPartProps {
  kind: Exclude<InspectionSourceKind, "risk">;
  id: string;
}

/** On the page of a voice, a task or an entry of the register: the inspections opened from it, and the way to open one. */
export function InspectionsAboutPart({ kind, id }: AboutPartProps) {
  const { risk: words } = useWords();
  const { data } = useQuery(read("listInspectionsAbout", { query: { kind, id } }));
  if (!data || (data.items.length === 0 && !data.mayPropose)) return null;
  return (
    <Section title={words.about.title}>
      <About kind={kind} id={id} />
    </Section>
  );
}

/** The same without a heading of its own, below a finding. */
export function About({ kind, id }: AboutPartProps) {
  const { inspections, risk: words } = useWords();
  const { data } = useQuery(read("listInspectionsAbout", { query: { kind, id } }));
  if (!data) return null;
  const state = (name: string): InspectionState | null =>
    name in inspections.states ? (name as InspectionState) : null;
  return (
    <Stack gap="sm" align="flex-start">
      {data.items.length === 0 && kind !== "finding" && <Text c="dimmed">{words.about.none}</Text>}
      {data.items.map((item) => {
        const stands = state(item.state);
        return (
          <div key={item.id}>
            <TextLink to="/kiem-tra/$id" params={{ id: item.id }}>
              {inspections.titled(item.number, item.subject)}
            </TextLink>{" "}
            {stands && (
              <ToneBadge tone={inspectionTones[stands]}>{inspections.states[stands]}</ToneBadge>
            )}
            {item.hidden && <Hidden />}
          </div>
        );
      })}
      {data.mayPropose && (
        <span className="no-print">
          <ProposeFrom kind={kind} id={id} />
        </span>
      )}
    </Stack>
  );
}
