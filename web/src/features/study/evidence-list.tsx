import type { StudyAgency } from "@dondoc/contract";
import { Anchor, Text } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate, formatInstant } from "../../ui/dates.ts";

/** By what an agency shows that it made the document known; the latest in full, how many stand before it. */
export function EvidenceList({ agency: { evidence } }: { agency: Pick<StudyAgency, "evidence"> }) {
  const { study: words } = useWords();
  const [latest, ...earlier] = evidence;
  if (!latest) return null;
  const facts = [
    words.evidence(words.forms[latest.form], formatDate(latest.heldOn)),
    latest.documentNumber && words.number(latest.documentNumber),
    latest.attended !== null && words.attended(latest.attended),
  ].filter(Boolean);
  return (
    <div>
      <div>{facts.join(", ")}</div>
      {latest.note && <div>{latest.note}</div>}
      {latest.fileName && (
        <Anchor href={`/api/studies/files/${latest.id}`}>
          {words.file}: {latest.fileName}
        </Anchor>
      )}
      <Text c="dimmed" size="sm">
        {words.reportedBy(latest.reportedBy, formatInstant(latest.reportedAt))}
        {earlier.length > 0 && ` (${words.earlier(earlier.length)})`}
      </Text>
    </div>
  );
}
