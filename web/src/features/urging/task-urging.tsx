import type { Explanation } from "@dondoc/contract";
import { Anchor, Button, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../app/api/read.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate, formatInstant } from "../../ui/dates.ts";
import { Facts } from "../../ui/facts.tsx";
import { TextLink } from "../../ui/link.tsx";
import { Section } from "../../ui/section.tsx";
import { ExplainDialog } from "./explain-dialog.tsx";
import { ExplanationSign } from "./explanation-sign.tsx";
import styles from "./urging.module.css";

/** How often a task was urged in writing and what its agency explained; nothing where neither happened. */
export function TaskUrging({ taskId }: { taskId: string }) {
  const { task: words } = useWords().urging;
  const { data } = useQuery(read("getTaskUrging", { params: { id: taskId } }));
  if (!data || data.urgings.length === 0) return null;
  return (
    <Section title={words.title} lead={words.urged(data.urgings.length)}>
      <ol className={styles.list}>
        {data.urgings.map(({ ordinal, issuedOn, daysLate, draftId, reference, signer }) => (
          <li key={draftId}>
            {words.letter(ordinal, formatDate(issuedOn), daysLate)}{" "}
            <TextLink to="/du-thao/$id" params={{ id: draftId }} underline="always">
              {reference}
            </TextLink>
            , {words.signedBy(signer)}
          </li>
        ))}
      </ol>
      {data.explanations.map((explanation) => (
        <OneExplanation key={explanation.id} explanation={explanation} />
      ))}
    </Section>
  );
}

function OneExplanation({ explanation }: { explanation: Explanation }) {
  const { urging } = useWords();
  const { task: words, causes, explain } = urging;
  const [writing, write] = useDisclosure();
  const { letter, askedOn, dueOn, standing, cause, answeredAt, answeredBy, draftedBy } =
    explanation;
  const may = explanation.acts.some(({ allowed }) => allowed);
  return (
    <Stack gap="xs" className={styles.explanation}>
      <Text>{words.asked(letter.reference, formatDate(askedOn), formatDate(dueOn))}.</Text>
      <ExplanationSign standing={standing} />
      {answeredAt === null && draftedBy && <Text c="dimmed">{words.drafted(draftedBy)}</Text>}
      {(answeredAt !== null || draftedBy !== null) && (
        <Facts
          facts={[
            [words.cause, cause && causes[cause]],
            [words.content, explanation.content],
            [words.plan, explanation.plan],
            [words.promised, explanation.promisedOn && formatDate(explanation.promisedOn)],
            [words.evidence, explanation.evidenceNumber],
            [
              words.file,
              explanation.fileName && (
                <Anchor href={`/api/explanations/${explanation.id}/file`} underline="always">
                  {explanation.fileName}
                </Anchor>
              ),
            ],
            [words.by, answeredBy && answeredAt && `${answeredBy}, ${formatInstant(answeredAt)}`],
          ]}
        />
      )}
      {may && (
        <div className="no-print">
          <Button onClick={write.open}>{explain.open}</Button>
        </div>
      )}
      {writing && <ExplainDialog explanation={explanation} onClose={write.close} />}
    </Stack>
  );
}
