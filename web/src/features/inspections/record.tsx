import type { Finding, InspectionDetail } from "@dondoc/contract";
import { Anchor, Stack, Text, Title } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate } from "../../ui/dates.ts";
import { Facts } from "../../ui/facts.tsx";
import { TextLink } from "../../ui/link.tsx";
import { Section } from "../../ui/section.tsx";
import { ToneBadge, type Tone } from "../../ui/tone-badge.tsx";
import { About } from "./risk/about-part.tsx";

const severityTones: Readonly<Record<Finding["severity"], Tone>> = {
  minor: "quiet",
  moderate: "waiting",
  serious: "late",
};

/** What was found, and what both sides put their names to. */
export function Record({ inspection }: { inspection: InspectionDetail }) {
  const { finding: words } = useWords().inspections;
  const { begunOn, findings, record } = inspection;
  if (begunOn === null) return null;
  return (
    <Section title={words.record}>
      {record === null ? (
        <Text c="dimmed">{words.unsigned}</Text>
      ) : (
        <Facts
          facts={[
            [words.place, record.place],
            [words.signed, words.signedBy(record.by, formatDate(record.on))],
            [words.unitSigner, record.unitSigner],
            [words.refusal, record.refusal],
            [words.opinion, record.opinion],
          ]}
        />
      )}
      <Stack gap="lg" mt="md">
        {findings.length === 0 && <Text>{words.none}</Text>}
        {findings.map((one) => (
          <OneFinding
            key={one.id}
            finding={one}
            several={inspection.targets.length > 1}
            signed={record !== null}
          />
        ))}
      </Stack>
    </Section>
  );
}

interface OneFindingProps {
  finding: Finding;
  several: boolean;
  /** Both sides have put their names to it. */
  signed: boolean;
}

function OneFinding({ finding, several, signed }: OneFindingProps) {
  const { finding: words } = useWords().inspections;
  const { struck, recurrenceOf, recurrences } = finding;
  return (
    <article>
      <Title
        order={3}
        size="h4"
        style={struck ? { textDecoration: "line-through" } : undefined}
      >{`${finding.ordinal}. ${finding.title}`}</Title>
      {struck ? (
        <Text c="dimmed">{words.struck(formatDate(struck.on), struck.because)}</Text>
      ) : (
        <>
          <ToneBadge tone={severityTones[finding.severity]}>
            {words.severities[finding.severity]}
          </ToneBadge>
          <Facts
            facts={[
              [words.unit, several ? finding.unit.name : null],
              [words.nature, finding.nature],
              [words.cause, words.causeSaid(words.causes[finding.causeKind], finding.cause)],
              [words.responsibility, finding.responsibility],
              [words.legalBasis, finding.legalBasis],
              [words.detectedBy, words.detectors[finding.detectedBy]],
              [words.evidence, finding.evidence],
              [
                words.recurrenceOf,
                recurrenceOf &&
                  `${words.earlier(recurrenceOf.label, recurrenceOf.title, formatDate(recurrenceOf.notedOn))} (${words.times(recurrences)})`,
              ],
              [
                words.tasks,
                finding.tasks.length === 0 ? null : (
                  <Stack key="tasks" gap={4}>
                    {finding.tasks.map(({ id, label }) => (
                      <TextLink key={id} to="/nhiem-vu/$id" params={{ id }}>
                        {label}
                      </TextLink>
                    ))}
                  </Stack>
                ),
              ],
              [
                words.voices,
                finding.voices.length === 0 ? null : (
                  <Stack key="voices" gap={4}>
                    {finding.voices.map(({ id, label }) => (
                      <TextLink key={id} to="/phan-anh-kien-nghi/$id" params={{ id }}>
                        {label}
                      </TextLink>
                    ))}
                  </Stack>
                ),
              ],
              [
                words.photographs,
                finding.photographs.length === 0 ? null : (
                  <Stack key="photographs" gap={4}>
                    {finding.photographs.map(({ id, name }) => (
                      <Anchor key={id} href={`/api/inspections/photos/${id}`}>
                        {name}
                      </Anchor>
                    ))}
                  </Stack>
                ),
              ],
              [words.notedBy, words.signedBy(finding.notedBy, formatDate(finding.notedOn))],
            ]}
          />
          {signed && <About kind="finding" id={finding.id} />}
        </>
      )}
    </article>
  );
}
